public import Ordering

/// What can happen to the wizard.
public enum Action: Equatable, Sendable {
  case command(Command)
  case edit(TextEdit)
  case paste(String)
  /// The end of the paste before it was too much; how many bytes were left out.
  case pasteCut(Int)
  /// Nothing happened but time: something may have grown old.
  case tick
  /// What was typed could not be written into the book; it is tried again by itself where that may help.
  case notSaved(BookFailure)
  /// What could not be written is in the book after all.
  case savedAgain
  /// The session ends as soon as the purchase that was sent is recorded.
  case finishing
  case answer(Answer)
}

/// A change of the focused text field.
public enum TextEdit: Hashable, Sendable {
  case insert(Character)
  case backspace
  case delete
  case left
  case right
  case start
  case end
  case killToEnd
  case killAll
  case killWord
}

/// What an effect brings back.
public enum Answer: Equatable, Sendable {
  case home(drafts: [DraftSummary], orders: [Order])
  case bookFailed(BookFailure)
  case draft(Draft)
  case draftDeleted
  /// The orders as the book has them after they were put away or brought back.
  case archive([Order.ID], isArchived: Bool, Result<[Order], BookFailure>)
  case names(Vendor, asked: [DomainName], Result<[NameAnswer], VendorFailure>, revision: Int)
  /// Saleshandy's offers for a keyword; `isBrand` when the keyword is the brand rather than a stem.
  case offered(keyword: String, isBrand: Bool, Result<[NameAnswer], VendorFailure>, revision: Int)
  /// How many look-ups a vendor still takes; comes by itself after look-ups.
  case allowance(Vendor, CallAllowance)
  case suggested(Vendor, Result<[NameAnswer], VendorFailure>, revision: Int)
  case priceList(Vendor, Result<PriceList, VendorFailure>)
  case quoteConfirmed(Result<ConfirmedQuote, VendorFailure>, revision: Int)
  case mailboxNames(DomainName, Result<[String], VendorFailure>)
  case workspaces(Result<[Workspace], VendorFailure>)
  case listed(Vendor, Result<[ListedDomain], VendorFailure>, revision: Int)
  case packages(Result<[MailboxPackage], VendorFailure>)
  /// The forms with the workspace each belongs to.
  case pendingForms(Result<[WorkspaceForm], VendorFailure>)
  case pictureUploaded(String, Result<String, VendorFailure>)
  case finalCheck(Result<[NameAnswer], VendorFailure>, revision: Int)
  /// The order as the book has it now; while a plan runs, after each step.
  case order(Order, isPlacing: Bool)
  case planStopped(Order, PlanStop)
  /// The order as it is now, and why the vendor could not be asked, if so.
  case followed(Order, failure: VendorFailure? = nil)
  /// Orders whose open ends were looked at by themselves, as they are now, and who settles in another session instead.
  case reconciled([Order], by: Holder?)
  /// The price of what a plan still lacks.
  case restPriced(Order.ID, Result<PlanRemainder, VendorFailure>)
  /// A draft of the names that an order lacks; nil when its own draft is gone.
  case missingNames(Draft?)
  /// A wait is over.
  case woke(Wake)
  // At the vendors and in the planner
  case holdings(Vendor, Result<Holdings, VendorFailure>, revision: Int)
  case holdingWorkspaces(Result<[Workspace], VendorFailure>, revision: Int)
  case heldMailboxes(Vendor, HeldDomain.ID, Result<[HeldMailbox], VendorFailure>, revision: Int)
  case orderDetails(Vendor, id: HeldOrder.ID, Result<HeldOrder, VendorFailure>, revision: Int)
  /// What came of a change; without a failure the vendor took it.
  case holdingChanged(VendorFailure?, revision: Int)
  case volumePlan(Result<VolumePlan, VendorFailure>, revision: Int)
}

/// Why the wizard asked to be woken.
public enum Wake: Hashable, Sendable {
  case lookUp(Vendor, revision: Int)
  case follow(Order.ID)
}
