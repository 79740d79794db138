import Terminal
import Wizard
import WizardScreens

/// Sentences of the full screen name keys; in lines the same commands have names.
enum KeyWords {
  /// A sentence with every key in it replaced by the command it means here.
  static func spoken(_ sentence: String, in state: WizardState) -> String {
    // On the screen below, as over an order of home, where the keys of its own screen are meant.
    let named = sentence.replacing("Enter, then s", with: "it, then .close as not bought")
      .replacing("Alt-K in an order", with: ".keep in an order")
    return named.replacing(pattern) { match in
      let word = String(match.output)
      return key(word).flatMap { command(of: $0, in: state) } ?? word
    }.replacing(letter) { match in
      let word = String(match.output.0)
      return word.first.flatMap { command(of: .character(Character($0.lowercased())), in: state) } ?? word
    }
  }

  /// A letter that a sentence says does something.
  nonisolated(unsafe) private static let letter = /\b[B-HJ-Zb-hj-z]\b(?= (closes|takes|removes|moves|shows|says|makes)\b)/
    .asciiOnlyWordCharacters()
  nonisolated(unsafe) private static let pattern = /\^[A-Z_\]\^]|\bF1?[0-9]\b|\bAlt-[A-Za-z]\b|\bEsc\b|\bSpace\b/

  private static func key(_ word: String) -> Key? {
    if word == "Esc" { return .escape }
    if word == "Space" { return .character(" ") }
    if word.hasPrefix("^"), let letter = word.last { return .control(Character(letter.lowercased())) }
    if word.hasPrefix("Alt-"), let letter = word.last { return .alt(Character(letter.lowercased())) }
    return word.hasPrefix("F") ? Int(word.dropFirst()).map(Key.function) : nil
  }

  private static func command(of key: Key, in state: WizardState) -> String? {
    if key == .escape { return ".." }
    guard case .command(let command) = Bindings.meaning(of: key, in: state) else { return nil }
    let title = state.title(of: command).lowercased()
    return title.isEmpty ? nil : "." + title
  }
}
