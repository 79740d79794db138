import Ordering

extension Command {
  public static let newOrder = Command("newOrder")
}

extension ChoiceList.ID {
  /// What a new order is for.
  public static let orderKind = ChoiceList.ID("orderKind")
}

/// What a new order begins with, from whichever screen.
enum NewOrder {
  /// Asks what the new order is for; Enter alone takes new domains.
  static var kinds: ChoiceList {
    ChoiceList(
      .orderKind, title: "What to order",
      OrderKind.allCases.map { ChoiceList.Choice(value: $0.rawValue, title: line(of: $0)) })
  }

  /// A draft of a kind in which nothing is typed yet.
  static func draft(_ kind: OrderKind, id: String, in shared: Shared) -> Draft {
    var draft = Draft(id: Draft.ID(id), kind: kind, at: shared.now, editions: shared.editions)
    if kind != .newDomains { draft.name = Sentences.title(of: kind).lowercased() }
    return draft
  }

  /// A kind with what it is and who sells it.
  static func line(of kind: OrderKind) -> String {
    switch kind {
    case .newDomains: "New domains with mailboxes"
    case .preWarmed: "Pre-warmed domains (Instantly, ScaledMail)"
    case .extraMailboxes: "Extra mailboxes on domains at Instantly"
    case .ownDomains: "Mailboxes on own domains (ScaledMail)"
    case .boughtDomains: "Mailboxes on names bought at ScaledMail"
    case .package: "A package of mailboxes (ScaledMail)"
    case .unfinishedForm: "Finish a paid order (ScaledMail)"
    }
  }
}
