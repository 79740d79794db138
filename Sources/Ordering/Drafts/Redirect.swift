/// Where a sending domain leads visitors. Entered once, written in each vendor's form.
public struct Redirect: Hashable, Codable, Sendable {
  /// Such as `northquay.com` or `www.northquay.com`.
  public let host: String
  /// What follows the host, with its slash: path, query, fragment; empty for the bare host.
  public let path: String

  public enum Fault: Error, Hashable, Sendable {
    case empty
    case notAWebAddress
    case host(DomainName.Fault)
    /// A list of redirects begins with where the domains lead that it does not name.
    case usualMissing
    /// Of two redirects only one can be all domains'.
    case twoForAll
    /// A domain leads to one site, and the list gives it two.
    case twoForOne(DomainName)
  }

  /// Takes `northquay.com`, `https://northquay.com/demo` or anything between.
  public init(_ text: String) throws(Fault) {
    var rest = EnteredText.tidy(text)[...]
    guard !rest.isEmpty else { throw .empty }
    if let scheme = rest.firstRange(of: "://"), !rest[..<scheme.lowerBound].contains(where: { "/?#".contains($0) }) {
      guard ["http", "https"].contains(rest[..<scheme.lowerBound].lowercased()) else { throw .notAWebAddress }
      rest = rest[scheme.upperBound...]
    }
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    let tail = rest[end...]
    guard !tail.contains(where: Redirect.cannotBeSeen) else { throw .notAWebAddress }
    do {
      host = try DomainName(written: rest[..<end]).text
    } catch {
      throw .host(error)
    }
    path = tail == "/" ? "" : String(tail)
  }

  /// Blanks, control characters and marks without a shape, such as those that turn the direction of writing.
  private static func cannotBeSeen(_ character: Character) -> Bool {
    character.isWhitespace
      || character.unicodeScalars.contains { [.control, .format, .surrogate, .unassigned].contains($0.properties.generalCategory) }
  }

  /// The host alone, the form of Instantly's `forwarding_domain` and Saleshandy's `redirectUrl`.
  public var bareHost: String? { path.isEmpty ? host : nil }

  /// A full address, the form of ScaledMail's `redirect`; our choice: always `https`, since no host is entered for its plain form any more.
  public var address: String { "https://\(host)\(path)" }
}
