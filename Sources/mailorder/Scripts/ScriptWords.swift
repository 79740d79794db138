import Foundation
import Ordering
import Wizard

/// The wizard's sentences as a command says them: where one names a key as the way out, the command's own way stands instead.
enum ScriptWords {
  /// A sentence without keys.
  static func spoken(_ sentence: String) -> String {
    guard
      sentence.contains(
        /\bF[0-9]|\^[A-Z]|\bEsc\b|\bSpace\b|\bEnter\b|\b[A-Z] (removes|takes|moves)\b|[Tt]ype it here|[Dd]eselect|from the list/)
    else { return sentence }
    var words = sentence
    for (keys, way) in ways where words.contains(keys) { words = words.replacing(keys, with: way) }
    return words
  }

  private static let again = "Run the command again."

  /// A password is in no slip.
  private static let passwords = DetailField.allCases.filter(\.isSecret).map { field in
    let title = Sentences.title(of: field)
    return (
      Sentences.problem(Problem(.detail(field), .missing)),
      "\(title): this is required, and no slip holds it. Keep the slip with mailorder draft, and type it in the wizard."
    )
  }

  /// What the wizard says and what a command says in its place, longer ones first.
  private static let ways: [(String, String)] =
    passwords + [
      ("Choose it with F4; F5 refreshes ScaledMail's list.", "mailorder workspaces lists them; name one in the slip."),
      ("F4 lists them; F5 refreshes.", "mailorder workspaces lists them."),
      ("Choose another with F4.", "mailorder workspaces lists them; name another in the slip."),
      ("T takes the others, D removes, M moves them to a new draft, S splits the basket.", takeOut),
      ("D removes, M moves them to a new draft, S splits the basket.", takeOut),
      ("Choose another offer, or go back with Esc and choose other names.", "Name another offer in the slip, or other names."),
      ("Accept the vendor's price with ^Y, or go back with Esc.", "A person can accept it: keep it with mailorder draft."),
      (
        "Type the right one, or accept it with Enter.",
        "Write the right one, or keep it with mailorder draft for a person to accept."
      ),
      ("Go to a name and press Space.", "Name a domain in the slip."),
      ("Deselect it with Space, or order it apart.", "Take it out of the slip, or order it apart."),
      ("Deselect it with Space.", "Take it out of the slip."),
      ("Go back with Esc and fill in what is missing.", "Fill in what the slip lacks."),
      ("Go back to Domains (Esc) and choose others", "Write others in the slip"),
      ("Go back to Domains (Esc) and choose another", "Write another in the slip"),
      ("Swap it (Ctrl-F), or go back to Domains (Esc) and choose others", "Write others in the slip"),
      ("Swap them (Ctrl-F), or go back to Domains (Esc) and choose others", "Write others in the slip"),
      ("Go back to Domains (Esc)", "Change the slip"), (" to Domains (Esc) and choose others", " to the slip and write others"),
      (", or press F4 for the list", ""), (", or press F4", ""), ("; F4 lists them", ""), (", F4 lists them", ""),
      ("Press F5 to see where it stands.", "mailorder orders shows where it stands."),
      ("Press F5 to read the book again.", "mailorder orders lists what is in it."),
      ("F5 reads it again; check the lines, then type the total.", "A person looks at it in the wizard."),
      ("Fix it, or press F5 to try again.", "Fix it, and run the command again."),
      ("then press F5.", "then run the command again."),
      ("F5 asks again; to order", "run the command again; to order"), ("; F5 asks again.", "; run the command again."),
      ("F5 refreshes.", again), ("F5 asks again.", again), ("F5 tries again.", again), ("F5 uploads it.", again),
      ("; F5 refreshes", "; run the command again"), (" (Tab to the endings, Space to choose)", ""),
      (" and press Enter", ""), (", then press Enter", ""), ("Choose a pattern (Space), such as", "Write a pattern, such as"),
      ("Type it here.", "Write it in the slip."),
      ("Pick one from the list.", "Name one in the slip; mailorder packages lists them."),
      ("Deselect it, or raise it there.", "Take it out of the slip, or raise it there."),
      ("Deselect some.", "Take some out of the slip."),
      ("Add or deselect names.", "Name as many in the slip."), (", or go back with Esc", ""), (", or press Esc", ""),
      ("Enter tries again.", again),
    ]
  private static let takeOut = "Take them out of the slip, or order them by a slip of their own."
}
