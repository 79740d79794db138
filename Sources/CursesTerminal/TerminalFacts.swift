import Glibc
public import Terminal

/// What can be said of the terminal without opening the full screen; nothing is written to it.
public struct TerminalFacts: Sendable {
  /// Whether both input and output are terminals, as the full screen needs.
  public let isTerminal: Bool
  /// Its size; nil where there is no terminal at all.
  public let size: Size?
  /// The terminfo entry the full screen would use, or why there is none.
  public let type: Result<String, TerminalFailure>
  /// Whether the locale says UTF-8.
  public let isUTF8: Bool
  /// The locale's name as the environment has it.
  public let locale: String

  /// Looks. Sets the process's character set and unsets the variables that would lead curses astray, as opening the screen does.
  /// - Parameter environment: `TERM` and the locale (`LC_ALL`, `LC_CTYPE`, `LANG`).
  @MainActor
  public init(environment: [String: String]) {
    for variable in TerminalType.redirectingVariables { unsetenv(variable) }
    isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    size = [STDOUT_FILENO, STDIN_FILENO, STDERR_FILENO].first { isatty($0) == 1 }.map { TTY.size(of: $0) }
    do throws(TerminalFailure) {
      type = .success(try TerminalType.choose(environment["TERM"]))
    } catch {
      type = .failure(error)
    }
    isUTF8 = CharacterSet.use(environment)
    locale = CharacterSet.wanted(environment)
  }
}
