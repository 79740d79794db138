import Foundation
import Ordering
import Testing
import Wizard
import WizardTestSupport

@Suite("Following an order")
struct FollowingTests {
  /// An order that was taken and is being set up, on its screen.
  private func placed(_ w: WizardHarness, _ names: [String] = ["trynorthquay.com"]) throws -> Order {
    w.start()
    w.goToReview(.instantlyGoogle, names)
    w.type(w.state.confirmation)
    w.press(.accept)
    let order = try w.only { if case .purchasing(.place(let order, _)) = $0 { order.placed() } else { nil } }
    w.answer(.order(order, isPlacing: false))
    w.expect(.device(.ring))
    w.world.orders = [order]
    return order
  }

  private func follows(_ w: WizardHarness) -> Int { w.log.count { if case .purchasing(.follow) = $0 { true } else { false } } }

  @Test("goes on until every mailbox is ready, then rings and asks no more")
  func untilReady() throws {
    try wizard { w in
      let order = try placed(w)
      w.answer(.followed(order.with(.settingUp)))
      w.wait(2)
      w.answer(.followed(order.with(.ready, delivered: 1)))
      w.wait(2)
      w.answer(.followed(order.with(.ready)))
      #expect(w.said == "Every mailbox of ‘trynorthquay’ is ready.")
      w.expect(.device(.ring))
      w.wait(600)
      #expect(follows(w) == 3)
      #expect(w.open.isEmpty)
    }
  }

  @Test("asks a real order every thirty seconds")
  func live() throws {
    try wizard(mode: .live) { w in
      let order = try placed(w)
      w.answer(.followed(order.with(.settingUp)))
      w.expect(.device(.wake(.follow(order.id), at: w.now.addingTimeInterval(30))))
    }
  }

  @Test("one chain goes on when the screen was left and is shown again; left, home goes on with it")
  func left() throws {
    try wizard { w in
      let order = try placed(w)
      w.answer(.followed(order.with(.settingUp)))
      for _ in 0..<3 {
        w.press(.back)
        w.serve()
        w.press(.bottom, .accept)
        w.answer(.followed(order.with(.settingUp)))
      }
      let before = follows(w)
      w.wait(2)
      #expect(follows(w) == before + 1, "four wakes, one question")
      w.answer(.followed(order.with(.settingUp)))
      w.press(.back)
      w.serve()
      w.wait(60)
      w.serve()
      #expect(follows(w) == before + 2)
      w.answer(.followed(order.with(.settingUp)))
    }
  }

  @Test("an answer that comes after the screen was left is listed at home, which does not ask for the same at once")
  func lateAnswer() throws {
    try wizard { w in
      let order = try placed(w)
      w.press(.back)
      w.serve()
      w.answer(.followed(order.with(.settingUp)))
      #expect(w.open.allSatisfy { $0.wake?.0 == .followHome })
      guard case .order(let listed) = w.state.home.items.last else { throw Unexpected() }
      #expect(listed.delivered != nil, "the list shows what is known now")
    }
  }

  @Test("a failure is shown and asked through; a limit is waited for")
  func failure() throws {
    try wizard { w in
      let order = try placed(w)
      w.answer(.followed(order, failure: .timedOut))
      #expect(w.state.order.failure == .timedOut)
      w.wait(2)
      let until = w.now.addingTimeInterval(45)
      w.answer(.followed(order, failure: .limited(until: until)))
      #expect(w.state.order.nextCheck == until)
      w.wait(45)
      w.answer(.followed(order.with(.ready)))
      #expect(w.state.order.failure == nil)
      w.expect(.device(.ring))
    }
  }

  @Test("F5 asks at once, and once")
  func refresh() throws {
    try wizard { w in
      let order = try placed(w)
      w.press(.refresh, .refresh)
      #expect(w.open == [.purchasing(.follow(order.id))])
      w.answer(.followed(order.with(.settingUp)))
      w.press(.refresh)
      #expect(w.open.contains(.purchasing(.refresh(order.id))))
      w.answer(.followed(order.with(.ready)))
      w.expect(.device(.ring))
      w.wait(60)
      #expect(w.open.isEmpty)
    }
  }

  @Test("one domain that failed does not end the others' set-up")
  func partlyFailed() throws {
    try wizard { w in
      let order = try placed(w, ["trynorthquay.com", "getnorthquay.com"])
      w.answer(.followed(order.with([.failed, .settingUp])))
      w.wait(2)
      w.answer(.followed(order.with([.failed, .ready])))
      #expect(w.state.order.order?.status == .failed)
      #expect(w.open.isEmpty)
    }
  }

  @Test("the rows of a long order stay inside it")
  func rows() throws {
    try wizard { w in
      let order = try placed(w, (1...15).map { "try\($0)quay.com" })
      w.press(.pageDown, .pageDown, .pageDown)
      #expect(w.state.order.row == 14)
      w.press(.top, .up)
      #expect(w.state.order.row == 0)
      w.expect(.purchasing(.follow(order.id)))
    }
  }
}
