import Ordering

extension Command {
  public static let newOrder = Command("newOrder")
}

extension ChoiceList.ID {
  /// What a new order is for.
  public static let orderKind = ChoiceList.ID("orderKind")
  /// For whom a new order is.
  public static let orderClient = ChoiceList.ID("orderClient")
}

/// What a new order begins with, from whichever screen.
enum NewOrder {
  /// What is asked first: for whom it is, where the book has clients, and else what is ordered.
  static func start(in shared: Shared) -> ChoiceList {
    guard !shared.clients.isEmpty else { return kinds() }
    let clients = shared.clients.map { ChoiceList.Choice(value: $0.id.text, title: ClientSentences.line(of: $0)) }
    return ChoiceList(
      .orderClient, title: ClientSentences.orderFor, [ChoiceList.Choice(value: "", title: ClientSentences.none)] + clients)
  }

  /// Asks what the new order is for; Enter alone takes new domains.
  /// - Parameter client: the client's id; empty for none.
  static func kinds(for client: String = "") -> ChoiceList {
    ChoiceList(
      ChoiceList.ID(ChoiceList.ID.orderKind.name, for: client), title: "What to order",
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
