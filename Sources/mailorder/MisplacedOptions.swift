/// Options that stand before their command: they are taken for the wizard's, and the command for words too many.
enum MisplacedOptions {
  /// - Parameters:
  ///   - arguments: what stands behind the program's name.
  ///   - commands: the names of the program's commands.
  /// - Returns: a sentence with the line as it has to be; nil where no option stands before a command.
  static func sentence(_ arguments: some Collection<String>, commands: Set<String>) -> String? {
    let words = Array(arguments)
    guard let first = words.first, first.hasPrefix("-"), let place = words.firstIndex(where: commands.contains) else { return nil }
    let line = (words[place...] + words[..<place]).map { $0.contains(" ") ? "'\($0)'" : $0 }
    return "Options stand behind their command: mailorder \(line.joined(separator: " "))"
  }
}
