import Glibc
import Ordering

/// The variables that may hold secrets: keys, and a proxy's password.
enum KeyVariables {
  private static let proxies = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "http_proxy", "HTTP_PROXY"]

  /// Takes them out of this process's environment, so that no program it starts has them, and overwrites their text, so that
  /// `/proc/…/environ` does not show it. To be called while there is one thread, after the environment was read.
  static func forget() {
    for variable in Vendor.allCases.map(\.keyVariable) + proxies {
      guard let value = getenv(variable) else { continue }
      memset(value, 0x2D, strlen(value))
      unsetenv(variable)
    }
  }
}
