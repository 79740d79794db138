/// Everything a person can tell the wizard, apart from typing. Keys belong to the screens; names and reasons are here.
public enum Command: String, CaseIterable, Hashable, Sendable {
  // Everywhere
  case accept
  case back
  case next
  case help
  case palette
  case refresh
  case list
  case leave
  // Moving
  case nextField
  case previousField
  case up
  case down
  case left
  case right
  case pageUp
  case pageDown
  case top
  case bottom
  // Home
  case newOrder
  case deleteDraft
  /// Takes an order that is over out of the list; it stays in the book.
  case archive
  case unarchive
  /// The same for every order that may be put away.
  case archiveFinished
  /// Lists what was put away as well, or no longer.
  case showArchived
  // Domains
  case choose
  case checkNames
  case chooseAvailable
  case removeName
  case clearUnchosen
  case askSaleshandy
  // Provider
  case removeUnavailable
  case moveToNewDraft
  // Mailboxes
  case toggleNumbers
  case copyDown
  case refillNames
  case vendorNames
  case changeProvider
  case vendorNaming
  // Review and order
  case lookAgain
  case acceptPrice
  case placeOrder
  case continuePlan
  /// Opens the draft of an order of which nothing was bought.
  case reopenDraft
  /// Opens a draft of the names that an order lacks.
  case orderMissing
  case reconcile
  // At the vendors
  case showHoldings
  case showOrders
  case filterHoldings
  case cancelMailboxes
  case deleteDomain
  case revokeDeletion
  case cancelOrder
  case changeTag
  case changeRedirect
  case swapDomain
  // Volume planner
  case showPlanner
  case orderFromPlan
}

/// Whether a command can run now.
public enum CommandStatus: Hashable, Sendable {
  /// It has no place on this screen.
  case absent
  case ready
  /// It belongs here but cannot run; the reason is what the person reads.
  case held(String)
}
