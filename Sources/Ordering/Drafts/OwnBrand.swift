import Synchronization

/// The brand's own domains, from which mail must never be sent: where the sending domains lead, and any name that is the brand alone.
///
/// Made once for a draft, since it reads the whole names field; asking it is quick.
public struct OwnBrand: Equatable, Sendable {
  /// The redirects' hosts without `www.`; empty while none is given.
  private var hosts: [String]
  private let stems: Set<String>
  /// The client's own domains.
  private let domains: [DomainName]

  public init(_ draft: Draft) {
    hosts = (draft.details.redirects?.all ?? []).map(OwnBrand.host)
    domains = draft.client?.ownDomains ?? []
    // Where domains are picked from a list, the field only narrows the list.
    stems = draft.kind.picksFromList ? [] : OwnBrand.stems(of: draft.brand)
  }

  /// Takes a further redirect's host for the brand's.
  mutating func own(_ redirect: Redirect) {
    let host = OwnBrand.host(redirect)
    if !hosts.contains(host) { hosts.append(host) }
  }

  private static func host(_ redirect: Redirect) -> String {
    redirect.host.hasPrefix("www.") ? String(redirect.host.dropFirst(4)) : redirect.host
  }

  /// A brand of several words or with a hyphen is owned with and without hyphens; one of a single word only as it is, since a
  /// hyphenated variant of it is a sending domain like others.
  private static func stems(of brand: String) -> Set<String> {
    lastStems.withLock { last in
      if last.brand != brand { last = (brand, read(brand)) }
      return last.stems
    }
  }

  /// What was read last: every frame asks for the same brand, and reading it is the dearest part of one.
  private static let lastStems = Mutex<(brand: String, stems: Set<String>)>(("", []))

  private static func read(_ brand: String) -> Set<String> {
    guard let stem = NameImport(brand).brand else { return [] }
    let words = brand.utf8.count > 253 ? [] : brand.split(whereSeparator: \.isWhitespace).map { DomainIdeas.stem(of: String($0)) }
    let hyphenated = words.joined(separator: "-")
    let joined = stem.filter { $0 != "-" }
    return words.joined() == stem && !words.contains("") ? [stem, joined, hyphenated] : [stem, joined]
  }

  /// The brand's stems, for comparing what looks like them.
  var names: Set<String> {
    stems.union(hosts.compactMap { try? DomainName($0).stem })
  }

  /// Whether a name is the brand's: a redirect's host, a name above or below it (`northquay.com` for a redirect to
  /// `go.northquay.com`), or the brand with nothing but an ending.
  public func owns(_ name: DomainName) -> Bool {
    if hosts.contains(where: { $0 == name.text || $0.hasSuffix(".\(name.text)") || name.text.hasSuffix(".\($0)") }) { return true }
    if domains.contains(where: { $0 == name || $0.text.hasSuffix(".\(name.text)") || name.text.hasSuffix(".\($0.text)") }) {
      return true
    }
    return stems.contains(name.stem)
  }
}

extension Draft {
  public var ownBrand: OwnBrand { OwnBrand(self) }
}
