import Testing

/// From a keyword to a tracked order, at each vendor, in the built program in a real terminal of 80×24, with nothing but keys.
@Suite(.serialized) struct Walks {
  /// From the home screen to the provider step with three chosen names.
  private func choose(_ terminal: Tmux, brand: String = "northquay") async throws {
    try await terminal.keys("n", "Enter")
    try await terminal.wait("Brand or names")
    try await terminal.type(brand)
    try await terminal.keys("Enter")
    try await terminal.waitForAnswers()
    for name in ["try\(brand).com", "\(brand)hq.com", "get\(brand).com"] { try await choose(name, terminal) }
    try await terminal.wait("Domain  3 of")
    try await terminal.keys("C-n")
    try await terminal.wait("12 months")
  }

  private func choose(_ name: String, _ terminal: Tmux) async throws {
    for _ in 0..<30 {
      let row = try await terminal.cursorRow()
      if row.contains(" \(name) ") {
        try await terminal.keys("Space")
        try await terminal.wait("✓ \(name)")
        return
      }
      try await terminal.move("Down")
    }
    Issue.record("no \(name) in the list:\n\(try await terminal.screen())")
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
    try await terminal.type("northquay.com")
    try await terminal.keys("C-n")
    try await terminal.wait("every name is free")
    try await terminal.wait("ype 90.00")
    try await terminal.type("90")
    try await terminal.keys("Enter")
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
    try await terminal.type("Ada Lind")
    try await terminal.keys("C-n")
    try await terminal.wait("Street address")
    let fields = [
      "northquay.com", "Ada", "Lind", "North Quay AB", "Kajgatan 4", "Malmo", "Skane", "Sweden", "211 20", "+46 40 123 45 67",
    ]
    for field in fields {
      try await terminal.type(field)
      try await terminal.keys("Enter")
    }
    // How it is paid and pictures stay as they are.
    try await terminal.keys("C-n")
    try await terminal.wait("every name is free")
    let shown = try await terminal.wait("ype 1")
    let total = try #require(shown.firstMatch(of: /[Tt]ype (\d+\.\d\d)/)?.1)
    try await terminal.type(String(total))
    try await terminal.keys("Enter")
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
    try await terminal.type("Ada Lind")
    try await terminal.keys("C-n")
    try await terminal.wait("Workspace")
    try await terminal.keys("Down", "Down", "Down", "Enter")
    try await terminal.wait("North Quay")
    try await terminal.keys("Enter")
    try await terminal.keys("C-n")
    try await terminal.wait("every name is free")
    try await terminal.type("67.50")
    try await terminal.keys("Enter")
    try await terminal.wait("2. Order 6 mailboxes on 3 domains: placed")
    try await terminal.wait("1. Buy 3 domains: placed")
    try await terminal.wait("Every mailbox of ‘northquay’ is ready.")
  }
}
