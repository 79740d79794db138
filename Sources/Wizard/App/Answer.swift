public import Foundation
public import Ordering

/// What an effect brings back. Every screen is told of it, whichever is shown, and takes what it asked for.
public enum Answer: Equatable, Sendable {
  // From the book
  /// - others: orders that were not asked for and have to be known.
  /// - older: how many orders the book has beside these.
  /// - changes: at the vendors, of which nobody knows what came.
  /// - query: what was asked for.
  case home(
    drafts: [DraftSummary], orders: [OrderOverview], others: [OrderOverview] = [], older: Int = 0, changes: [ChangeRecord] = [],
    clients: [ClientSummary] = [], query: OrderQuery = OrderQuery(newest: HomeState.window))
  /// Something has the name that a person gave it.
  case renamed(Named)
  case totals([OrderTotal])
  case bookFailed(BookFailure)
  /// What became of staging or approving a draft.
  case approval(Draft.ID, Result<Approval, BookFailure>)
  case draft(Draft)
  case draftDeleted
  /// What came of undoing a step that made drafts.
  case takenBack(Draft.ID, TakenBack)
  /// An order that was asked for to be shown.
  case orderRead(Order)
  /// The orders as the book has them after they were archived or restored.
  case archived([Order.ID], isArchived: Bool, Result<[Order], BookFailure>)
  /// A draft of something that was ordered before, in no book yet.
  case orderedAgain(Draft, OrderedBefore)
  case clientRead(Client, ClientUse)
  /// A client as the book has it now, with all of them.
  case clientSaved(Client, all: [ClientSummary])
  /// What stood in a draft is the client's now.
  case clientKept(Client, Draft.ID, all: [ClientSummary])
  case clientRemoved(Client.ID, all: [ClientSummary])
  /// A client, or what was to be kept for it, is not in the book.
  case clientNotSaved(Client.ID, BookFailure)
  case usedBefore(UsedField, [UsedValue])
  case basket(BasketPart, [BasketEntry])

  // From a vendor, for the order that is entered
  case names(Vendor, asked: [DomainName], Result<[NameAnswer], VendorFailure>, revision: Int)
  /// Saleshandy's offers for a keyword; `isBrand` when the keyword is the brand rather than a stem.
  case offered(keyword: String, isBrand: Bool, Result<ShownList<NameAnswer>, VendorFailure>, revision: Int)
  /// How many look-ups a vendor still takes; comes by itself after look-ups.
  case allowance(Vendor, CallAllowance)
  case suggested(Vendor, Result<ShownList<NameAnswer>, VendorFailure>, revision: Int)
  case priceList(Vendor, Result<PriceList, VendorFailure>)
  case quoteConfirmed(Result<ConfirmedQuote, VendorFailure>, revision: Int)
  case mailboxNames(DomainName, Result<[String], VendorFailure>)
  case workspaces(Result<ShownList<Workspace>, VendorFailure>)
  case listed(Vendor, Result<ShownList<ListedDomain>, VendorFailure>, revision: Int)
  case packages(Result<ShownList<MailboxPackage>, VendorFailure>)
  /// The forms with the workspace each belongs to.
  case pendingForms(Result<ShownList<WorkspaceForm>, VendorFailure>)
  case pictureUploaded(String, Result<String, VendorFailure>)
  case finalCheck(Result<FinalCheckAnswer, VendorFailure>, revision: Int)
  // From the engine that buys
  /// The order as the book has it now; while a plan runs, after each step.
  case order(Order, isPlacing: Bool)
  case planStopped(Order, PlanStop)
  /// The next purchase of an order waits for the vendor's limit; nothing of it is sent yet.
  case purchaseWaits(Order, at: Vendor, until: Date)
  /// An answer to a purchase that the book could not take at once; it is tried again.
  case notRecorded(Order, PlanStop)
  /// The order as it is now, and why the vendor could not be asked, if so.
  case followed(Order, failure: VendorFailure? = nil)
  /// The order as it is now, and why a person's word did not close what is open of it.
  case notClosed(Order, ClosingObjection)
  /// Orders that were checked by themselves, as they are now, and who reconciles in another session instead.
  case reconciled([Order], by: Holder?)
  /// The price of what a plan still lacks.
  case remainderPriced(Order.ID, Result<PlanRemainder, VendorFailure>)
  /// A draft of the names that an order lacks; nil when its own draft is gone.
  case missingNames(Draft?)
  /// The screen has another look, by its name in the configuration.
  case theme(String)
  /// A wait is over.
  case woke(Wake)
  // From a vendor, of what it holds and in the planner
  case holdings(Vendor, Result<Holdings, VendorFailure>, revision: Int)
  case holdingWorkspaces(Result<ShownList<Workspace>, VendorFailure>, revision: Int)
  case heldMailboxes(Vendor, HeldDomain.ID, Result<ShownList<HeldMailbox>, VendorFailure>, revision: Int)
  case orderDetails(Vendor, id: HeldOrder.ID, Result<HeldOrder, VendorFailure>, revision: Int)
  /// What came of a change; without a failure the vendor took it.
  case holdingChanged(VendorFailure?, revision: Int)
  /// A change waits for the vendor's limit; nothing of it is sent yet.
  case changeWaits(until: Date, revision: Int)
  /// A change was not sent: the program was left while it waited.
  case changeWithdrawn(revision: Int)
  /// A change was not sent, since the order book refused it.
  case changeNotSent(BookFailure, revision: Int)
  /// The vendor answered a change, nil for yes, and the order book did not take the answer.
  case changeNotWritten(BookFailure, VendorFailure?, revision: Int)
  /// Changes at a vendor that were open, as they are once its list was read.
  case changesLookedUp(Vendor, [ChangeRecord])
  case volumePlan(Result<VolumePlan, VendorFailure>, revision: Int)
  /// A text went into the terminal's clipboard; why not, where it did not.
  case copied(CopyFault?)
  // From the machine's files; the paths are whole
  case fileRead(String, Result<FileText, FileFault>, revision: Int)
  /// Nil where it was written.
  case fileWritten(String, FileFault?, revision: Int)
}
