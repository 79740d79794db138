public import Foundation

/// A change of what a vendor holds, journaled before it is sent; sent at most once.
///
/// Source: Purchasing, Changes.
public struct ChangeRecord: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<ChangeRecord>

  public enum State: String, Codable, Sendable, Hashable, CaseIterable {
    /// The row is committed; the request may have left.
    case sending
    /// The vendor said so, or its list shows it.
    case made
    /// The vendor said no, or proof that nothing left.
    case refused
    /// Sent, and nobody knows what came of it.
    case unknown
    /// The vendor's whole list, read long enough after, does not show it.
    case notSeen

    /// A closed change never changes any more.
    public var isClosed: Bool { self == .made || self == .refused || self == .notSeen }
  }

  public let id: ID
  public let intent: ChangeIntent
  public let startedAt: Date
  public private(set) var state: State
  /// Why nobody knows, or why not.
  public private(set) var note: CheckNote
  /// When the vendor's list was read for it last.
  public private(set) var lookedAt: Date?
  /// The account whose key and address have to be set to look for it, where those set up now are another's. Nothing of it is stored.
  public private(set) var accountNeeded: VendorAccount?

  public init(
    id: ID, intent: ChangeIntent, startedAt: Date, state: State = .sending, note: CheckNote = .nothing, lookedAt: Date? = nil
  ) {
    self.id = id
    self.intent = intent
    self.startedAt = startedAt
    self.state = state
    self.note = note
    self.lookedAt = lookedAt
  }

  /// How long a list that does not show a change says nothing, in seconds. Our choice: as long as a purchase at the quickest vendor has to
  /// be missing from its lists, since lists lag.
  public static let patience: TimeInterval = 900

  /// The same where the vendor said no: it is believed sooner. Our choice: a minute.
  public static let patienceAfterNo: TimeInterval = 60

  /// From when on a list that does not show it says that it was not made.
  public var notSeenFrom: Date { startedAt.addingTimeInterval(patience) }

  private var patience: TimeInterval {
    if case .failure(.server(200..<500, _)) = note { ChangeRecord.patienceAfterNo } else { ChangeRecord.patience }
  }

  /// The same once the vendor answered, or did not.
  /// - Parameter failure: nil when the vendor said that it is made.
  public func answered(_ failure: VendorFailure?) -> ChangeRecord {
    var record = self
    record.note = failure.map(CheckNote.failure) ?? .nothing
    record.state = failure.map { $0.mayHaveChanged ? .unknown : .refused } ?? .made
    return record
  }

  /// The same once its program is gone without having written an answer down.
  public var lost: ChangeRecord {
    var record = self
    record.state = .unknown
    return record
  }

  /// The same where it cannot be looked for, since it was sent through another account.
  public func needing(_ account: VendorAccount) -> ChangeRecord {
    var record = self
    record.accountNeeded = account
    return record
  }

  /// The same once the vendor's list was read.
  public func seen(in holdings: Holdings) -> ChangeRecord {
    guard state == .unknown, intent.isListed(by: holdings), holdings.at > startedAt else { return self }
    var record = self
    record.lookedAt = holdings.at
    if intent.isShown(in: holdings) == true {
      record.state = .made
    } else if holdings.parts.isEmpty, holdings.at >= notSeenFrom {
      record.state = .notSeen
    }
    return record
  }
}

extension VendorFailure {
  /// Whether a change may have been made although the answer does not say so.
  public var mayHaveChanged: Bool {
    switch self {
    case .server, .cutOff, .timedOut, .unreadable, .unexplained: true
    // Nothing left this machine.
    case .notOffered, .noKey, .otherAccount, .keyRefused, .limited, .refused, .unreachable: false
    }
  }
}
