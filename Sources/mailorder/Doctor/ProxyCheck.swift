import Foundation

/// What stands between this machine and the vendors.
enum ProxyCheck {
  /// Reads the variables as the network does; of a name in both cases the lower-case one counts. Credentials are not repeated.
  static func finding(_ environment: [String: String]) -> Finding {
    func value(_ name: String) -> String { environment[name] ?? environment[name.uppercased()] ?? "" }
    let proxy = value("https_proxy").trimmingCharacters(in: .whitespaces)
    guard !proxy.isEmpty else { return .ok("proxy", "none") }
    let address = URLComponents(string: proxy.contains("://") ? proxy : "http://" + proxy)
    guard let address, let host = address.host, !host.isEmpty, address.scheme == "http" else {
      return .problem(
        "proxy", "HTTPS_PROXY is not understood, so that nothing is sent", "write it as http://host:port, or unset it")
    }
    let exceptions = value("no_proxy").isEmpty ? "" : ", except for \(value("no_proxy"))"
    return .ok("proxy", "https goes through \(host):\(address.port ?? 80)\(exceptions)")
  }
}
