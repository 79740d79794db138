import CProcess

/// What protects the keys that a process holds in its memory.
enum ProcessGuard {
  /// To be called first in every command that reads keys.
  ///
  /// The Swift runtime reads `SWIFT_BACKTRACE` before the first line of this program, so setting it here would need a second start of the
  /// program. Giving the deadly signals their plain course does the same at once: a crash writes no memory and offers no prompt. What is
  /// left is a crash before this line, when no key has been read. (Who wants it off from the very first instruction, as where several
  /// people share an account, starts the program with `SWIFT_BACKTRACE=enable=no`.)
  ///
  /// - Returns: whether the system took it all; where it did not, keys are still used.
  @discardableResult
  static func raise() -> Bool {
    cp_crash_plainly()
    return cp_forbid_looking() == 0
  }
}
