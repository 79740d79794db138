/// Why the sandbox's state file cannot be used.
public enum SandboxStateError: Error, Equatable, Sendable {
  /// The file is there and is not what the sandbox writes.
  case corrupt(path: String)
  /// The file was written by a newer program.
  case newerVersion(path: String, version: Int)
  /// The system refused to read, lock or write; `reason` is its own text.
  case system(path: String, doing: String, reason: String)
}

extension SandboxStateError: CustomStringConvertible {
  /// A sentence that says which file and what to do.
  public var description: String {
    switch self {
    case .corrupt(let path):
      "The sandbox state \(path) cannot be read as sandbox state; move it away to begin with an empty sandbox."
    case .newerVersion(let path, let version):
      "The sandbox state \(path) has version \(version), newer than this program knows; use the newer program or move the file away."
    case .system(let path, let doing, let reason):
      "The sandbox state \(path) cannot be used: \(doing) failed (\(reason))."
    }
  }
}
