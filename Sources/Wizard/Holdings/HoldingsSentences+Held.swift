import Ordering

// Why a command has to wait.

extension HoldingsSentences {
  static let changeUnderWay = "A change is being made; the list is refreshed after it. One moment."
  static let workspacesBeingRead = "Workspace: ScaledMail's workspaces are being read. One moment."
  static let noDomainHere = "There is no domain under the cursor. Choose one in the list, or refresh it with F5."
  static let noMailboxHere = "There is no mailbox under the cursor. Go to one, or mark some with Space."
  static let noOrderHere = "There is no order under the cursor. Choose one in the list, or refresh it with F5."
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
    "\(domain.name) is \(stage(domain)); only a deletion that is not carried out yet can be undone. Choose a deleted domain."
  }
  static func notUsedYet(_ name: DomainName) -> String {
    "\(name) is bought but in no order yet, so there is nothing to change on it. Order mailboxes on it first."
  }
}
