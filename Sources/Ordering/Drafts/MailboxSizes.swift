/// How many mailboxes, and rows in the grid, each domain of a draft has with an offer; most domains have the offer's usual number, which is
/// looked up once.
public struct MailboxSizes: Sendable {
  private let draft: Draft
  private let offer: Offer
  /// For a domain without anything of its own; nil where every domain has to be looked at.
  private let usual: Int?

  init(_ draft: Draft, _ offer: Offer) {
    self.draft = draft
    self.offer = offer
    let isUsual = draft.kind == .newDomains && draft.package == nil && draft.vendorNamed.isEmpty
    usual = isUsual ? draft.mailboxesPerDomain(with: offer) : nil
  }

  /// Whether a domain has neither a provider, a listing nor a number of its own.
  public func isUsual(_ line: DraftLine) -> Bool {
    usual != nil && line.provider == nil && line.listing == nil && (draft.counts.isEmpty || draft.counts[line.name] == nil)
  }

  public func mailboxes(on line: DraftLine) -> Int {
    if let usual, isUsual(line) { return usual }
    return draft.mailboxes(on: line, in: offer)
  }

  /// Rows of the grid.
  public func rows(of line: DraftLine) -> Int {
    if let usual, isUsual(line) { return usual }
    return draft.gridSize(of: line, in: offer)
  }
}
