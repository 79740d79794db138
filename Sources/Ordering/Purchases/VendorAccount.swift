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

  /// How it is called where a person reads it: the host and eight characters of the fingerprint.
  public var title: String {
    let host = address.split(separator: "/", omittingEmptySubsequences: true).dropFirst().joined(separator: "/")
    return "\(host.isEmpty ? address : host), key \(fingerprint.prefix(8))"
  }
}
