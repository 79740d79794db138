import Foundation
import Ordering

extension FrozenRequest {
  /// Fixes a call's bytes together with their hash.
  init(_ call: Call) {
    self.init(method: call.method, path: call.path, body: call.body, sha256: call.body.sha256)
  }

  /// Whether the body is still the one that was approved.
  var isIntact: Bool { sha256 == body.sha256 }
}
