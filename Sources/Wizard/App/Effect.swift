public import Foundation
public import Ordering

/// Work for the session, by who does it. Whoever runs effects switches over all of it, so that one nobody handles does not compile.
public enum Effect: Equatable, Sendable {
  case book(BookRequest)
  case vendor(VendorRequest)
  case purchasing(PurchasingRequest)
  case device(DeviceRequest)
  case file(FileRequest)
}

/// What is asked of the order book.
public enum BookRequest: Equatable, Sendable {
  /// What home lists, by what a person wants to see of it. What has been over for long is archived before.
  case loadHome(OrderQuery)
  /// Calls an order or a draft otherwise.
  case rename(Named, to: String)
  /// What everything came to.
  case loadTotals
  case openDraft(Draft.ID)
  case deleteDraft(Draft.ID)
  /// Archives orders, or restores them; in the order in which they were asked for.
  case archive([Order.ID], isArchived: Bool)
  /// Writes a draft that is not the one on the screen.
  case saveDraft(Draft)
  case openOrder(Order.ID)
  /// Stages what a draft orders for a second person, or approves what another staged.
  case approval(ApprovalStep, Draft.ID, digest: String, total: Money?)
  /// Makes a draft of something ordered or entered before, without its names.
  case orderAgain(OrderedBefore)
  case readClient(Client.ID, ClientUse)
  case saveClient(Client)
  case removeClient(Client.ID)
  /// Writes what stands in a draft into its client; one without a client becomes a new one of this id.
  case keepForClient(Draft, new: Client.ID)
  /// Writes a draft as it was before others were made of it, and deletes those, unless something of them was changed or ordered since.
  case takeBack(Draft, made: [Draft])
  /// The orders of a split basket, as far as they are.
  case loadBasket(BasketPart)
  /// What stood in a field before, a client's own first, without the draft that is being entered.
  case usedBefore(UsedField, client: Client.ID?, besides: Draft.ID?)
}

/// What a person does where two are needed.
public enum ApprovalStep: Hashable, Sendable {
  case stage, approve
}

/// What has a name that can be changed.
public enum Named: Hashable, Sendable {
  case order(Order.ID)
  case draft(Draft.ID)
}

/// What is ordered once more.
public enum OrderedBefore: Hashable, Sendable {
  case order(Order.ID)
  case draft(Draft.ID)
}

/// What a client is read for.
public enum ClientUse: Hashable, Sendable {
  /// To fill in a draft that was begun for it.
  case fill(Draft.ID)
  /// To tell a draft that was resumed which names it used meanwhile.
  case refresh(Draft.ID)
  /// To be changed on the clients' screen.
  case edit
  /// To plan its volume.
  case plan
}

/// What is asked of a vendor without buying anything.
public enum VendorRequest: Equatable, Sendable {
  case checkNames(Vendor, [DomainName], revision: Int)
  case searchNames(NameSearch, isBrand: Bool, revision: Int)
  case suggestNames(Vendor, NameSearch, revision: Int)
  case priceList(Vendor)
  /// After a short pause; a newer one replaces it, whether waiting or under way.
  case confirmQuote(Purchase, revision: Int)
  /// Drops the confirmation waiting or under way.
  case dropQuote
  case mailboxNames(Person, DomainName, count: Int)
  case workspaces
  /// A vendor's list of domains to order from.
  case listDomains(OrderKind, Vendor, StockSearch, revision: Int)
  /// ScaledMail's bundles.
  case packages
  /// ScaledMail's paid orders without domains, of every workspace.
  case pendingForms
  /// Reads a picture file and uploads it.
  case uploadPicture(String)
  /// The check right before paying: whether the names are still available, or still in the vendor's list.
  case finalCheck(FinalCheckRequest, revision: Int)
  case holdings(Vendor, Workspace?, revision: Int)
  case holdingWorkspaces(revision: Int)
  case heldMailboxes(Vendor, HeldDomain, Workspace?, revision: Int)
  case orderDetails(Vendor, id: HeldOrder.ID, Workspace?, revision: Int)
  /// Sent once, and not cut short by leaving.
  case changeHolding(HoldingChange, revision: Int)
  /// Takes a change back that waits for the vendor's limit; one that is sent goes on.
  case withdrawChange(revision: Int)
  /// After a short pause; a newer one replaces it, whether waiting or under way.
  case volumePlan(VolumeRequest, revision: Int)
  /// Drops the volume plan waiting or under way.
  case dropVolumePlan
}

/// What is asked of the engine that buys.
public enum PurchasingRequest: Equatable, Sendable {
  /// Makes the order's next purchases, each journaled before it is sent.
  case place(Order, isNew: Bool)
  /// Asks the vendor how far the order is, and checks what is unconfirmed if it is due.
  case follow(Order.ID)
  /// The same, asked for by a person: what is unconfirmed is checked now.
  case refresh(Order.ID)
  /// Closes an order's unresolved purchase by a person's word.
  case resolve(Order.ID, reason: String)
  /// A person's word that entries the vendor's lists have lacked for long are gone for good.
  case acknowledgeGone(Order.ID, reason: String)
  /// A person's word that the key set up now is of the account the order was made with.
  case acknowledgeAccount(Order.ID, reason: String)
  /// What the rest of an order's plan costs, asked anew.
  case priceRemainder(Order.ID)
  /// Makes a draft of the names an order lacks, in the place of its own.
  case missingNames(Order.ID)
}

/// What is asked of the terminal and the clock.
public enum DeviceRequest: Equatable, Sendable {
  case wake(Wake, at: Date)
  /// Throws away keys that were typed before a confirmation was on the screen.
  case flushInput
  case ring
  /// Puts a text into the clipboard of the person's terminal; `Answer.copied` tells whether it was sent there.
  case copy(String)
  /// The next look of the screen's colours; `Answer.theme` tells its name.
  case nextTheme
  case leave
}

/// What is asked of the machine's files. Paths are as a person typed them.
public enum FileRequest: Equatable, Sendable {
  /// - encoding: nil to find it out.
  case read(String, as: FileEncoding?, revision: Int)
  /// Writes a file that only its owner can read.
  /// - isReplacing: whether a file of that name is replaced; else it is left as it is.
  case write(String, String, isReplacing: Bool, revision: Int)
}

/// Why the wizard asked to be woken.
public enum Wake: Hashable, Sendable {
  case lookUp(Vendor, revision: Int)
  case follow(Order.ID)
  /// The next of home's open orders has its turn.
  case followHome
}
