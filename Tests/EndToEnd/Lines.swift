import Foundation
import Glibc
import Ordering
import Testing

/// A person at a terminal who is spoken with in lines: reads what was said since the last answer, and types the next.
struct LineDesk {
  let terminal: Tmux

  init() throws { terminal = try Tmux(columns: 150, rows: 60) }

  func start(_ options: String = "--plain --latency 5 --set-up-time 2", environment: [String: String] = [:]) async throws {
    try await terminal.startShell(environment: environment)
    try await terminal.begin(options)
  }

  /// What was said since the last answer; nil while nothing is asked.
  private static func said(_ screen: String) -> String? {
    var lines = screen.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    guard lines.last == ">" else { return nil }
    lines.removeLast()
    let start = lines.lastIndex { $0.hasPrefix("> ") }.map { $0 + 1 } ?? 0
    return lines[start...].joined(separator: "\n")
  }

  /// Waits until it is asked, and something was said.
  @discardableResult
  func hear(_ words: String, seconds: Double = 20, _ location: SourceLocation = #_sourceLocation) async throws -> String {
    let shown = try await terminal.wait("‘\(words)’ and a question", seconds: seconds, location) {
      Self.said($0)?.contains(words) == true
    }
    return Self.said(shown) ?? ""
  }

  /// Answers with a line that comes at once.
  func answer(_ line: String) async throws {
    if !line.isEmpty { try await terminal.type(line) }
    try await Task.sleep(for: .milliseconds(180))
    try await terminal.keys("Enter")
  }

  /// Answers key by key, as nothing else confirms.
  func typeByHand(_ line: String) async throws {
    for character in line {
      try await terminal.keys(String(character))
      try await Task.sleep(for: .milliseconds(80))
    }
    try await Task.sleep(for: .milliseconds(400))
    try await terminal.keys("Enter")
  }

  /// From home to the offers.
  func choose(_ names: String) async throws {
    try await hear("New order")
    try await answer("")
    try await hear("What to order")
    try await answer("")
    try await hear("Brand or names")
    try await answer(names)
    try await hear("2 names added")
    try await answer(".select all available")
    try await hear("2 names chosen")
    try await answer(".next")
    try await hear("Step 2 of 5: Provider")
  }

  func leave() async throws {
    try await answer(".quit")
    let shown = try await terminal.wait("the end or a question", seconds: 20, #_sourceLocation) { screen in
      Self.isShell(screen) || Self.said(screen)?.contains("Leave mailorder?") == true
    }
    if !Self.isShell(shown) { try await typeByHand("yes") }
    try await waitForShell()
  }

  private static func isShell(_ screen: String) -> Bool { screen.split(separator: "\n").last?.hasSuffix("ready>") == true }

  /// Waits until the shell has the terminal again.
  func waitForShell() async throws {
    try await terminal.wait("the shell", seconds: 20, #_sourceLocation) { Self.isShell($0) }
  }
}

@Suite("The wizard in lines")
struct Lines {
  /// What each vendor's offer is called and how its details are answered.
  fileprivate func fillIn(_ vendor: Vendor, at desk: LineDesk) async throws {
    switch vendor {
    case .instantly:
      try await desk.hear("Redirect to")
      try await desk.answer("northquay.com")
    case .saleshandy:
      try await desk.hear("Redirect to")
      for (label, value) in [
        ("Redirect to", "northquay.com"), ("First name", "Ada"), ("Last name", "Lind"), ("Company", "North Quay AB"),
        ("Street address", "Kajgatan 4"), ("City", "Malmo"), ("State", "Skane"), ("Country", "Sweden"), ("Postcode", "211 20"),
        ("Phone", "+46 40 123 45 67"),
      ] {
        try await desk.hear("\(label);")
        try await desk.answer(value)
      }
      try await desk.hear("empty line: Next field")
      try await desk.answer(".next")
    case .scaledmail:
      let said = try await desk.hear("Workspace: required")
      let row = try #require(said.firstMatch(of: /(\d+)\. Workspace: required/)?.1)
      // What is picked from a list is asked as that list.
      try await desk.answer(".\(row)")
      try await desk.hear("North Quay")
      try await desk.answer("north quay")
      try await desk.hear("Workspace: North Quay")
      try await desk.answer(".next")
    }
  }

  @Test("orders at every vendor by questions and answers, and is followed until it is ready", arguments: Vendor.allCases)
  func orders(_ vendor: Vendor) async throws {
    let desk = try LineDesk()
    try await desk.start()
    try await desk.choose("trynorthquay.com, northquayhq.com")
    try await desk.answer("\(vendor.title) google\(vendor == .saleshandy ? " quarterly" : "")")
    try await desk.hear("Step 3 of 5: Mailboxes")
    try await desk.answer("Ada Lind, Bo Ek")
    try await desk.hear("Alias ada.lind")
    try await desk.answer(".quote")
    try await desk.hear("Due now")
    try await desk.answer(".next")
    try await fillIn(vendor, at: desk)
    let review = try await desk.hear("all available")
    #expect(review.contains("Step 5 of 5: Review") && review.contains("First 12 months"), "the quote is read out: \(review)")
    let total = String(try #require(review.firstMatch(of: /type (\d+\.\d\d)/)?.1, "\(review)"))
    // A line that comes at once confirms nothing.
    try await desk.answer(total)
    try await desk.hear("as fast as pasted text")
    try await desk.typeByHand(total)
    try await desk.hear(vendor == .saleshandy ? "http" : "Placed")
    if vendor != .saleshandy { try await desk.hear("Every mailbox of", seconds: 30) }
    try await desk.leave()
    let program = Program(home: desk.terminal.directory)
    let orders = try await program.run("orders", "--data", desk.terminal.directory.path + "/data", "--json")
    #expect(orders.output.contains("\"offer\":\"\(vendor.title) Google"), "\(orders.output)")
  }

  @Test(
    "a terminal that cannot place the cursor, or that nobody knows, is spoken with in lines", arguments: ["dumb", "wonderterm"])
  func byItself(_ term: String) async throws {
    let desk = try LineDesk()
    try await desk.start("--latency 5", environment: ["TERM": term])
    let said = try await desk.hear("New order")
    #expect(said.contains("speaks in lines") && said.contains("‘\(term)’"), "\(said)")
    try await desk.leave()
  }

  @Test("the terminal is as it was, however lines are left", arguments: [".quit", "^D", "^C", "TERM", "HUP"])
  func leftAsItWas(_ way: String) async throws {
    let desk = try LineDesk()
    let terminal = desk.terminal
    try await terminal.startShell()
    try await terminal.type("cd \(terminal.directory.path); stty -g > before")
    try await terminal.keys("Enter")
    try await terminal.begin("--plain --latency 5")
    try await desk.hear("New order")
    switch way {
    case ".quit": try await desk.answer(".quit")
    case "^D": try await terminal.keys("C-d")
    case "^C": try await terminal.keys("C-c")
    default: try await terminal.signal(way)
    }
    try await desk.waitForShell()
    try await terminal.type("echo code $?; stty -g > after; cmp before after && echo same")
    try await terminal.keys("Enter")
    let shown = try await terminal.wait("\nsame\n")
    #expect(shown.contains("\nready>echo code"), "the shell begins a line: \(shown)")
    let code = way == "TERM" ? 143 : way == "HUP" ? 129 : 0
    #expect(shown.contains("code \(code)"), "\(shown)")
  }

  @Test("a draft is kept when the terminal goes away in the middle, and is resumed in lines")
  func draftIsKept() async throws {
    let desk = try LineDesk()
    try await desk.start()
    try await desk.choose("trynorthquay.com, northquayhq.com")
    try await desk.terminal.signal("HUP")
    try await desk.waitForShell()
    try await desk.terminal.begin("--plain --latency 5")
    try await desk.hear("trynorthquay")
    try await desk.answer("trynorthquay")
    try await desk.hear("Step 2 of 5: Provider")
    try await desk.leave()
  }

  @Test("a pipe orders in the sandbox; its end keeps the draft")
  func piped() async throws {
    let home = FileManager.default.temporaryDirectory.appendingPathComponent("lines-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let program = Program(home: home)
    let steps = "\n\ntrynorthquay.com, northquayhq.com\n.select all available\n.next\ninstantly google\nAda Lind, Bo Ek\n.next\n"
    let draft = try await program.run("--plain", "--latency", "5", input: steps)
    #expect(draft.code == 0 && draft.output.contains("Step 4 of 5"), "\(draft.output)\(draft.errors)")
    let order = try await program.run("--plain", "--latency", "5", input: "trynorthquay\nnorthquay.com\n.next\n60.00\n")
    #expect(order.code == 0 && order.output.contains("Placed."), "\(order.output)\(order.errors)")
    let orders = try await program.run("orders", "--json")
    #expect(orders.output.contains("trynorthquay"))
  }

  @Test("a pipe spends nothing in LIVE")
  func pipedLive() async throws {
    let home = FileManager.default.temporaryDirectory.appendingPathComponent("lines-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let program = Program(home: home)
    let key = "canary-0123456789abcdef"
    let vendors = try await VendorServer(key: key, in: home)
    try program.pointVendors(at: vendors.address)
    _ = try await program.run("keys", "set", "instantly", input: key)
    let steps =
      "\n\ntrynorthquay.com, northquayhq.com\n.select all available\n.next\ninstantly google\nAda Lind, Bo Ek\n.next\nnorthquay.com\n60.00\n"
    let ending = try await program.run("--plain", "--live", input: steps)
    #expect(ending.output.contains("Step 5 of 5") && ending.output.contains("confirm nothing in LIVE"), "\(ending.output)")
    let orders = try await program.run("orders", "--live", "--json")
    #expect(orders.output.contains("\"orders\":[]"), "\(orders.output)")
  }
}

extension Lines {
  @Test("at a desk the PIN is asked for before the order goes out, and not again while it is fresh")
  func desk() async throws {
    let desk = try LineDesk()
    let home = desk.terminal.directory
    try FileManager.default.createDirectory(
      at: home.appendingPathComponent("keys"), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let configuration = home.appendingPathComponent("desk.yaml")
    try Data("desk: {pin: \(home.path)/keys/desk-pin}\n".utf8).write(to: configuration)
    chmod(configuration.path, 0o600)
    let set = try await Program(home: home).run("pin", "set", "--config", configuration.path, input: "246810\n")
    #expect(set.code == 0, "\(set.errors)")
    try await desk.start("--plain --desk --config '\(configuration.path)' --latency 5 --set-up-time 2")
    try await desk.choose("trynorthquay.com, northquayhq.com")
    try await desk.answer("Instantly google")
    try await desk.hear("Step 3 of 5: Mailboxes")
    try await desk.answer("Ada Lind, Bo Ek")
    try await desk.hear("Alias ada.lind")
    try await desk.answer(".next")
    try await fillIn(.instantly, at: desk)
    let review = try await desk.hear("all available")
    let total = String(try #require(review.firstMatch(of: /type (\d+\.\d\d)/)?.1, "\(review)"))
    try await desk.typeByHand(total)
    let shown = try await desk.terminal.wait("Type the PIN before anything is ordered")
    #expect(!shown.contains("Placed"))
    try await desk.typeByHand("111111")
    try await desk.terminal.wait("That is not the PIN.")
    try await desk.typeByHand("246810")
    try await desk.hear("Total, now \(total)")
    try await desk.typeByHand("")
    try await desk.hear("Placed")
    try await desk.leave()
  }
}
