/// Where a vendor is: everything in front of the paths its pages name.
public struct BaseAddress: Sendable, Hashable {
  /// `https`, or `http` for a simulation.
  public let scheme: String
  /// Host in lower case, with a port where it is not the scheme's own: one host has one spelling.
  public let authority: String
  /// What stands before the vendor's paths, such as `/instantly`; empty for none.
  public let prefix: String

  public init(scheme: String, authority: String, prefix: String = "") {
    self.scheme = scheme
    let lowered = authority.lowercased()
    let port = scheme == "https" ? ":443" : ":80"
    self.authority = lowered.hasSuffix(port) ? String(lowered.dropLast(port.count)) : lowered
    self.prefix = prefix
  }

  /// Reads `https://host`, `http://127.0.0.1:8080/instantly`.
  /// - Returns: nil for anything that is not such an address, and for one with a user, a query or a fragment.
  public init?(_ text: String) {
    guard let separator = text.firstRange(of: "://") else { return nil }
    let scheme = text[..<separator.lowerBound].lowercased()
    let rest = text[separator.upperBound...]
    guard scheme == "https" || scheme == "http" else { return nil }
    guard !rest.contains(where: { $0 == "@" || $0 == "?" || $0 == "#" || $0.isWhitespace || !$0.isASCII }) else { return nil }
    let authority = rest.prefix { $0 != "/" }
    guard !authority.isEmpty else { return nil }
    var prefix = rest[authority.endIndex...]
    while prefix.last == "/" { prefix = prefix.dropLast() }
    self.init(scheme: scheme, authority: String(authority), prefix: String(prefix))
  }
}

extension BaseAddress {
  /// Source: Vendors/Instantly, Common rules.
  public static let instantly = BaseAddress(scheme: "https", authority: "api.instantly.ai")
  /// Source: Vendors/Saleshandy, Common rules.
  public static let saleshandy = BaseAddress(scheme: "https", authority: "open-api.saleshandy.com")
  /// Source: Vendors/ScaledMail, Common rules: the version is part of our paths.
  public static let scaledmail = BaseAddress(scheme: "https", authority: "server.scaledmail.com")
}
