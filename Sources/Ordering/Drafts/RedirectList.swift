/// Where the domains of an order lead, as one field: `northquay.com`, and behind it those that lead elsewhere:
/// `northquay.com; trywillow.com, getwillow.com = willow.example`.
///
/// Source: Vendors/Instantly, Place an order, `forwarding_domain`; Vendors/Saleshandy, Purchase, `redirectUrl`;
/// Vendors/ScaledMail, Domain objects, `redirect`: every vendor takes a redirect a domain.
public struct RedirectList: Hashable, Sendable {
  /// Where those lead that are not named.
  public let usual: Redirect
  /// By the domain that leads elsewhere.
  public let others: [DomainName: Redirect]

  /// - Throws: `Redirect.Fault` for what is no web address, for a name in front of an equals sign that is no domain, for a name with two sites, and
  ///   for a list that does not begin with where the others lead.
  public init(_ text: String) throws(Redirect.Fault) {
    var usual: Redirect?
    var others: [DomainName: Redirect] = [:]
    for entry in RedirectList.entries(text) {
      guard let sign = RedirectList.sign(in: entry) else {
        // Two without a name: which of them is meant nobody can tell.
        guard usual == nil else { throw .twoForAll }
        usual = try Redirect(String(entry))
        continue
      }
      let redirect = try Redirect(String(entry[entry.index(after: sign)...]))
      for part in entry[..<sign].split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
        let name: DomainName
        do { name = try DomainName(written: part) } catch { throw .host(error) }
        guard others[name, default: redirect] == redirect else { throw .twoForOne(name) }
        others[name] = redirect
      }
    }
    guard let usual else { throw others.isEmpty ? .empty : .usualMissing }
    self.usual = usual
    self.others = others.filter { $0.value != usual }
  }

  /// Where a domain leads.
  public func redirect(of name: DomainName) -> Redirect { others[name] ?? usual }

  /// The usual one and the others, each once.
  public var all: [Redirect] { [usual] + Set(others.values).sorted { $0.address < $1.address } }

  /// How many of some domains lead to each, beginning with the usual one.
  public func counts(_ names: some Sequence<DomainName>) -> [(redirect: Redirect, count: Int)] {
    let counts = names.reduce(into: [Redirect: Int]()) { $0[redirect(of: $1), default: 0] += 1 }
    return all.compactMap { redirect in counts[redirect].map { (redirect, $0) } }
  }

  /// The field's text.
  /// - Parameters:
  ///   - usual: as it was typed.
  ///   - others: what else domains lead to, as it was typed, with the domains.
  public static func text(usual: String, others: [(redirect: String, names: [DomainName])]) -> String {
    ([usual] + others.map { "\($0.names.map(\.text).joined(separator: ", ")) = \($0.redirect)" }).joined(separator: "; ")
  }

  /// A path may hold a semicolon of its own: there it parts only with a blank behind it, which no address has.
  private static func entries(_ text: String) -> [Substring] {
    var entries: [Substring] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let next = text.index(after: index)
      let parts = text[index] == ";" && (!hasPath(text[start..<index]) || next == text.endIndex || text[next].isWhitespace)
      if parts || text[index].isNewline {
        entries.append(text[start..<index])
        start = next
      }
      index = next
    }
    entries.append(text[start...])
    return entries.filter { !$0.allSatisfy(\.isWhitespace) }
  }

  /// The equals sign behind names of domains; one behind a path or a question mark is the address's own.
  private static func sign(in entry: Substring) -> Substring.Index? {
    entry.firstIndex(of: "=").flatMap { hasPath(entry[..<$0]) ? nil : $0 }
  }

  private static func hasPath(_ text: Substring) -> Bool {
    // Behind the names of a pair; in an address an equals sign stands in its path.
    let sign = text.firstIndex(of: "=").flatMap { sign in text[..<sign].contains { "/?#".contains($0) } ? nil : sign }
    let rest = sign.map { text[text.index(after: $0)...] } ?? text
    let host = rest.firstRange(of: "://").map { rest[$0.upperBound...] } ?? rest
    return host.contains { "/?#".contains($0) }
  }
}

extension Details {
  /// Where the domains lead; nil while that is empty or no web address.
  public var redirects: RedirectList? { try? RedirectList(redirect) }
}
