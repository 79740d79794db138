public import Foundation

/// One check of a vendor's lists for an attempt whose outcome is unknown, as the order book keeps it.
public struct ReconciliationCheck: Hashable, Codable, Sendable {
  public enum Finding: String, Hashable, Codable, Sendable, CaseIterable {
    /// The lists could not be read.
    case failed
    /// They were read, but lack entries that were known before the purchase, so that they prove nothing.
    case incomplete
    /// They are whole and show nothing of the attempt.
    case nothing
    /// They name some of it in a state that proves nothing, such as one that waits for payment; the note has the vendor's words.
    case stated
    /// They show some of its names.
    case some
    /// They show everything.
    case all
  }

  public let at: Date
  public let finding: Finding
  /// The names found, where some are.
  public let names: [DomainName]
  /// How many known entries were missing.
  public let missing: Int
  /// Which they were, as far as they are named. Our choice: at most `mostNamed`; more are told by their number.
  public let lost: [String]
  public let witness: ListingEvidence.Witness?
  /// Why it failed, if it did.
  public let note: CheckNote
  /// When the machine began, by the clock that says when the check was made. Nil where nobody knows.
  public let bootedAt: Date?

  public init(
    at: Date, finding: Finding, names: [DomainName] = [], missing: Int = 0, lost: [String] = [],
    witness: ListingEvidence.Witness? = nil, note: CheckNote = .nothing, bootedAt: Date? = nil
  ) {
    self.at = at
    self.finding = finding
    self.names = names
    self.missing = missing
    self.lost = lost
    self.witness = witness
    self.note = note
    self.bootedAt = bootedAt
  }

  /// Whether the span between two checks is what their times say: the moment at which the machine began only moves when its clock is set,
  /// or when it begins anew.
  public func isOnOneClock(with other: ReconciliationCheck) -> Bool {
    guard let bootedAt, let begun = other.bootedAt else { return bootedAt == other.bootedAt }
    return abs(bootedAt.timeIntervalSince(begun)) <= ReconciliationCheck.drift
  }

  /// Our choice: a clock that nobody sets may drift by so much between two checks, in seconds; more means that it was set.
  static let drift: TimeInterval = 60

  /// How many missing entries are named at most.
  static let mostNamed = 50

  /// Whether the vendor was asked at all. What was given up before, for want of a key, of the right account or of leave to call, is no look:
  /// it counts for nothing and breaks off nothing.
  public var isLook: Bool {
    guard finding == .failed, case .failure(let failure) = note else { return true }
    switch failure {
    case .noKey, .otherAccount, .limited, .notOffered: return false
    case .keyRefused, .refused, .server, .unreachable, .cutOff, .timedOut, .unexplained, .unreadable: return true
    }
  }

  /// The vendor's words for names that it lists in a state which proves no payment, beside those that were found too.
  public var statedWords: [String] {
    guard case .vendorSays(let words) = note else { return [] }
    return words.components(separatedBy: ", ")
  }

  /// What the lists say of the order that is not what was approved.
  public var differences: [ReplyDifference] {
    guard case .differs(let differences) = note else { return [] }
    return differences.all
  }

  /// What it could not explain, where that is why it failed.
  public var unexplained: Unexplained? {
    guard case .failure(.unexplained(let finding)) = note else { return nil }
    return finding
  }

  /// Whether such a name may still be paid for, or bought already: anything but the states from which nothing comes of itself.
  ///
  /// Source: Vendors/Saleshandy, List domains: `expired`, `deleted`.
  public var isAnyWaiting: Bool { statedWords.contains { !["expired", "deleted"].contains($0) } }

  /// Whether one is in a state that is neither lapsed nor waits for a payment, so that nobody knows what it means.
  ///
  /// Our choice: `pendingPayment` and `pending` are read as waiting for a payment, whatever their letters and hyphens; no page lists them.
  public var isAnyUnheardOf: Bool {
    statedWords.contains { word in
      let folded = word.lowercased().filter(\.isLetter)
      return !["expired", "deleted", "pendingpayment", "pending", "unpaid"].contains(folded)
    }
  }

  /// Whether one is in a state in which nobody should be sent to pay: lapsed, or one whose meaning nobody knows.
  public var isAnyNotPayable: Bool { isAnyLapsed || isAnyUnheardOf }

  /// Whether one is in a state from which nothing comes of itself any more.
  ///
  /// Source: Vendors/Saleshandy, List domains: `expired`, `deleted`.
  public var isAnyLapsed: Bool { statedWords.contains { ["expired", "deleted"].contains($0.lowercased()) } }

  /// Until when its vendor wanted to be left alone, where that is why it was not made.
  public var pausedUntil: Date? {
    guard case .failure(.limited(let until?, _)) = note else { return nil }
    return until
  }

  /// Whether it adds nothing to the check before it but its time.
  public func saysTheSame(as other: ReconciliationCheck) -> Bool {
    finding == other.finding && names == other.names && missing == other.missing && lost == other.lost && witness == other.witness
      && note.saysTheSame(as: other.note)
  }

  /// What the lists show, as a check.
  /// - Parameters:
  ///   - listing: what the lists show.
  ///   - differences: what of the order they show is not what was approved.
  ///   - at: when.
  ///   - bootedAt: when this machine started.
  public init(_ listing: ListingEvidence, _ differences: ReplyDifferences? = nil, at: Date, bootedAt: Date?) {
    let finding: Finding
    var names: [DomainName] = []
    switch listing.evidence {
    case .all: finding = .all
    case .some(let found)?:
      finding = .some
      names = found
    case nil:
      if let stated = listing.stated {
        finding = .stated
        names = stated.names
      } else {
        finding = listing.missing.isEmpty ? .nothing : .incomplete
      }
    }
    self.init(
      at: at, finding: finding, names: names, missing: listing.missing.count,
      lost: listing.missing.count > ReconciliationCheck.mostNamed ? [] : listing.missing.sorted(), witness: listing.witness,
      note: listing.stated.map { .vendorSays($0.words.joined(separator: ", ")) } ?? differences.map(CheckNote.differs) ?? .nothing,
      bootedAt: bootedAt)
  }
}
