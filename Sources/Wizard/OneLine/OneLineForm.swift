public import Ordering

/// Takes an order in one line over whichever screen is shown. What is wrong in it is said below, and the line stays as it was typed.
public struct OneLineForm: OverlayModel {
  public internal(set) var typed: String
  public internal(set) var fault: OneLineFault?

  init(typed: String) { self.typed = typed }

  public func acceptTitle(in wizard: WizardState) -> String { "Fill in" }
  public var field: TextField? { .oneLine }
  public func text(of field: TextField) -> String { typed }

  public mutating func write(_ text: String, in field: TextField) {
    typed = text
    fault = nil
  }

  /// It changes what was entered, and orders nothing.
  public func care(in wizard: WizardState) -> Care { .typed }

  public mutating func takeEnter(_ turn: inout OverlayTurn) {
    guard !typed.allSatisfy(\.isWhitespace) else { return turn.say(OneLineSentences.empty, .warning) }
    do throws(OneLineFault) {
      let line = try OneLineReader.read(typed, in: turn.wizard.oneLineScope)
      turn.close()
      turn.ask(.visit { $0.take(line) })
    } catch {
      fault = error
      turn.say(OneLineSentences.fault(error), .warning)
      // The caret goes to the word.
      turn.ask(.caret(error.place.upperBound))
    }
  }
}

extension TextField {
  /// An order in one line.
  public static let oneLine = TextField("oneLine")
}
