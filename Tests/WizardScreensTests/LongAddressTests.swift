import Foundation
import Ordering
import Terminal
import Testing
import Wizard
import WizardTestSupport

@testable import WizardScreens

/// A payment address that would push the order off the screen.
@Suite struct LongAddressTests {
  @Test(
    "a very long payment address leaves the order on a short screen, and p shows it whole",
    arguments: [(60, 16), (80, 24), (120, 36)])
  func longAddress(_ columns: Int, _ rows: Int) {
    let address = "https://pay.paddle.com/" + String(repeating: "0123456789", count: 200)
    var story = Story.review(Scene.saleshandy, mode: .live)
    story.ends.outcome = { _, _ in .awaitingPayment(vendorOrder: "4kXwANQP8z", checkout: address) }
    story.placeWithTotal()
    let frame = story.frame(columns, rows)
    func work(_ frame: Frame) -> [String] {
      frame.text.map { ($0.split(separator: "│").first.map(String.init) ?? "").trimmingCharacters(in: .whitespaces) }
    }
    #expect(work(frame).contains { $0.contains("p shows the whole address") }, "\(frame)")
    #expect(work(frame).count { $0.contains("0123456789") } <= max(2, rows / 5), "\(frame)")
    #expect(frame.text.contains { $0.contains("trynorthquay.com") }, "its domains are still there\n\(frame)")
    story.run(.showAddress)
    // Scrolled to its end, a line at a time: every line of it has been on the screen.
    var shown: Set<String> = []
    for _ in 0...40 {
      shown.formUnion(work(story.frame(columns, rows)))
      story.run(.down)
    }
    let longest = shown.filter { address.contains($0) }.map(\.count).max() ?? 0
    #expect(TextWidth.wrap(address, columns: longest).allSatisfy(shown.contains), "\(story.frame(columns, rows))")
    let last = work(story.frame(columns, rows)).filter { !$0.isEmpty }
    #expect(last.contains { $0.hasSuffix("0123456789") }, "to its end\n\(story.frame(columns, rows))")
    story.run(.back)
    #expect(work(story.frame(columns, rows)).contains { $0.contains("p shows the whole address") })
  }
}
