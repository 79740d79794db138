/// Which edition of each vendor's rules holds: the one this program started from, or the newer one that the vendor's later pages tell; and what the
/// configuration adds to the rules about names.
public struct RuleEditions: Hashable, Codable, Sendable {
  /// Vendors whose newer rules hold.
  public var newer: Set<Vendor>
  /// Well-known marks beside those of the list, as `WellKnownMarks.isMark` takes them.
  public var marks: [String]

  public init(newer: Set<Vendor> = [], marks: [String] = []) {
    self.newer = newer
    self.marks = marks
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    newer = try container.decode(Set<Vendor>.self, forKey: .newer)
    marks = try container.decodeIfPresent([String].self, forKey: .marks) ?? []
  }

  /// The rules of the pages the program started from.
  public static let seeds = RuleEditions()

  public func isNewer(_ vendor: Vendor) -> Bool { newer.contains(vendor) }
}
