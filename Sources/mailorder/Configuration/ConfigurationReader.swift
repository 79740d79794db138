import Foundation
import Ordering
import Terminal
import Vendors
import Yams

/// Reads a configuration's YAML: every key is known, every value of its type, or there is a sentence.
struct ConfigurationReader {
  let file: String
  let home: String

  func read(_ text: String) throws(ConfigurationProblem) -> Configuration {
    guard let root = try tree(text) else { return Configuration() }
    var configuration = Configuration()
    try each(
      root, ["vendors", "idle_minutes", "escape_ms", "theme", "mouse", "marks", "spending", "scripts", "desk", "data", "book"]
    ) {
      entry throws(ConfigurationProblem) in
      switch entry.name {
      case "vendors": configuration.vendors = try vendors(entry)
      case "idle_minutes": configuration.idleMinutes = try minutes(entry)
      case "escape_ms": configuration.escapeMilliseconds = try escape(entry)
      case "theme": configuration.theme = try theme(entry)
      case "mouse": configuration.hasMouse = try isOn(entry)
      case "marks": configuration.marks = try marks(entry)
      case "spending": configuration.spending = try spending(entry)
      case "scripts": configuration.scripts = try scripts(entry)
      case "desk": configuration.desk = try desk(entry)
      case "book": configuration.book = try book(entry)
      default: configuration.data = try directory(entry)
      }
    }
    return configuration
  }

  private func book(_ entry: ConfigurationEntry) throws(ConfigurationProblem) -> String {
    let address = try text(entry)
    guard TeamBook.isAddress(address) else {
      throw problem(
        entry,
        "this is no address of a team's order book; write it like postgresql://desk@host/database, or leave it out for your own book"
      )
    }
    return address
  }

  private func vendors(_ entry: ConfigurationEntry) throws(ConfigurationProblem) -> [Vendor: Configuration.VendorSettings] {
    var all: [Vendor: Configuration.VendorSettings] = [:]
    try each(entry, Vendor.allCases.map(\.rawValue)) { vendor throws(ConfigurationProblem) in
      guard let name = Vendor(rawValue: vendor.name) else { return }
      var settings = Configuration.VendorSettings()
      try each(vendor, ["address", "rules"]) { setting throws(ConfigurationProblem) in
        switch setting.name {
        case "address": settings.address = try address(setting)
        default: settings.hasNewerRules = try isNewer(setting)
        }
      }
      all[name] = settings
    }
    return all
  }

  private func address(_ entry: ConfigurationEntry) throws(ConfigurationProblem) -> BaseAddress {
    guard let base = BaseAddress(try text(entry)), base.hasPlausibleHost else {
      throw problem(
        entry, "this is no address; write one such as https://host or http://127.0.0.1:8080/instantly, without user, ? or #")
    }
    guard base.scheme == "https" || base.isThisMachine else {
      throw problem(entry, "over http a key could be read on the way; write https, or an address of this machine such as 127.0.0.1")
    }
    return base
  }

  private func isNewer(_ entry: ConfigurationEntry) throws(ConfigurationProblem) -> Bool {
    switch try text(entry) {
    case "seed": return false
    case "newer": return true
    default: throw problem(entry, "there is no such edition of the rules; write seed or newer")
    }
  }

  /// Our choice: from a minute to a working day.
  private func minutes(_ entry: ConfigurationEntry) throws(ConfigurationProblem) -> Int {
    guard let minutes = Int(try text(entry)), (1...480).contains(minutes) else {
      throw problem(entry, "this is not a whole number from 1 to 480; write the minutes until an idle screen is locked, such as 30")
    }
    return minutes
  }

  /// Our choice: below ten a fast local line splits sequences already, and above a second Esc seems broken.
  private func escape(_ entry: ConfigurationEntry) throws(ConfigurationProblem) -> Int {
    guard let milliseconds = Int(try text(entry)), (10...1_000).contains(milliseconds) else {
      throw problem(
        entry,
        "this is not a whole number from 10 to 1000; write how many milliseconds Esc waits for the rest of a key, such as 100")
    }
    return milliseconds
  }

  private func theme(_ entry: ConfigurationEntry) throws(ConfigurationProblem) -> Theme.Kind {
    guard let kind = Theme.Kind(rawValue: try text(entry)) else {
      let names = Theme.Kind.allCases.map(\.rawValue)
      throw problem(
        entry, "there are no such colours; write \(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")")
    }
    return kind
  }

  private func isOn(_ entry: ConfigurationEntry) throws(ConfigurationProblem) -> Bool {
    switch try text(entry) {
    case "on", "true", "yes": return true
    case "off", "false", "no": return false
    default: throw problem(entry, "this can be on or off; write one of the two")
    }
  }

  private func spending(_ entry: ConfigurationEntry) throws(ConfigurationProblem) -> Ceilings {
    var spending = Ceilings()
    try each(entry, ["order", "domain", "day", "approval"]) { setting throws(ConfigurationProblem) in
      // From text to cents: a floating-point number never holds an amount.
      // A second person may be wanted for every order.
      guard let ceiling = Money(text: try text(setting)), ceiling > .zero || setting.name == "approval" && ceiling == .zero else {
        throw problem(setting, "this is no amount in dollars above zero; write one such as 500 or 499.50")
      }
      switch setting.name {
      case "order": spending.order = ceiling
      case "day": spending.day = ceiling
      case "approval": spending.approval = ceiling
      default: spending.domain = ceiling
      }
    }
    return spending
  }

  func directory(_ entry: ConfigurationEntry) throws(ConfigurationProblem) -> String {
    let path = try text(entry)
    let whole = path.hasPrefix("~/") ? home + path.dropFirst() : path
    guard whole.hasPrefix("/"), whole.count > 1,
      !whole.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else {
      throw problem(entry, "this is no absolute path; begin it with / or ~/")
    }
    return whole
  }
}

extension BaseAddress {
  /// Whether there is a host as it can stand in an address, a port that can be one, and nothing that cannot be seen.
  fileprivate var hasPlausibleHost: Bool {
    let isBracketed = authority.hasPrefix("[")
    let rest = isBracketed ? authority.drop { $0 != "]" }.dropFirst() : authority.drop { $0 != ":" }
    let host = authority.dropLast(rest.count)
    guard isBracketed ? BaseAddress.isIPv6(host) : !host.isEmpty && host.allSatisfy(BaseAddress.isOfHost) else { return false }
    guard prefix.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return false }
    return rest.isEmpty || rest.first == ":" && UInt16(rest.dropFirst()).map { $0 > 0 } == true
  }

  /// A letter, digit, dot or hyphen, and the underscore that names of machines at home have.
  private static func isOfHost(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || ".-_".contains(character))
  }

  /// Whether this is an address of IPv6 in its brackets.
  private static func isIPv6(_ host: some StringProtocol) -> Bool {
    var address = in6_addr()
    return host.hasSuffix("]") && inet_pton(AF_INET6, String(host.dropFirst().dropLast()), &address) == 1
  }

  /// Whether the host is this machine whatever the network: `localhost`, `127.…` and `[::1]`.
  var isThisMachine: Bool {
    if authority == "[::1]" || authority.hasPrefix("[::1]:") { return true }
    let host = authority.prefix { $0 != ":" }.lowercased()
    if host == "localhost" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}
