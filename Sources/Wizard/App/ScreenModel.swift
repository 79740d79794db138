public import Foundation
public import Ordering

/// A screen: its state with all it does. It is made for the moment, to be read or to handle one action, and its state is put back afterwards.
public protocol ScreenModel: Sendable {
  associatedtype State: ScreenState
  static var id: ScreenID { get }
  /// Its commands, the general ones among them where they mean something here. Moves have a record only where they are called otherwise.
  static var commands: [CommandRecord<Self>] { get }

  var state: State { get set }
  var context: Context { get set }
  /// Nil where there is nothing to show, such as a step without an order.
  init?(state: State, context: Context)

  /// What the header calls what is on the screen.
  var title: String { get }
  /// At the right of the header, where no steps are.
  var mark: String { get }
  /// Which part of the screen has the cursor, where keys mean something else in parts.
  var part: String { get }
  /// The field that takes what is typed; nil where letters are commands.
  var field: TextField? { get }
  func text(of field: TextField) -> String
  mutating func write(_ text: String, in field: TextField)
  /// Whether what stands in a field gives way to the next letter or paste, as nobody typed it; a mark between things goes on behind it.
  func givesWay(_ field: TextField) -> Bool
  /// Why a field does not take what is typed or pasted; nil where it does.
  func refusal(of text: String, pasted isPasted: Bool, in field: TextField) -> String?
  /// What joins the lines of a paste in a field; nil where it takes one line.
  func separator(in field: TextField) -> String?
  /// Takes pasted text that is more than text for a field.
  /// - Returns: whether it was taken.
  mutating func takePaste(_ text: String, in field: TextField?) -> Bool
  mutating func move(_ move: Move)
  /// Called when the screen comes up.
  mutating func entered()
  /// Called when another takes its place.
  mutating func left()
  mutating func receive(_ answer: Answer)
  mutating func tick()
  /// A choice was made in a list that this screen opened.
  mutating func chose(_ choice: ChoiceList.Choice, in list: ChoiceList.ID)
  /// A question that this screen asked was answered with yes.
  mutating func confirmed(_ question: Question, typed: String)
  /// What it asks to be confirmed, whether or not it can be; nil where it asks nothing.
  var toConfirm: String? { get }
  /// What it says by itself for as long as it is so; a message that says the same is not shown beside it.
  var standing: String? { get }
  /// What leaving the program from here would lose or break off, in a sentence; nil where it would nothing.
  var lostByLeaving: String? { get }
  /// What the quote's place shows; nil where there is none.
  func shownQuote(isWide: Bool) -> ShownQuote?
  /// The domain under the cursor, where a wide window says more of it than its list does.
  var shownDomain: ShownDomain? { get }

  // What its commands are. Every screen answers alike; as requirements they are compiled for each, which every key is quicker by.

  /// The screen as it is now, to be read.
  init?(reading wizard: WizardState)
  /// Whether a command can run; nil where the screen has no record of it.
  func status(of command: Command) -> CommandStatus?
  /// How sure it has to be that a command is meant.
  func care(of command: Command) -> Care
  /// What a command is called here; nil where the screen does not say.
  func title(of command: Command, isShort: Bool) -> String?
  /// The commands the key bar names where they can run, each with its place there.
  var ranks: [(Command, Int)] { get }
}

// Most screens have no more than this.
extension ScreenModel {
  public var mark: String { "" }
  public var part: String { "" }
  public var field: TextField? { nil }
  public func text(of field: TextField) -> String { "" }
  public mutating func write(_ text: String, in field: TextField) {}
  public func refusal(of text: String, pasted isPasted: Bool, in field: TextField) -> String? { nil }
  public func givesWay(_ field: TextField) -> Bool { false }
  public func separator(in field: TextField) -> String? { nil }
  public mutating func takePaste(_ text: String, in field: TextField?) -> Bool { false }
  public mutating func entered() {}
  public mutating func left() {}
  public mutating func receive(_ answer: Answer) {}
  public mutating func tick() {}
  public mutating func chose(_ choice: ChoiceList.Choice, in list: ChoiceList.ID) {}
  public mutating func confirmed(_ question: Question, typed: String) {}
  public var toConfirm: String? { nil }
  public var standing: String? { nil }
  public var lostByLeaving: String? { nil }
  public func shownQuote(isWide: Bool) -> ShownQuote? { nil }
  public var shownDomain: ShownDomain? { nil }
}

// What every screen's code says often.
extension ScreenModel {
  var isShown: Bool { context.wizard.screen == Self.id }

  mutating func emit(_ effect: Effect) { context.emit(effect) }
  mutating func say(_ text: String, _ tone: Message.Tone = .info) { context.say(text, tone) }
  mutating func caretToEnd() { context.caretToEnd() }

  /// Puts a question over the screen. Keys that were typed before it was there are thrown away.
  mutating func ask(_ question: Question) {
    context.show(QuestionOverlay(question))
    emit(.device(.flushInput))
  }

  /// Puts a list to choose from over the screen.
  mutating func offer(_ list: ChoiceList) { context.show(ChoicesOverlay(list)) }

  public var now: Date { context.now }
  public var mode: Mode { context.shared.mode }
}
