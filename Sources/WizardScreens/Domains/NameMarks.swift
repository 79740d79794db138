import Ordering
import Wizard

/// Why the names that are shown want a second look. Kept between frames for as long as what it rests on is the same: a key that moves the cursor
/// changes nothing of it.
struct NameMarks: Sendable {
  struct Found: Sendable {
    let isOwnBrand: Bool
    /// What the name reads like and is not.
    let likeness: String?
    /// The well-known mark it holds.
    let mark: String?
  }

  private struct Basis: Equatable {
    let brand: OwnBrand
    let chosen: [DomainName]
    let editions: RuleEditions

    init(_ draft: Draft) { (brand, chosen, editions) = (draft.ownBrand, draft.chosenNames, draft.editions) }
  }

  private var kept: (basis: Basis, lookAlikes: LookAlikes)?
  private var found: [DomainName: Found] = [:]
  /// Another each time what it rests on has changed.
  private(set) var turn = 0

  /// Forgets what was found where the draft's brand or its chosen names are others now.
  mutating func begin(_ draft: Draft) {
    let basis = Basis(draft)
    guard kept?.basis != basis else { return }
    turn += 1
    kept = (basis, draft.lookAlikes)
    found = [:]
  }

  mutating func of(_ name: DomainName) -> Found {
    if let known = found[name] { return known }
    let new = Found(
      isOwnBrand: kept?.basis.brand.owns(name) ?? false, likeness: kept?.lookAlikes.likeness(of: name),
      mark: kept?.lookAlikes.mark(in: name))
    found[name] = new
    return new
  }
}
