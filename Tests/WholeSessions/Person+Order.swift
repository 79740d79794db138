import Ordering
import Terminal
import Testing

extension Person {
  /// From home to the names of a new order of new domains.
  func beginOrder() async throws {
    try await see("New order")
    await press(.character("n"), .enter)
    try await see("Brand or names")
  }

  /// Pastes names that every vendor is asked for, chooses them, and goes on to the offers.
  func choose(_ names: [String]) async throws {
    screen.paste(names.joined(separator: " "))
    try await see("Instantly \(names.count) of \(names.count)")
    for vendor in Vendor.allCases.dropFirst() { try await see("an answer of \(vendor)") { !$0.contains("asking") } }
    await press(.character("a"))
    try await see("\(names.count) of \(names.count) chosen")
    await press(.control("n"))
    try await see("12 months")
  }

  /// Takes an offer and names a person for its mailboxes.
  func take(_ offer: String, for person: String) async throws {
    await press(.home)
    try await go(to: offer)
    await press(.enter)
    try await see("People")
    await type(person)
  }

  /// Types the total that the review asks for.
  func approve() async throws {
    let total = /[Tt]ype (\d+\.\d\d)/
    try await see("a total to type") { $0.contains(total) }
    let before = keys
    await type(String(try #require(picture.firstMatch(of: total)?.1)))
    keys = before
    await press(.enter)
  }
}
