import Foundation

/// The proxy that stands between this machine and the vendors, as the environment names it.
///
/// There is no standard, only the habit of command line programs: of a name in both cases the lower-case one counts. Our choice: only https
/// goes through it, since http is for simulations on this machine.
struct ProxySettings: Sendable, Hashable {
  /// A proxy that is spoken to in plain HTTP and asked to connect through.
  struct Proxy: Sendable, Hashable {
    let host: String
    let port: Int
    /// Name and password, as `name:password`.
    let credentials: String?
  }

  enum Route: Sendable, Hashable {
    case direct
    case proxy(Proxy)
    /// A proxy is named that cannot be used: nothing is sent around it.
    case blocked(String)
  }

  private let named: Route
  private let exceptions: [String]

  /// Reads `https_proxy` and `no_proxy`.
  init(environment: [String: String]) {
    func value(_ name: String) -> String? { environment[name.lowercased()] ?? environment[name.uppercased()] }
    let address = (value("https_proxy") ?? "").trimmingCharacters(in: .whitespaces)
    if address.isEmpty {
      named = .direct
    } else if let proxy = Proxy(address) {
      named = .proxy(proxy)
    } else {
      named = .blocked("the proxy in HTTPS_PROXY is no http://host:port")
    }
    exceptions = (value("no_proxy") ?? "").split(separator: ",").map {
      $0.trimmingCharacters(in: .whitespaces).lowercased()
    }
  }

  var proxy: Proxy? {
    guard case .proxy(let proxy) = named else { return nil }
    return proxy
  }

  /// - Parameter authority: host and perhaps a port.
  func route(scheme: String?, authority: String) -> Route {
    guard scheme == "https", !exceptions.contains(where: { ProxySettings.exception($0, covers: authority.lowercased()) }) else {
      return .direct
    }
    return named
  }

  /// `*` covers everything; `example.com` and `.example.com` cover that host and those below it; with a port, only that port.
  private static func exception(_ exception: String, covers authority: String) -> Bool {
    if exception == "*" { return true }
    let (host, port) = parts(of: authority)
    var (name, onlyPort) = parts(of: exception)
    if name.hasPrefix("*.") { name.removeFirst() }
    if name.hasPrefix(".") { name.removeFirst() }
    guard !name.isEmpty, onlyPort == nil || onlyPort == port ?? 443 else { return false }
    return host == name || host.hasSuffix("." + name)
  }

  /// Host, without the brackets of an IPv6 address, and port.
  static func parts(of authority: String) -> (host: String, port: Int?) {
    guard let colon = authority.lastIndex(of: ":"), let port = Int(authority[authority.index(after: colon)...]),
      authority.hasPrefix("[") ? authority[..<colon].hasSuffix("]") : !authority[..<colon].contains(":")
    else { return (authority.trimmingCharacters(in: CharacterSet(charactersIn: "[]")), nil) }
    return (authority[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: "[]")), port)
  }
}

extension ProxySettings.Proxy {
  /// Reads `http://name:password@host:port`; the scheme may be left out, and without a port it is 80.
  init?(_ text: String) {
    var rest = text[...]
    if let scheme = rest.firstRange(of: "://") {
      guard rest[..<scheme.lowerBound].lowercased() == "http" else { return nil }
      rest = rest[scheme.upperBound...]
    }
    while rest.last == "/" { rest.removeLast() }
    var credentials: String?
    if let at = rest.lastIndex(of: "@") {
      guard let decoded = rest[..<at].removingPercentEncoding else { return nil }
      credentials = decoded.contains(":") ? decoded : decoded + ":"
      rest = rest[rest.index(after: at)...]
    }
    let (host, port) = ProxySettings.parts(of: String(rest))
    guard !host.isEmpty, host.allSatisfy({ $0.isASCII && !$0.isWhitespace && !"/?#".contains($0) }),
      (1...65_535).contains(port ?? 80)
    else { return nil }
    self.init(host: host, port: port ?? 80, credentials: credentials)
  }
}
