/// Of which basket a draft orders a part, where one basket is split over several orders.
public struct BasketPart: Hashable, Codable, Sendable {
  /// What the basket is called.
  public let name: String
  /// The drafts it was split into, in the order in which they are placed.
  public let drafts: [Draft.ID]

  public init(name: String, drafts: [Draft.ID]) {
    self.name = name
    self.drafts = drafts
  }

  /// Which of the orders a draft is, from 1; nil for a draft of another basket.
  public func number(of draft: Draft.ID) -> Int? { drafts.firstIndex(of: draft).map { $0 + 1 } }
}
