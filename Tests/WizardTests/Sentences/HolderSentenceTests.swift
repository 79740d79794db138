import Foundation
import Ordering
import Testing
import WizardTestSupport

@testable import Wizard

@Suite("Who has a name")
struct HolderSentenceTests {
  private static let noon = Date(timeIntervalSince1970: 1_795_262_400)

  private func sentence(_ state: AttemptState, isKnown: Bool = true) throws -> String {
    let session = Holder(
      who: Operator(account: "desk", name: "ada"), process: 4_242, since: Self.noon, seenAt: Self.noon)
    let holder = NameHolder(
      order: Order.ID("K7QMZX2ABC"), orderName: "northquay-aug", vendor: .instantly, state: state, holder: isKnown ? session : nil,
      since: Self.noon)
    return Sentences.held(try DomainName("trynorthquay.com"), by: holder, in: .gmt)
  }

  @Test("a name that is being ordered is refused with the operator, the process, the time and the order that has it")
  func open() throws {
    #expect(
      try sentence(.sending)
        == "trynorthquay.com is being ordered by ada (process 4242) since 2026-11-21 12:00: order ‘northquay-aug’ (K7QMZX2ABC) at "
        + "Instantly. Resolve that order first, or choose another name.")
  }

  @Test("a name that was bought is refused with who bought it, where and when")
  func bought() throws {
    #expect(
      try sentence(.placed)
        == "trynorthquay.com was bought by ada (process 4242) on 2026-11-21 12:00: order ‘northquay-aug’ (K7QMZX2ABC) at Instantly. "
        + "It is not bought a second time; choose another name.")
  }

  @Test("a draft that is open elsewhere is refused with who has it and since when")
  func draft() {
    let ada = Holder(who: Operator(account: "desk", name: "ada"), process: 4_242, since: Self.noon, seenAt: Self.noon + 60)
    #expect(
      Sentences.book(.draftHeld(Draft.ID("d1"), by: ada), in: .gmt)
        == "ada has this draft open in another session since 2026-11-21 12:00. It can be opened here when that session leaves it.")
  }

  @Test("a program that is not on file any more is still a program")
  func unknown() throws {
    #expect(try sentence(.unknown, isKnown: false).contains("is being ordered by another program since"))
  }
}
