import Ordering
import Terminal
import Wizard

extension Canvas {
  /// The last row: the commands that help most here, best first, and help and quit at the right. What does not fit is left out from the
  /// end. A command that cannot run just now stays in its place and says why when it is pressed, so that the row does not flicker.
  mutating func keyBar(_ state: WizardState, row: Int) {
    let width = frame.size.columns
    let right = [Command.help, .leave].compactMap { Self.label($0, state) }
    let rightWidth = right.reduce(0) { $0 + $1.width + 2 }
    var column = width - rightWidth + 1
    for label in right {
      draw(label, column, row)
      column += label.width + 2
    }
    column = 1
    for label in KeyBar.commands(in: state).compactMap({ Self.label($0, state) }) {
      guard column + label.width <= width - rightWidth else { break }
      draw(label, column, row)
      column += label.width + 2
    }
  }

  private struct Label {
    let key: String
    let title: String
    var width: Int { TextWidth.columns(of: key) + 1 + TextWidth.columns(of: title) }
  }

  private static func label(_ command: Command, _ state: WizardState) -> Label? {
    let key = Bindings.label(for: command, in: state)
    let title = state.shortTitle(of: command)
    guard !key.isEmpty, !title.isEmpty else { return nil }
    return Label(key: key, title: title)
  }

  private mutating func draw(_ label: Label, _ column: Int, _ row: Int) {
    run([(label.key, .key), (" " + label.title, .dim)], column, row, width: label.width)
  }
}

/// Which commands the key bar names, best first.
enum KeyBar {
  static func commands(in state: WizardState) -> [Command] {
    switch state.overlay {
    case .question, .palette, .choices: return [.accept, .back]
    case .form(let form): return form.fields.count > 1 ? [.accept, .nextField, .back] : [.accept, .back]
    case .help: return [.back]
    case nil: break
    }
    switch state.place {
    case .home:
      let away = away(state)
      let more: [Command] = away.isEmpty ? [.showPlanner, .palette] : away + [.palette, .showPlanner]
      return [.accept, .newOrder, .showHoldings] + more + [.deleteDraft, .refresh]
    case .step(.domains):
      switch state.domains.focus {
      case .brand: return [.list, .accept, .next, .nextField, .back, .palette, .chooseAvailable]
      case .endings: return [.choose, .accept, .next, .back, .palette]
      case .names: return [.list, .choose, .chooseAvailable, .next, .back, .palette, .removeName, .askSaleshandy, .refresh]
      }
    case .step(.provider):
      return state.provider.focus == .wanted
        ? [.accept, .next, .back, .palette] : [.accept, .back, .removeUnavailable, .moveToNewDraft, .palette, .refresh]
    case .step(.mailboxes):
      switch state.mailboxes.focus {
      case .people: return [.accept, .next, .nextField, .back, .palette, .vendorNames]
      case .patterns: return [.choose, .toggleNumbers, .next, .back, .palette]
      case .grid:
        return [.next, .nextField, .copyDown, .back, .palette, .changeProvider, .vendorNames, .vendorNaming, .refillNames]
      }
    case .step(.details):
      return state.status(of: .list) == .ready ? [.accept, .next, .list, .back, .palette] : [.accept, .next, .back, .palette]
    case .step(.review): return [.acceptPrice, .placeOrder, .refresh, .back, .palette]
    case .order:
      return [.continuePlan, .reopenDraft, .orderMissing, .reconcile] + away(state) + [.refresh, .newOrder, .back, .palette]
    case .holdings: return holdings(state)
    case .planner:
      if case .field = state.planner.focus { return [.accept, .orderFromPlan, .back, .palette] }
      return state.planner.focus == .offers ? [.accept, .nextField, .back, .palette] : [.choose, .orderFromPlan, .back, .palette]
    }
  }

  /// Named only where it can be done: for most orders it never can.
  private static func away(_ state: WizardState) -> [Command] {
    [.archive, .unarchive].filter { state.status(of: $0) == .ready }
  }

  /// What can be done with the list on the screen, whatever row the cursor is on.
  private static func holdings(_ state: WizardState) -> [Command] {
    if state.holdings.isFiltering { return [.accept, .back, .palette] }
    let more: [Command] = [.right, .showOrders, .filterHoldings, .back, .palette, .refresh]
    guard Sentences.instead(of: state) == nil else { return [.accept, .right, .refresh, .showOrders, .back, .palette] }
    switch (state.holdings.vendor, state.holdings.part) {
    case (.instantly, .orders), (.saleshandy, .orders): return [.accept] + more
    case (.instantly, .mailboxes): return [.choose, .cancelMailboxes] + more
    case (.instantly, .domains): return [.accept, .choose, .cancelMailboxes] + more
    case (.saleshandy, _): return [.accept, .deleteDomain, .revokeDeletion] + more
    case (.scaledmail, .orders): return [.accept, .cancelOrder, .changeTag] + more
    case (.scaledmail, _): return [.accept, .changeRedirect, .swapDomain] + more
    }
  }
}
