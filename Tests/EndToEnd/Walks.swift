import Ordering
import Testing

/// From a keyword to a tracked order, at each vendor, in the built program in a real terminal of 80×24, with nothing but keys.
@Suite(.serialized) struct Walks {
  /// From the home screen to the provider step with three chosen names.
  private func choose(_ terminal: Tmux, brand: String = "northquay") async throws {
    try await terminal.beginOrder()
    try await terminal.type(brand)
    try await terminal.keys("Enter")
    try await terminal.waitForAnswers()
    for name in ["try\(brand).com", "\(brand)hq.com", "get\(brand).com"] { try await choose(name, terminal) }
    try await terminal.wait("Domain  3 of")
    try await terminal.keys("C-n")
    try await terminal.wait("12 months")
  }

  private func choose(_ name: String, _ terminal: Tmux) async throws {
    try await terminal.go(to: " \(name) ")
    try await terminal.keys("Space")
    try await terminal.wait("✓ \(name)")
  }

  @Test("three domains with three mailboxes each at Instantly Google")
  func instantly() async throws {
    let terminal = try Tmux()
    try await terminal.start()
    try await choose(terminal)
    try await terminal.take("Instantly Google")
    try await terminal.type("Ada Lind")
    try await terminal.wait("Confirmed by Instantly")
    try await terminal.wait("due now  90.00")
    try await terminal.wait("then  45.00/mo + 45.00/yr")
    try await terminal.keys("C-n")
    try await terminal.wait("Redirect to")
    try await terminal.fillIn(for: .instantly)
    try await terminal.wait("ype 90.00")
    try await terminal.confirm(by: "90")
    try await terminal.wait("Placed.")
    let shown = try await terminal.wait("Every mailbox of ‘northquay’ is ready.")
    #expect(shown.contains("3 of 3   ✓ ready"))
    try await terminal.keys("Escape")
    try await terminal.wait("ready")
  }

  @Test("three domains with three mailboxes each at Saleshandy, paid at the checkout page")
  func saleshandy() async throws {
    let terminal = try Tmux()
    try await terminal.start()
    try await choose(terminal)
    try await terminal.take("Saleshandy Google quarterly")
    try await terminal.name(at: .saleshandy)
    try await terminal.wait("Street address")
    try await terminal.fillIn(for: .saleshandy)
    try await terminal.approve()
    try await terminal.wait("https://checkout.saleshandy.invalid/pay/")
    try await terminal.wait("3 of 3   ✓ ready", seconds: 40)
    try await terminal.wait("Every mailbox of ‘northquay’ is ready.", seconds: 40)
  }

  @Test("three domains with the offer's own two mailboxes at ScaledMail Google: names first, then the order")
  func scaledmail() async throws {
    let terminal = try Tmux()
    try await terminal.start()
    try await choose(terminal)
    try await terminal.take("ScaledMail Google")
    try await terminal.name(at: .scaledmail)
    try await terminal.fillIn(for: .scaledmail)
    #expect(try await terminal.approve().contains("ype 67.50"))
    try await terminal.wait("2. Order 6 mailboxes on 3 domains: placed")
    try await terminal.wait("1. Buy 3 domains: placed")
    try await terminal.wait("Every mailbox of ‘northquay’ is ready.")
  }
}
