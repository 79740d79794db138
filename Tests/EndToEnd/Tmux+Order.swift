import Foundation
import Ordering
import Testing

/// The way of an order as a person goes it, from the home screen to the typed total; a test steps aside wherever it wants to look.
extension Tmux {
  /// Runs the program from the shell, on data of its own or of another terminal.
  func begin(_ options: String = "--latency 5", on other: Tmux? = nil) async throws {
    try await run("'\(Tmux.program.path)' --data '\((other ?? self).directory.path)/data' \(options)")
  }

  /// Ends the program, also where it asks first, and waits for what comes after.
  func leave(by key: String = "F3", to next: String = "ready>", _ location: SourceLocation = #_sourceLocation) async throws {
    try await keys(key)
    let question = "Leave mailorder?"
    let shown = try await wait("the end or a question", seconds: 20, location) { $0.contains(question) || $0.contains(next) }
    if shown.contains(question) { try await keys("y") }
    try await wait(next, location)
  }

  /// From home to the names of a new order.
  func beginOrder(_ location: SourceLocation = #_sourceLocation) async throws {
    try await keys("n", "Enter")
    try await wait("Brand or names", location)
  }

  /// Pastes names, chooses them all when a vendor has answered for them, and goes on to the provider.
  func choose(
    _ names: String..., answeredBy vendor: Vendor = .instantly, _ location: SourceLocation = #_sourceLocation
  ) async throws {
    try await paste(names.joined(separator: " "))
    // A single word could be a brand as well, and stays in its field.
    if names.count == 1 { try await keys("Enter") }
    try await wait("\(vendor.title) \(names.count) of \(names.count)", location)
    try await keys("a")
    try await wait("\(names.count) of \(names.count) chosen", location)
    try await keys("C-n")
    try await wait("12 months", location)
  }

  /// Moves to an offer in the provider step and takes it.
  func take(_ offer: String, _ location: SourceLocation = #_sourceLocation) async throws {
    try await go(to: offer, by: "Home", location)
    try await keys("Enter")
    try await wait("People", location)
  }

  /// Goes down to a row that says something, from where the cursor is or from where a key takes it first.
  func go(to words: String, by key: String? = nil, _ location: SourceLocation = #_sourceLocation) async throws {
    if let key { try await move(key) }
    for _ in 0..<30 {
      if try await cursorRow().contains(words) { return }
      try await move("Down")
    }
    Issue.record("no ‘\(words)’:\n\(try await screen())", sourceLocation: location)
    throw Missing(what: words)
  }

  /// Names a person for the mailboxes and goes on to the details; Instantly has given its price by then.
  func name(_ person: String = "Ada Lind", at vendor: Vendor, _ location: SourceLocation = #_sourceLocation) async throws {
    try await type(person)
    try await wait(vendor == .instantly ? "Confirmed by Instantly" : "lind", location)
    try await keys("C-n")
    try await wait(vendor == .scaledmail ? "Workspace" : "Redirect to", location)
  }

  /// Fills in what a vendor cannot do without, and goes on to the review.
  func fillIn(for vendor: Vendor, _ location: SourceLocation = #_sourceLocation) async throws {
    switch vendor {
    case .instantly: try await type("northquay.com")
    case .saleshandy:
      // How it is paid and pictures stay as they are.
      for field in [
        "northquay.com", "Ada", "Lind", "North Quay AB", "Kajgatan 4", "Malmo", "Skane", "Sweden", "211 20", "+46 40 123 45 67",
      ] {
        try await type(field)
        try await keys("Enter")
      }
    case .scaledmail:
      try await go(to: "Workspace", location)
      try await pickWorkspace(location)
    }
    try await keys("C-n")
    try await wait("all available", location)
  }

  /// In the field that asks for it.
  func pickWorkspace(_ location: SourceLocation = #_sourceLocation) async throws {
    try await keys("Enter")
    try await wait("North Quay", location)
    try await keys("Enter")
  }

  /// Types the total that the review asks for.
  /// - Returns: the review.
  @discardableResult
  func approve(_ location: SourceLocation = #_sourceLocation) async throws -> String {
    let total = /[Tt]ype (\d+\.\d\d)/
    let shown = try await wait("a total to type", seconds: 20, location) { $0.contains(total) }
    try await confirm(by: String(try #require(shown.firstMatch(of: total)?.1)))
    return shown
  }
}
