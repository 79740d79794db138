import Ordering

/// Where a vendor's key comes from.
///
/// Source: Purchasing, Secrets and personal data: systemd's credentials directory, then a file, then the environment; never the command
/// line.
enum KeySource: Hashable, Sendable {
  /// A file in systemd's credentials directory.
  case credential(path: String)
  /// A file of the person's own.
  case file(path: String)
  /// A variable. Whoever may look at the process, and every program it starts, could read it there.
  case environment(variable: String)

  var words: String {
    switch self {
    case .credential(let path): "the service's credential \(path)"
    case .file(let path): path
    case .environment(let variable): "the variable \(variable)"
    }
  }
}

extension Vendor {
  /// The variable that may hold the vendor's key.
  var keyVariable: String { "MAILORDER_\(rawValue.uppercased())_KEY" }
}
