/// Which edition of each vendor's rules holds: the one this program started from, or the newer one that the vendor's later pages tell.
public struct RuleEditions: Hashable, Codable, Sendable {
  /// Vendors whose newer rules hold.
  public var newer: Set<Vendor>

  public init(newer: Set<Vendor> = []) { self.newer = newer }

  /// The rules of the pages the program started from.
  public static let seeds = RuleEditions()

  public func isNewer(_ vendor: Vendor) -> Bool { newer.contains(vendor) }
}
