import Crypto
import Foundation
import Ordering

extension FrozenRequest {
  /// Fixes a call's bytes together with their hash.
  init(_ call: Call) {
    self.init(method: call.method, path: call.path, body: call.body, sha256: FrozenRequest.digest(of: call.body))
  }

  /// Whether the body is still the one that was approved.
  var isIntact: Bool { sha256 == FrozenRequest.digest(of: body) }

  /// SHA-256 in lower-case hexadecimal.
  private static func digest(of body: Data) -> String {
    SHA256.hash(data: body).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
