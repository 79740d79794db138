import Foundation
import Ordering
import Testing

/// The program is killed at each call by which a purchase changes a file or speaks to its vendor, begun again, and asked to buy once more.
///
/// Source: Purchasing, Promises under test. Which call has which number differs a little from run to run, since threads do; the sweep ends
/// with the first number that a run does not reach.
@Suite("A purchase that is killed", .serialized)
struct KillSweepTests {
  @Test(
    "killed at any call, it is known afterwards what was bought, and nothing is bought twice",
    .enabled(if: Hammer.canTrace, "nothing may be traced here"), arguments: Vendor.allCases)
  func everyCall(vendor: Vendor) async throws {
    let goods = try Goods(vendor)
    #expect(try await Hammer.run("prepare", goods, at: "http://127.0.0.1:9").map(\.what) == ["end"])
    let sweep = Sweep()
    try await sweep.run(Kill(work: .buy, vendor: vendor, goods: goods))
    #expect(sweep.tally.kills > 100, "hardly anything was killed: \(sweep.tally)")
    print("\(vendor.rawValue): \(sweep.tally)")
  }
}
