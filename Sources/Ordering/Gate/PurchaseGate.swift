public import Foundation

/// The one gate to buy: what has to hold of a price before anything is bought at it. Placing an order, going on with a plan, buying its rest
/// and the programs without a screen pass it: the review reads it for its obstacle, and the runner asks it again right before each attempt
/// is journaled, whatever a screen said. The ceiling of a day is held once more where the attempt is written, against programs that buy at
/// the same time; so are a client's, which hold beside those of `Ceilings`.
///
/// Source: Purchasing, Price wall.
public struct PurchaseGate: Hashable, Sendable {
  public let ceilings: Ceilings
  /// What was bought in the day before, or may have been.
  public let spent: Money
  /// What may be spent for the client it is for; nil where nobody said for whom, or nothing is limited.
  public let client: ClientLimit?
  /// What was staged of the draft, and who approved it.
  public let approval: Approval?

  public init(_ ceilings: Ceilings, spent: Money = .zero, client: ClientLimit? = nil, approval: Approval? = nil) {
    self.ceilings = ceilings
    self.spent = spent
    self.client = client
    self.approval = approval
  }

  /// Why it is not bought; nil where it may be.
  public func refusal(of bid: PurchaseBid, at now: Date) -> GateRefusal? {
    let quote = bid.quote
    if let name = bid.nameless { return .nameless(name) }
    // Instantly prices the very basket; an order goes out only on its figure.
    if bid.plan.offer.vendor == .instantly, quote.source != .confirmed { return .notConfirmed }
    if quote.isOld(at: now) { return .quoteOld }
    if let fault = PurchaseGate.unsound(bid) ?? ceilings.exceeded(by: bid, spent: spent)
      ?? client?.exceeded(by: bid).map(Problem.Fault.aboveClientCeiling) ?? PurchaseGate.suspicious(bid)
    {
      return .price(fault)
    }
    if let need = need(of: bid) { return .needsApproval(need) }
    return bid.approved == quote.dueNow ? nil : .notApproved(bid.approved, due: quote.dueNow)
  }

  /// Why a second person is needed; nil where none is, or one has approved. Without a price that can be compared, one is.
  private func need(of bid: PurchaseBid) -> ApprovalNeed? {
    guard let limit = [ceilings.approval, client?.ceilings.approval].compactMap(\.self).min() else { return nil }
    let whole = bid.quote.payable + bid.bought + bid.earlier
    guard limit == .zero || whole > limit || bid.quote.dueNow == nil else { return nil }
    guard let approval else { return .unstaged(above: limit) }
    guard approval.covers(bid) else { return .changed(above: limit) }
    return approval.approved == nil ? .waiting(approval) : nil
  }

  /// A price that nothing may be bought at.
  private static func unsound(_ bid: PurchaseBid) -> Problem.Fault? {
    let quote = bid.quote
    if let negative = quote.negative { return .negativePrice(negative) }
    guard !bid.priced.allSatisfy(\.costsNothing) else { return nil }
    if let line = quote.unpriced, !bid.plan.offer.vendor.hasCheckout { return .priceMissing(bid.plan.offer.vendor, line.subject) }
    return quote.isZeroUnexplained ? .nothingDue : nil
  }

  /// A price that our table, or the rest of the quote, does not let expect: a person may accept each such figure that was shown, but none in
  /// another unit.
  private static func suspicious(_ bid: PurchaseBid) -> Problem.Fault? {
    for case .unitError(let asked, let table) in PriceCheck.findings(bid.quote, for: bid.priced) {
      return .unitError(vendor: asked, table: table)
    }
    let accepted = bid.quote.acceptances ?? []
    return unusual(bid).first { !accepted.contains($0) }.map { .unusualPrice(vendor: $0.vendor, table: $0.expected) }
  }

  /// Every figure that a person has to accept.
  public static func unusual(_ bid: PurchaseBid) -> [PriceFigure] {
    PriceCheck.findings(bid.quote, for: bid.priced).compactMap { finding in
      if case .unusual(let asked, let table) = finding { PriceFigure(vendor: asked, expected: table) } else { nil }
    }
  }
}

/// Why the gate lets nothing through.
public enum GateRefusal: Hashable, Sendable {
  case quoteOld
  /// Only the vendor's own figure for the very basket counts, and there is none.
  case notConfirmed
  /// What is wrong with the price.
  case price(Problem.Fault)
  /// The request would carry a character that nobody sees, or U+FFFD in the place of one that was lost.
  case hiddenCharacter(Character)
  /// A mailbox of the domain has nobody's name any more, as after its person was erased.
  case nameless(DomainName)
  /// A second person has to approve it.
  case needsApproval(ApprovalNeed)
  /// What was approved is not what is due.
  case notApproved(Money?, due: Money?)
}
