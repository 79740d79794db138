/// What a vendor's lists show of an attempt.
public struct ListingEvidence: Hashable, Sendable {
  /// Nil when they show nothing of it.
  public let evidence: Evidence?
  /// Entries of the attempt's baseline that the same lists do not show any more. A list that lost known entries proves no absence.
  public let missing: [String]
  /// A second, weaker sign that costs nothing; nil where there is none.
  public let witness: Witness?
  /// The vendor's words for names of the attempt that it lists in a state which proves nothing, with the names; nil where there are none.
  public let stated: Stated?
  /// The vendor's own order that shows it, where the lists brought it.
  public let order: HeldOrder?

  /// Names of an attempt, and the vendor's words for where they stand.
  public struct Stated: Hashable, Sendable {
    public let names: [DomainName]
    public let words: [String]

    public init(_ names: [DomainName], _ words: [String]) {
      self.names = names
      self.words = words
    }
  }

  /// Whether the vendor would sell the same basket again.
  ///
  /// Source: Purchasing, What the lists prove: Instantly's simulation of the same basket.
  public enum Witness: String, Codable, Hashable, Sendable {
    /// It would: nobody seems to have bought it.
    case stillSold
    /// It would not: somebody has the names, perhaps by this very attempt.
    case sold
  }

  public init(
    _ evidence: Evidence?, missing: [String] = [], witness: Witness? = nil, stated: Stated? = nil, order: HeldOrder? = nil
  ) {
    self.evidence = evidence
    self.missing = missing
    self.witness = witness
    self.stated = stated
    self.order = order
  }

  /// The same with what the guard of the purchase says, where nothing else speaks for or against it. A name that the lists themselves state is
  /// held by that very row, so the guard says nothing new of it.
  ///
  /// Source: Purchasing, What the lists prove: two witnesses.
  public func witnessed(by guards: Baseline) -> ListingEvidence {
    let held = guards.conflicts.filter { stated?.names.contains($0) != true }
    guard evidence == nil, !held.isEmpty else { return self }
    return ListingEvidence(nil, missing: missing, witness: .sold, stated: stated)
  }

  /// Nothing of the attempt, in lists that are whole.
  public static let nothing = ListingEvidence(nil)
}
