public import Ordering

// What the vendors hold: the lists, and why they are not there.

extension Sentences {
  public static let holdingsTitle = "At the vendors"

  public static func title(of part: HoldingsState.Part) -> String {
    switch part {
    case .domains: "Domains"
    case .mailboxes: "Mailboxes"
    case .orders: "Orders"
    }
  }

  /// Where a held domain stands, in a word or two.
  public static func stage(_ domain: HeldDomain) -> String {
    if domain.canBeRevoked { return "deleted" }
    return domain.isUnused ? "not used yet" : stage(domain.stage)
  }

  /// How much a list has: `24 domains, 61 mailboxes, 3 orders`.
  public static func summary(_ holdings: Holdings) -> String {
    let mailboxes = holdings.domains.reduce(0) { $0 + ($1.mailboxes?.count(where: \.isLive) ?? $1.mailboxCount ?? 0) }
    return [
      count(holdings.domains.count, "domain"), count(mailboxes, "mailbox", "mailboxes"), count(holdings.orders.count, "order"),
    ]
    .joined(separator: ", ")
  }

  /// In place of a list that is not there: what is awaited, what failed, or that there is nothing; nil where there is a list.
  public static func instead(of state: WizardState) -> String? {
    let holdings = state.holdings
    let vendor = holdings.vendor
    if vendor == .scaledmail, holdings.workspace == nil { return insteadOfWorkspace(holdings.workspaces) }
    guard let held = holdings.reading.holdings else {
      guard let failure = holdings.reading.failure, !holdings.reading.isAsking else {
        return "\(vendor.title) is asked what it holds. One moment."
      }
      return unread(vendor, failure)
    }
    switch holdings.part {
    case .domains where held.domains.isEmpty:
      return "\(vendor.title) holds no domain for us. What is ordered there will be listed here."
    case .orders where held.orders.isEmpty:
      return "\(vendor.title) lists no order of ours. What is ordered there will be listed here."
    case .mailboxes: return insteadOfMailboxes(state)
    case .domains, .orders: return state.heldRows == 0 ? nothingWith(holdings.filter) : nil
    }
  }

  private static func insteadOfWorkspace(_ workspaces: Loaded<[Workspace]>?) -> String {
    switch workspaces {
    case .asking, nil: "ScaledMail is asked for its workspaces. One moment."
    case .failed(let failure): noKey(.scaledmail, failure) ?? noWorkspaces(failure)
    case .there(let all):
      all.isEmpty ? noWorkspaces(nil) : "ScaledMail has \(count(all.count, "workspace")) for this key. Press Enter to choose one."
    }
  }

  /// In place of the mailboxes of the domain under the cursor; nil where they are known.
  public static func insteadOfMailboxes(_ state: WizardState) -> String? {
    let vendor = state.holdings.vendor
    guard let domain = state.focusedDomain else { return noDomainHere }
    if let mailboxes = state.heldMailboxes(of: domain) {
      if mailboxes.isEmpty { return "\(domain.name) has no mailbox at \(vendor.title)." }
      return state.heldMailboxes.isEmpty ? nothingWith(state.holdings.filters[.mailboxes] ?? "") : nil
    }
    switch state.holdings.reading.mailboxes[domain.id] {
    case .asking: return "\(vendor.title) is asked for the mailboxes of \(domain.name). One moment."
    case .failed(let failure): return "The mailboxes of \(domain.name) could not be read: \(self.failure(failure)) F5 asks again."
    case .there, nil: return "Press Enter to read the mailboxes of \(domain.name)."
    }
  }

  private static func nothingWith(_ filter: String) -> String {
    "Nothing in this list has ‘\(filter)’. Delete a few letters, or press Esc in the filter to see all."
  }

  /// Why a list could not be read, and what to do.
  public static func unread(_ vendor: Vendor, _ failure: VendorFailure) -> String {
    noKey(vendor, failure) ?? "What \(vendor.title) holds could not be read: \(self.failure(failure)) F5 asks again."
  }

  private static func noKey(_ vendor: Vendor, _ failure: VendorFailure) -> String? {
    guard failure == .noKey else { return nil }
    return "There is no key for \(vendor.title), so what it holds cannot be read. Give the program its key and start it again."
  }

  /// An earlier list stays on the screen when it could not be read again.
  public static func notReadAgain(_ failure: VendorFailure) -> String {
    "This list could not be read again: \(self.failure(failure)) F5 asks again."
  }

  /// In place of an order's domains and tag; nil where they are known.
  public static func insteadOfDetails(_ order: HeldOrder, _ state: WizardState) -> String? {
    guard state.holdings.vendor != .instantly else { return nil }
    switch state.holdings.reading.details[order.id] {
    case .there: return nil
    case .asking: return detailsBeingRead
    case .failed(let failure): return detailsUnread(state.holdings.vendor, failure)
    case nil:
      return
        "Press Enter to read \(state.holdings.vendor == .scaledmail ? "the domains and the tag" : "the domains") of order \(order.id)."
    }
  }

  /// What is known of an order beside its row. Only ScaledMail's have a tag.
  public static func details(of order: HeldOrder, names: [DomainName], at vendor: Vendor) -> String {
    let tag = order.tag.flatMap { $0.isEmpty ? nil : "Tag \($0). " } ?? (vendor == .scaledmail ? "No tag. " : "")
    return "\(tag)For \(names.isEmpty ? "no domain that is named" : list(names.map(\.text), shown: 6))."
  }

  static func detailsUnread(_ vendor: Vendor, _ failure: VendorFailure) -> String {
    "\(vendor.title): the order could not be read: \(self.failure(failure)) Enter asks again."
  }
}

// Why a command has to wait

extension Sentences {
  static let changeUnderWay = "A change is being made; the list is read again after it. One moment."
  static let noDomainHere = "There is no domain under the cursor. Choose one in the list, or read it again with F5."
  static let noMailboxHere = "There is no mailbox under the cursor. Go to one, or mark some with Space."
  static let noOrderHere = "There is no order under the cursor. Choose one in the list, or read it again with F5."
  static let goToDomains = "This is done with a domain: go to the list of domains first (o)."
  static let goToOrders = "This is done with an order: go to the list of orders first (o)."
  static let detailsBeingRead = "The order's domains and tag are being read. One moment."

  static func mailboxesFirst(_ name: DomainName) -> String { "\(name): its mailboxes are not read yet. Press Enter to read them." }
  static func nothingToCancel(_ name: DomainName) -> String { "\(name) has no mailbox that could be cancelled." }
  static func cancelledAlready(_ address: String) -> String { "\(address) is cancelled already. Go to another mailbox." }
  static func detailsFirst(_ order: HeldOrder) -> String {
    "Order \(order.id): its domains and tag are not read yet. Press Enter to read them first."
  }
  static func orderCancelled(_ order: HeldOrder) -> String { "Order \(order.id) is cancelled already. Go to another order." }
  static func notActive(_ domain: HeldDomain) -> String {
    "\(domain.name) is \(stage(domain)); Saleshandy deletes only a domain that is ready. Choose another, or press F5."
  }
  static func notDeleted(_ domain: HeldDomain) -> String {
    "\(domain.name) is \(stage(domain)); only a deleted domain that is not removed yet can be taken back."
  }
  static func notUsedYet(_ name: DomainName) -> String {
    "\(name) is bought but in no order yet, so there is nothing to change on it. Order mailboxes on it first."
  }
  static func marked(_ count: Int) -> String {
    count == 0 ? "Nothing is marked any more." : "\(self.count(count, "mailbox", "mailboxes")) marked; c cancels what is marked."
  }
}
