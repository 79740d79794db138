import CursesTerminal
import Terminal
import WizardScreens

/// Terminal, its type and size, and the locale.
enum TerminalCheck {
  static func findings(_ facts: TerminalFacts) -> [Finding] {
    [terminal(facts), type(facts.type), size(facts.size), locale(facts)]
  }

  private static func terminal(_ facts: TerminalFacts) -> Finding {
    facts.isTerminal
      ? .ok("terminal", "input and output are a terminal")
      : .warning("terminal", "input or output is a file or a pipe", "to order, run mailorder without redirection")
  }

  private static func type(_ type: Result<String, TerminalFailure>) -> Finding {
    switch type {
    case .success(let name): .ok("terminal type", name)
    case .failure(let failure): .problem("terminal type", "not usable", TerminalSentences.sentence(for: failure, [:]))
    }
  }

  private static func size(_ size: Size?) -> Finding {
    let smallest = WizardScreen.smallestSize
    guard let size else {
      return .warning("window", "no terminal to measure", "run mailorder doctor in the terminal you order in")
    }
    let words = "\(size.columns) × \(size.rows)"
    guard size.columns >= smallest.columns, size.rows >= smallest.rows else {
      return .problem("window", words, "make it at least \(smallest.columns) × \(smallest.rows)")
    }
    return .ok("window", words)
  }

  private static func locale(_ facts: TerminalFacts) -> Finding {
    facts.isUTF8
      ? .ok("locale", facts.locale)
      : .warning(
        "locale", "\(facts.locale) is not UTF-8, so that lines and letters are shown by their ASCII likeness",
        "set LC_ALL=C.UTF-8 if the terminal is written in UTF-8")
  }
}
