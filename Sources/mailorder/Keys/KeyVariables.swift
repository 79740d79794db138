import Glibc
import Ordering

/// The variables that may hold keys.
enum KeyVariables {
  /// Takes them out of this process's environment, so that no program it starts has them, and overwrites their text, so that
  /// `/proc/…/environ` does not show it. To be called while there is one thread, after the environment was read.
  static func forget() {
    for vendor in Vendor.allCases {
      guard let value = getenv(vendor.keyVariable) else { continue }
      memset(value, 0x2D, strlen(value))
      unsetenv(vendor.keyVariable)
    }
  }
}
