import Ordering

/// A first word that is no command: the parser takes it for a word too many of the wizard's, and its options for wrong ones.
enum MistypedCommand {
  /// - Parameters:
  ///   - arguments: what stands behind the program's name.
  ///   - commands: the names of the program's commands.
  /// - Returns: a sentence with the command that may be meant; nil where a command or an option stands first.
  static func sentence(_ arguments: some Collection<String>, commands: Set<String>) -> String? {
    guard let word = arguments.first, !word.hasPrefix("-"), word != "help", !commands.contains(word) else { return nil }
    let meant = NearestWord.to(word, among: commands).map { " Did you mean \($0)?" } ?? ""
    return "There is no command ‘\(word)’.\(meant) mailorder --help lists all of them."
  }
}
