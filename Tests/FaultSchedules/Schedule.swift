import Foundation
import Ordering

/// What a seed decides before anything runs: what is ordered, how hard the storm is and how long it lasts, who else is there.
///
/// After the storm nothing fails any more; until then each call draws whether it does.
struct Schedule: Sendable, CustomStringConvertible {
  let seed: UInt64
  let kind: Purchase.Kind
  let names: Int
  /// How probably a call to buy goes wrong, a list is not honest, a vendor is away, a write fails, a program dies at a step.
  let purchaseFaults: Double
  let listFaults: Double
  let outages: Double
  let bookFaults: Double
  let deaths: Double
  let clockJumps: Double
  /// How far the programs' clock is wrong at most, in seconds: by a few minutes, or as one that has another zone's time.
  let skew: TimeInterval
  /// How long the storm lasts from the first order on, in seconds.
  let storm: TimeInterval
  /// When a second session opens the book, if one does.
  let secondSession: TimeInterval?
  /// Whether the second session orders names of the first's order as well.
  let hasRival: Bool
  /// How probably a program that is started anew has another account's key, until the storm is over.
  let otherAccount: Double
  /// How probably a program is hung up at a step.
  let hangUps: Double
  /// How probably a price is wrong by the time it is ordered at.
  let priceFaults: Double

  init(seed: UInt64) {
    let dice = Dice(seed: seed)
    self.seed = seed
    kind = Purchase.Kind.allCases[Int(seed % UInt64(Purchase.Kind.allCases.count))]
    names = dice.pick([1, 1, 2, 2, 3])
    let level = dice.pick([0.0, 0.3, 1.0, 1.0])
    // At Saleshandy half of what can go wrong comes after a good answer, at the checkout.
    purchaseFaults = dice.pick(kind == .saleshandyPurchase ? [0.2, 0.4, 0.8] : [0.5, 1.0, 1.0])
    listFaults = level * dice.pick([0, 0.3, 0.6])
    outages = level * dice.pick([0, 0.05, 0.15])
    bookFaults = level * dice.pick([0, 0.02, 0.08])
    deaths = level * dice.pick([0, 0.01, 0.04])
    clockJumps = level * dice.pick([0, 0.02])
    storm = dice.pick([20, 120, 1_200, 7_200, 30_000].map { dice.seconds(10...$0) })
    secondSession = dice.chance(0.35) ? dice.pick([0, dice.seconds(0...10), dice.seconds(0...4_000)]) : nil
    hasRival = dice.chance(0.4)
    hangUps = dice.chance(0.15) ? 0.03 : 0
    priceFaults = dice.chance(0.3) ? 0.3 : 0
    otherAccount = dice.chance(0.3) ? 0.5 : 0
    skew = dice.chance(0.2) ? 7 * 3_600 : 240
  }

  var description: String {
    "seed \(seed): \(kind.rawValue), \(names) names, storm of \(Int(storm)) s"
  }
}
