/// An account at a vendor as far as it is known without its key: where the vendor is, and which key it is asked with.
///
/// A purchase is one account's: the lists of any other say nothing of it.
///
/// Source: Purchasing, What the lists prove.
public struct VendorAccount: Hashable, Codable, Sendable {
  /// Everything in front of the vendor's paths, such as `https://api.instantly.ai`.
  public let address: String
  /// The beginning of a one-way hash of the key: enough to tell keys apart, useless to find one.
  public let fingerprint: String

  public init(address: String, fingerprint: String) {
    self.address = address
    self.fingerprint = fingerprint
  }

  /// A host has many spellings and is one host, so that an account of which an earlier version kept another spelling is the same.
  public static func == (one: VendorAccount, other: VendorAccount) -> Bool {
    one.fingerprint == other.fingerprint && one.place == other.place
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(place)
    hasher.combine(fingerprint)
  }

  /// Its address with scheme and host in lower case and without the scheme's own port; what stands behind them tells capitals apart.
  private var place: String {
    guard let scheme = address.firstRange(of: "://") else { return address }
    let host = address[..<(address[scheme.upperBound...].firstIndex(of: "/") ?? address.endIndex)]
    let lowered = host.lowercased()
    let port = lowered.hasPrefix("https://") ? ":443" : ":80"
    return (lowered.hasSuffix(port) ? String(lowered.dropLast(port.count)) : lowered) + address[host.endIndex...]
  }

  /// How it is called where a person reads it: the host and eight characters of the fingerprint.
  public var title: String {
    let host = address.split(separator: "/", omittingEmptySubsequences: true).dropFirst().joined(separator: "/")
    return "\(host.isEmpty ? address : host), key \(fingerprint.prefix(8))"
  }
}
