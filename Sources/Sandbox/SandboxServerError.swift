import Glibc
import NIOCore

/// Why the sandbox cannot listen.
public enum SandboxServerError: Error, Equatable, Sendable {
  /// Another program listens there.
  case portInUse(Int)
  /// The system refused for another reason, in its own words.
  case cannotListen(port: Int, reason: String)

  static func translating(_ port: Int, _ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch let error as IOError {
      throw error.errnoCode == EADDRINUSE ? portInUse(port) : cannotListen(port: port, reason: error.description)
    }
  }
}

extension SandboxServerError: CustomStringConvertible {
  /// A sentence that says what to do.
  public var description: String {
    switch self {
    case .portInUse(let port): "Port \(port) is in use; choose another with --port, or 0 for a free one."
    case .cannotListen(let port, let reason): "Nothing can listen on port \(port): \(reason)."
    }
  }
}
