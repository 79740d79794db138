import Testing

/// From a keyword to a tracked order, at each vendor, in the built program in a real terminal of 80×24, with nothing but keys.
@Suite(.serialized) struct Walks {
  /// From the home screen to the provider step with three chosen names.
  private func choose(_ terminal: Tmux, brand: String = "northquay") throws {
    try terminal.keys("n")
    try terminal.wait("Brand or names")
    try terminal.type(brand)
    try terminal.keys("Enter")
    try terminal.waitForAnswers()
    for name in ["try\(brand).com", "\(brand)hq.com", "get\(brand).com"] { try choose(name, terminal) }
    try terminal.wait("Domain  3 of")
    try terminal.keys("C-n")
    try terminal.wait("12 months")
  }

  private func choose(_ name: String, _ terminal: Tmux) throws {
    for _ in 0..<30 {
      let row = try terminal.screen().split(separator: "\n", omittingEmptySubsequences: false)[terminal.cursor().row]
      if row.contains(" \(name) ") {
        try terminal.keys("Space")
        try terminal.wait("✓ \(name)")
        return
      }
      try terminal.keys("Down")
    }
    Issue.record("no \(name) in the list:\n\(try terminal.screen())")
  }

  /// Moves to an offer and takes it.
  private func take(_ offer: String, _ terminal: Tmux) throws {
    try terminal.keys("Home")
    for _ in 0..<14 {
      let row = try terminal.screen().split(separator: "\n", omittingEmptySubsequences: false)[terminal.cursor().row]
      if row.contains(offer) {
        try terminal.keys("Enter")
        try terminal.wait("People")
        return
      }
      try terminal.keys("Down")
    }
    Issue.record("no \(offer) in the table:\n\(try terminal.screen())")
  }

  @Test("three domains with three mailboxes each at Instantly Google")
  func instantly() throws {
    let terminal = try Tmux()
    try terminal.start()
    try choose(terminal)
    try take("Instantly Google", terminal)
    try terminal.type("Ada Lind")
    try terminal.wait("Confirmed by Instantly")
    try terminal.wait("due now 90.00  then 45.00/mo + 45.00/yr")
    try terminal.keys("C-n")
    try terminal.wait("Redirect to")
    try terminal.type("northquay.com")
    try terminal.keys("C-n")
    try terminal.wait("every name is free")
    try terminal.wait("type 90.00")
    try terminal.type("90")
    try terminal.keys("Enter")
    try terminal.wait("Placed.")
    let shown = try terminal.wait("Every mailbox of ‘northquay’ is ready.")
    #expect(shown.contains("3 of 3   ✓ ready"))
    try terminal.keys("Escape")
    try terminal.wait("ready")
  }

  @Test("three domains with three mailboxes each at Saleshandy, paid at the checkout page")
  func saleshandy() throws {
    let terminal = try Tmux()
    try terminal.start()
    try choose(terminal)
    try take("Saleshandy Google quarterly", terminal)
    try terminal.type("Ada Lind")
    try terminal.keys("C-n")
    try terminal.wait("Street address")
    let fields = [
      "northquay.com", "Ada", "Lind", "North Quay AB", "Kajgatan 4", "Malmo", "Skane", "Sweden", "211 20", "+46 40 123 45 67",
    ]
    for field in fields {
      try terminal.type(field)
      try terminal.keys("Enter")
    }
    try terminal.wait("every name is free")
    let shown = try terminal.wait("type 1")
    let total = try #require(shown.firstMatch(of: /type (\d+\.\d\d) and/)?.1)
    try terminal.type(String(total))
    try terminal.keys("Enter")
    try terminal.wait("https://checkout.saleshandy.invalid/pay/")
    try terminal.wait("3 of 3   ✓ ready", seconds: 40)
    try terminal.wait("Every mailbox of ‘northquay’ is ready.", seconds: 40)
  }

  @Test("three domains with the offer's own two mailboxes at ScaledMail Google: names first, then the order")
  func scaledmail() throws {
    let terminal = try Tmux()
    try terminal.start()
    try choose(terminal)
    try take("ScaledMail Google", terminal)
    try terminal.type("Ada Lind")
    try terminal.keys("C-n")
    try terminal.wait("Workspace")
    try terminal.keys("Down", "Down", "Down", "Enter")
    try terminal.wait("North Quay")
    try terminal.keys("Enter")
    try terminal.keys("C-n")
    try terminal.wait("every name is free")
    try terminal.type("67.50")
    try terminal.keys("Enter")
    try terminal.wait("2. order 6 mailboxes on 3 domains: placed")
    try terminal.wait("1. buy 3 domains: placed")
    try terminal.wait("Every mailbox of ‘northquay’ is ready.")
  }
}
