import CProcess

/// The files and connections a process may hold open, of which a session's limits may leave too few.
enum OpenFiles {
  /// Our choice: about thirty are open in a wizard that asks three vendors and a team's book at once.
  private static let needed = 64

  /// To be called while nothing is open yet.
  /// - Returns: why the program cannot run; nil where it can.
  static func refusal() -> String? {
    let allowed = cp_allow_files(needed)
    guard allowed < needed else { return nil }
    return
      "this session may open \(allowed) files and mailorder needs \(needed). Raise it where the limit is set (ulimit -n, "
      + "/etc/security/limits.conf), and log in again."
  }
}
