import Ordering
import Vendors

/// The way to each vendor, and what it says to the key.
enum VendorCheck {
  static func findings(_ probes: [Vendor: KeyProbe], _ keys: KeyRing, _ configuration: Configuration) -> [Finding] {
    Vendor.allCases.compactMap { vendor in
      probes[vendor].map { finding(vendor, $0.finding, hasKey: keys[vendor].key != nil, configuration) }
    }
  }

  private static func finding(
    _ vendor: Vendor, _ finding: KeyProbe.Finding, hasKey: Bool, _ configuration: Configuration
  ) -> Finding {
    let base = configuration.base(of: vendor)
    let address = base.text
    let again = "then run mailorder doctor again"
    switch finding {
    case .accepted: return .ok(vendor.title, "\(address) answers" + (hasKey ? " and takes the key" : ""))
    case .keyRefused where !hasKey: return .ok(vendor.title, "\(address) answers; without a key it says no more")
    case .keyRefused(let words):
      return .problem(
        vendor.title, "\(address) refuses the key (\(words))", "make a new key there and run mailorder keys set \(vendor.rawValue)")
    case .limited(_, let words):
      return .warning(
        vendor.title, "\(address) has had too many calls\(words.isEmpty ? "" : " (\(words))")", "wait some minutes, \(again)")
    case .server(let status, let words):
      return .warning(
        vendor.title, "\(address) fails with status \(status)\(words.isEmpty ? "" : " (\(words))")", "wait, \(again)")
    case .strange(let words):
      return .problem(
        vendor.title, "\(address) answers, but not as the vendor does (\(words))",
        "check vendors.\(vendor.rawValue).address in the configuration, and the network")
    case .unreachable(let why) where why.contains("; "):
      // What is wrong with a certificate says the way out itself.
      let parts = why.split(separator: "; ", maxSplits: 1).map(String.init)
      return unreached(vendor, "nothing is sent to \(address): \(parts[0])", hasKey, parts[1])
    case .unreachable(let why): return unreached(vendor, "no connection to \(address) (\(why))", hasKey)
    case .timedOut: return unreached(vendor, "\(address) did not answer in time", hasKey)
    }
  }

  /// A problem only for who has a key, and so wants to order there.
  private static func unreached(
    _ vendor: Vendor, _ says: String, _ hasKey: Bool,
    _ remedy: String = "check the network and the proxy; the sandbox works without them"
  ) -> Finding {
    hasKey ? .problem(vendor.title, says, remedy) : .warning(vendor.title, says, remedy)
  }
}
