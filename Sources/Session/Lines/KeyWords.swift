import Terminal
import Wizard
import WizardScreens

/// Sentences of the full screen name keys; in lines the same commands have names.
enum KeyWords {
  /// A sentence with every key in it replaced by what is typed in lines for it.
  static func spoken(_ sentence: String, in state: WizardState) -> String {
    guard sentence.contains(anyKey) else { return sentence }
    var said = sentence
    for (phrase, words) in phrases { said = said.replacing(phrase, with: words) }
    said = said.replacing(pattern) { match in
      guard let key = key(String(match.output.key)) else { return String(match.output.0) }
      let press = match.output.press.map { $0.first == "P" ? "Type " : "type " } ?? ""
      return press + (command(of: key, in: state) ?? usual(key))
    }
    said = said.replacing(letter) { match in
      let key = Key.character(Character(match.output.key.lowercased()))
      return "‘\(command(of: key, in: state) ?? "." + match.output.verb.dropLast())’ "
    }
    // A value that is typed ends its line by itself.
    said = said.replacing(#/(type [^,.;]+(?:\.[0-9]+)?), Enter /#) { "\($0.output.1), which " }
    said = said.replacing(enter) { match in
      let begins = match.startIndex == said.startIndex || said[..<match.startIndex].hasSuffix(". ")
      return begins ? "An empty line" : "an empty line"
    }
    // Two full stops before the one that ends the sentence are heard as three.
    return said.replacing(/(^|[\s(])\.\.(?=\.)/) { "\($0.output.1)‘..’" }
  }

  /// Whole phrases, before the keys alone: the end of a line is Enter already.
  private static let phrases: [(String, String)] = [
    // On the screen below, as over an order of home, where the keys of its own screen are meant.
    ("Enter, then s", "it, then .close as not bought"), ("Alt-K in an order", ".keep in an order"),
    ("at home (l)", "at home (.clients)"),
    ("(/ then Esc)", "(.filter, and nothing in it)"), (", then press Enter", ""), (", and press Enter", ""),
    (" and press Enter", ""),
    ("Press Enter", "Leave the line empty"), ("press Enter", "leave the line empty"), ("Tab or Down", ".next field"),
    ("The same key", "The same again"),
    ("The arrow keys show", ".next tab and .previous tab show"),
    ("Tab to the endings", ".next field to the endings"),
    ("Ctrl-V in the grid, then Up or Down", ".select rows in the grid, then .down"), ("with Up or Down", "with .down or .up"),
    ("(Ctrl-F)", "(.swap)"),
  ]

  nonisolated(unsafe) private static let anyKey =
    /The same key|arrow keys|Ctrl-|Up or Down|\^[A-Z_\]\^]|\bF1?[0-9]\b|\bAlt-|\bEsc\b|\bSpace\b|\bEnter\b|\bTab\b|\(l\)|\b[B-HJ-Zb-hj-z] [a-z]+s\b/
    .asciiOnlyWordCharacters()
  nonisolated(unsafe) private static let pattern =
    /(?<press>\b[Pp]ress )?(?<key>\^[A-Z_\]\^]|\bF1?[0-9]\b|\bAlt-[A-Za-z]\b|\bEsc\b|\bSpace\b)/
  nonisolated(unsafe) private static let enter = /\bEnter\b/
  /// A letter that a sentence says does something.
  nonisolated(unsafe) private static let letter =
    /\b(?<key>[B-HJ-Zb-hj-z]) (?=(?<verb>closes|takes|removes|moves|shows|says|makes|splits|reads|writes|deletes)\b)/
    .asciiOnlyWordCharacters()

  private static func key(_ word: String) -> Key? {
    if word == "Esc" { return .escape }
    if word == "Space" { return .character(" ") }
    if word.hasPrefix("^"), let letter = word.last { return .control(Character(letter.lowercased())) }
    if word.hasPrefix("Alt-"), let letter = word.last { return .alt(Character(letter.lowercased())) }
    return word.hasPrefix("F") ? Int(word.dropFirst()).map(Key.function) : nil
  }

  private static func command(of key: Key, in state: WizardState) -> String? {
    if key == .escape { return ".." }
    // Also where a field takes the letter, or a list lies over the screen that is meant.
    let found = Bindings.command(of: key, in: state) ?? Bindings.command(of: key, in: state.withoutOverlay)
    // The list that a sentence names is the one of the field it speaks of, which need not be the one that is asked now.
    guard let command = found, command != .usedBefore else { return nil }
    let title = (state.title(of: command).isEmpty ? state.withoutOverlay.title(of: command) : state.title(of: command)).lowercased()
    return title.isEmpty ? nil : "." + title
  }

  /// What a key does on most screens, for sentences about another one.
  private static func usual(_ key: Key) -> String {
    switch key {
    case .character(" "): ".choose"
    case .function(2): ".undo"
    case .function(4): ".list of choices"
    case .function(5): ".refresh"
    case .control("n"): ".next"
    case .control("y"): ".accept"
    case .alt("k"): ".keep"
    case .alt("p"): ".orders of the basket"
    default: "."
    }
  }
}
