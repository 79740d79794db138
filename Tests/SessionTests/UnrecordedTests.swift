import Foundation
import Ordering
import Purchasing
import Terminal
import TestSupport
import Testing
import Wizard
import WizardScreens

@testable import Session

@Suite("A session left while an answer is in no book")
@MainActor
struct UnrecordedTests {
  @Test("keeps what has to be written down of it, and of an order that was recorded nothing")
  func kept() throws {
    let clock = ManualClock()
    let ports = Ports(
      vendors: [:], book: RecordingBook(), now: { clock.now }, sleep: { try await clock.sleep($0) }, makeID: { "0123456789" })
    let session = WizardSession(
      device: MemoryScreen(size: Size(columns: 80, rows: 24)), ports: ports,
      model: WizardModel(mode: .sandbox, now: clock.now, makeID: { "0123456789" }), screen: WizardScreen(glyphs: .utf8))
    let offer = Offer(.saleshandy, .google, plan: .quarterly)
    func order(_ id: String) -> Order {
      Order(
        id: Order.ID(id), name: "quay", draft: Draft.ID("d1"), plan: PurchasePlan(offer: offer, purchases: []), approvedTotal: nil,
        quote: Quote(offer: offer, lines: [], source: .priceList, at: clock.now), createdAt: clock.now)
    }
    let stop = PlanStop.unrecorded(
      .awaitingPayment(vendorOrder: "4kX", checkout: "https://pay.example/4kX"), .storage("disk full"))
    session.end()
    session.handle(.answer(.planStopped(order("o1"), stop)))
    session.handle(.answer(.planStopped(order("o2"), .quoteOld)))
    #expect(session.unrecorded == [Order.ID("o1"): stop] && session.finished.map(\.id.text) == ["o1", "o2"])
  }
}
