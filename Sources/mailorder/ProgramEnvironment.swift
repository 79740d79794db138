import Foundation

/// The environment this program was started with, read once; nothing else in it reads the process's own.
///
/// Keys and a proxy's password are taken out of the process in the same breath, so that no order of steps can lose them for one command and
/// leave them to be seen for another.
enum ProgramEnvironment {
  /// To be touched first while there is one thread.
  static let variables: [String: String] = {
    let variables = ProcessInfo.processInfo.environment
    KeyVariables.forget()
    return variables
  }()
}
