import Ordering
import Session
import Terminal
import Wizard

/// Ways through the program that show what vendors say.
enum Walk: String, CaseIterable {
  case instantly, saleshandy, scaledmail, lists

  @MainActor
  func go(_ desk: Desk) async {
    switch self {
    case .lists: await lists(desk)
    default: await order(desk)
    }
    await desk.leave()
  }

  /// New domains at a vendor, from the names to the order's screen.
  @MainActor
  private func order(_ desk: Desk) async {
    await desk.press(.character("n"), .enter)
    await desk.paste("trynorthquay.com northquayhq.com")
    await desk.press(.character("a"), .control("n"))
    switch self {
    case .saleshandy: await desk.find("Saleshandy Google quarterly")
    case .scaledmail: await desk.find("ScaledMail Google")
    default: await desk.press(.home)
    }
    await desk.press(.enter)
    await desk.type("Ada Lind")
    await desk.press(.control("n"))
    switch self {
    case .saleshandy:
      let fields = [
        "northquay.com", "Ada", "Lind", "North Quay AB", "Kajgatan 4", "Malmo", "Skane", "Sweden", "211 20", "+46401234567",
      ]
      for field in fields {
        await desk.type(field)
        await desk.press(.enter)
      }
    case .scaledmail: await desk.press(.down, .down, .down, .enter, .enter)
    default: await desk.type("northquay.com")
    }
    await desk.press(.control("n"))
    await desk.type(desk.session.state.confirmation)
    await desk.press(.enter, .character("r"), .character("l"), .down, .escape, .down, .up)
  }

  /// The lists of what is sold and of what is held.
  @MainActor
  private func lists(_ desk: Desk) async {
    await desk.press(.character("n"), .enter)
    await desk.type("northquay")
    await desk.press(.enter, .down, .pageDown, .character("s"), .escape, .escape)
    for kind in OrderKind.allCases.indices.dropFirst() {
      await desk.press(.character("n"))
      for _ in 0..<kind { await desk.press(.down) }
      await desk.press(.enter, .down, .down, .character(" "), .control("n"), .escape, .escape, .escape)
      if case .home = desk.session.state.place {} else { await desk.press(.escape, .escape) }
    }
    await desk.press(.character("v"), .down, .enter, .down, .tab, .down, .enter, .character("o"), .down, .enter, .escape, .escape)
  }
}
