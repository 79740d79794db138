public import Ordering

/// A screen that is a step of the order being entered.
public protocol StepModel: ScreenModel {
  static var step: Draft.Step { get }
  /// Its name in the tracker of a kind of order.
  static func stepTitle(in kind: OrderKind) -> String
  var entry: OrderEntry { get set }
  init(state: State, entry: OrderEntry, context: Context)

  /// Whether a problem of this place is fixed here.
  static func fixes(_ place: Problem.Place) -> Bool
  /// Puts the cursor where a problem is fixed.
  mutating func focus(on place: Problem.Place)
  /// Called after every change of the draft while the step is shown, before the order is priced anew.
  mutating func draftChanged()
  /// Called after an answer that left the draft as it was, while the step is shown.
  mutating func answered()
}

extension StepModel {
  public static var id: ScreenID { .step(step) }

  public init?(state: State, context: Context) {
    var context = context
    guard let entry = context.takeEntry() else { return nil }
    self.init(state: state, entry: entry, context: context)
  }

  public var title: String { Sentences.title(of: entry.draft) }

  public func shownQuote(isWide: Bool) -> ShownQuote? { ShownQuote(entry, at: context.now) }

  public mutating func draftChanged() {}
  public mutating func answered() {}

  var draft: Draft {
    get { entry.draft }
    _modify { yield &entry.draft }
  }

  /// Goes to the step behind this one in the draft's kind; where the order was begun filled in, steps that ask nothing more are passed over.
  mutating func goOn() {
    guard !entry.draft.isFilled else { return context.ask(.visit { $0.passOver(from: Self.step) }) }
    let steps = entry.draft.steps
    guard let index = steps.firstIndex(of: Self.step), steps.indices.contains(index + 1) else { return }
    context.ask(.show(.step(steps[index + 1])))
  }

  /// Goes one step back, from the first one home.
  mutating func goBack() {
    let steps = entry.draft.steps
    guard let index = steps.firstIndex(of: Self.step), index > 0 else { return context.ask(.home) }
    context.ask(.show(.step(steps[index - 1])))
  }

  mutating func show(_ problem: Problem) { context.ask(.problem(problem)) }
}

extension Context {
  /// Takes the order being entered out, so that the step is its only owner.
  mutating func takeEntry() -> OrderEntry? {
    let taken = entry
    entry = nil
    return taken
  }
}
