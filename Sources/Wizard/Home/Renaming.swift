import Foundation
import Ordering

// Names of orders and drafts, changed at home and on the order's own screen.

/// Asks for a name.
public struct RenameForm: OverlayModel {
  let named: Named
  public let before: String
  public internal(set) var typed: String

  init(_ named: Named, before: String) {
    self.named = named
    self.before = before
    typed = before
  }

  /// Our choice: what a list can show, and a few words more.
  static let longest = 80

  public var title: String { RenameSentences.title(named) }
  public var hint: String { RenameSentences.hint(named) }

  public func acceptTitle(in wizard: WizardState) -> String { "Save" }
  public var field: TextField? { .newName }
  public func text(of field: TextField) -> String { typed }
  public mutating func write(_ text: String, in field: TextField) { typed = text }
  public func care(in wizard: WizardState) -> Care { .typed }

  public mutating func takeEnter(_ turn: inout OverlayTurn) {
    let name = HiddenCharacters.removed(from: typed).trimmingCharacters(in: .whitespacesAndNewlines)
    guard !name.isEmpty else { return turn.say(RenameSentences.missing(before), .warning) }
    guard name.count <= RenameForm.longest else { return turn.say(RenameSentences.tooLong(name.count, before), .warning) }
    turn.close()
    guard name != before else { return }
    turn.ask(.visit { [named] wizard in wizard.with(HomeScreen.self) { $0.rename(named, to: name) } })
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

  /// Shows a name at once and has it written. The draft that is being entered is written with its name.
  mutating func rename(_ named: Named, to name: String) {
    state.rename(named, to: name)
    say(RenameSentences.renamed(name), .good)
    if case .draft(let id) = named, context.wizard.draft?.id == id {
      context.on(DomainsScreen.self) { $0.draft.name = name }
      load()
    } else {
      if case .order(let id) = named { context.on(OrderScreen.self) { $0.rename(id, to: name) } }
      emit(.book(.rename(named, to: name)))
    }
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
  static func title(_ named: Named) -> String { if case .order = named { "Name of the order" } else { "Name of the draft" } }

  static func hint(_ named: Named) -> String {
    if case .order = named { return "What this order book calls the order. No vendor is told of it." }
    return "What this order book calls the draft, and the order made of it."
  }

  static let nothingHere = "Go to an order or a draft first; it can then be called otherwise."
  static func missing(_ before: String) -> String { "Name: type at least one character, or Esc keeps ‘\(before)’." }

  static func tooLong(_ count: Int, _ before: String) -> String {
    "Name: at most \(RenameForm.longest) characters, and it has \(count). Shorten it, or Esc keeps ‘\(before)’."
  }

  static func held(_ draft: DraftSummary, by holder: Holder) -> String {
    "‘\(draft.name)’ is open in the session of \(holder.who.shortName), who can change its name."
  }

  static func renamed(_ name: String) -> String { "It is called ‘\(name)’ now." }
}
