import Foundation
import Ordering

// Names of orders and drafts, changed at home and on the order's own screen.

/// Asks for a name.
public struct RenameForm: OverlayModel {
  /// What gets the name.
  enum Subject: Equatable {
    case named(Named)
    /// A client that is made of the order on the screen.
    case newClient
  }

  let subject: Subject
  public let before: String
  public internal(set) var typed: String

  init(_ named: Named, before: String) { self.init(.named(named), before: before) }

  init(_ subject: Subject, before: String) {
    self.subject = subject
    self.before = before
    typed = before
  }

  /// Our choice: what a list can show, and a few words more.
  static let longest = 80

  public var title: String { RenameSentences.title(subject) }
  public var hint: String { RenameSentences.hint(subject) }

  public func acceptTitle(in wizard: WizardState) -> String { subject == .newClient ? "Make the client" : "Save" }
  public var field: TextField? { .newName }
  public func text(of field: TextField) -> String { typed }
  public mutating func write(_ text: String, in field: TextField) { typed = text }
  public func care(in wizard: WizardState) -> Care { .typed }

  public mutating func takeEnter(_ turn: inout OverlayTurn) {
    let name = HiddenCharacters.removed(from: typed).trimmingCharacters(in: .whitespacesAndNewlines)
    guard !name.isEmpty else {
      return turn.say(subject == .newClient ? RenameSentences.namelessClient : RenameSentences.missing(before), .warning)
    }
    guard name.count <= RenameForm.longest else { return turn.say(RenameSentences.tooLong(name.count, before), .warning) }
    turn.close()
    switch subject {
    case .newClient: turn.ask(.visit { $0.keepAsClient(called: name) })
    case .named(let named):
      if name != before { turn.ask(.visit { wizard in wizard.with(HomeScreen.self) { $0.rename(named, to: name) } }) }
    }
  }
}

extension TextField {
  /// The name of an order or a draft.
  public static let newName = TextField("name")
}

extension HomeScreen {
  var renameStatus: CommandStatus {
    if state.item?.order != nil { return .ready }
    guard case .draft(let summary) = state.item else { return .held(RenameSentences.nothingHere) }
    if context.shared.placing.values.contains(summary.id) { return .held(HomeSentences.draftBeingOrdered(summary)) }
    if case .held(let holder) = summary.status { return .held(RenameSentences.held(summary, by: holder)) }
    return .ready
  }

  mutating func askForName() {
    if let order = state.item?.order {
      context.show(RenameForm(.order(order.id), before: order.name))
    } else if case .draft(let summary) = state.item {
      context.show(RenameForm(.draft(summary.id), before: summary.name))
    }
  }

  /// Shows a name at once and has it written.
  mutating func rename(_ named: Named, to name: String) {
    state.rename(named, to: name)
    say(RenameSentences.renamed(name), .good)
    if case .draft(let id) = named, context.wizard.draft?.id == id {
      context.on(DomainsScreen.self) { $0.draft.name = name }
    }
    if case .order(let id) = named { context.on(OrderScreen.self) { $0.rename(id, to: name) } }
    emit(.book(.rename(named, to: name)))
  }
}

extension OrderScreen {
  mutating func askForName() {
    if let order = state.order { context.show(RenameForm(.order(order.id), before: order.name)) }
  }

  mutating func rename(_ id: Order.ID, to name: String) { if state.order?.id == id { state.order?.name = name } }
}

/// What is said of names.
public enum RenameSentences {
  static func title(_ subject: RenameForm.Subject) -> String {
    switch subject {
    case .named(.order): "Name of the order"
    case .named(.draft): "Name of the draft"
    case .newClient: "New client"
    }
  }

  static func hint(_ subject: RenameForm.Subject) -> String {
    switch subject {
    case .named(.order): "What this order book calls the order. No vendor is told of it."
    case .named(.draft): "What this order book calls the draft, and the order made of it."
    case .newClient:
      "This order is for nobody yet. Enter makes a client of this name, with which the next order begins filled in as this one is; Esc makes none."
    }
  }

  static let namelessClient = "Name: type what the client is called, or Esc makes none."

  static let nothingHere = "Go to an order or a draft first; e then changes its name."
  static func missing(_ before: String) -> String { "Name: type at least one character, or Esc keeps ‘\(before)’." }

  static func tooLong(_ count: Int, _ before: String) -> String {
    "Name: at most \(RenameForm.longest) characters, and it has \(count). Shorten it, or Esc keeps ‘\(before)’."
  }

  static func held(_ draft: DraftSummary, by holder: Holder) -> String {
    "‘\(draft.name)’ is open in the session of \(holder.who.shortName), who can change its name."
  }

  static func renamed(_ name: String) -> String { "It is called ‘\(name)’ now." }
}
