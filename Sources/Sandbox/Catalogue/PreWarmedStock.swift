/// Names in a vendor's pre-warmed stock, per ending. Our choice: made-up names, since stock changes every day.
struct PreWarmedStock: Sendable {
  let seed: UInt64

  private static let openings = ["quay", "harbor", "cedar", "field", "north", "stone", "river", "bright"]
  private static let closings = ["stone", "line", "works", "path", "bridge", "light", "yard", "crest"]

  /// All names of one ending before anything was sold; `quaystone.co` is always among those of `co`.
  func names(tld: String) -> [String] {
    Self.openings.enumerated().map { index, opening in
      let shift = tld == "co" && index == 0 ? 0 : StableHash(seed, "stock", tld, opening).below(Self.closings.count)
      return "\(opening)\(Self.closings[shift]).\(tld)"
    }
  }

  /// The provider of a name in stock: Google or, one time in four, AirMail.
  func provider(of name: String) -> Int {
    name == "quaystone.co" || StableHash(seed, "stock provider", name).percent < 75 ? 1 : 2
  }
}
