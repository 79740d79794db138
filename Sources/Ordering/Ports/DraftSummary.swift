public import Foundation

/// A draft as the home screen lists it.
public struct DraftSummary: Hashable, Sendable, Identifiable {
  public let id: Draft.ID
  public let kind: OrderKind
  public var name: String
  public let step: Draft.Step
  public let offer: Offer?
  /// For whom it is ordered; nil where nobody said.
  public let client: Client.ID?
  public let domains: Int
  public let changedAt: Date
  public let status: DraftStatus
  /// Who had a program prepare it; nil for one that a person began.
  public let maker: String?
  /// Whether a second person approved what was staged of it; nil where nothing was.
  public let isApproved: Bool?
  /// Whether what was staged of it is not what it orders now: nobody's approval counts then.
  public var isChangedSinceStaged = false

  public init(
    id: Draft.ID, kind: OrderKind = .newDomains, name: String, step: Draft.Step, offer: Offer?, client: Client.ID? = nil,
    domains: Int, changedAt: Date, status: DraftStatus = .free, maker: String? = nil, isApproved: Bool? = nil
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.step = step
    self.offer = offer
    self.client = client
    self.domains = domains
    self.changedAt = changedAt
    self.status = status
    self.maker = maker
    self.isApproved = isApproved
  }
}
