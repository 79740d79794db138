import Foundation
import Glibc
import NIOSSL

/// Whom a certificate is for: the entries of its subject alternative names.
///
/// The library underneath is content with an address entry that names where a host name led, so that whoever turns names elsewhere and has a
/// certificate for an address of theirs would be sent the key. For a host that was asked for by its name only DNS entries count here, for one
/// asked for by its address only address entries, and the common name never.
///
/// Source: RFC 9525, section 6.
struct CertificateNames: Hashable, Sendable {
  /// Host names in lower case, the first label perhaps `*`.
  let hosts: [String]
  /// Addresses in network order, of 4 or 16 bytes.
  let addresses: [[UInt8]]

  init(hosts: [String], addresses: [[UInt8]]) {
    self.hosts = hosts.map { $0.lowercased() }
    self.addresses = addresses
  }

  init(_ certificate: NIOSSLCertificate) {
    var hosts: [String] = []
    var addresses: [[UInt8]] = []
    for name in certificate._subjectAlternativeNames() {
      let bytes = Array(name.contents)
      switch name.nameType {
      // One with a NUL or a letter that no host has could be read as another than it is.
      case .dnsName where bytes.allSatisfy(CertificateNames.isOfHost): hosts.append(String(decoding: bytes, as: UTF8.self))
      case .ipAddress: addresses.append(bytes)
      default: break
      }
    }
    self.init(hosts: hosts, addresses: addresses)
  }

  /// Whether the certificate is for a host, a name or an address without brackets.
  func cover(_ host: String) -> Bool {
    if let address = CertificateNames.address(host) { return addresses.contains(address) }
    let name = host.hasSuffix(".") ? String(host.dropLast()).lowercased() : host.lowercased()
    guard !name.isEmpty else { return false }
    return hosts.contains { $0 == name || CertificateNames.wildcard($0, covers: name) }
  }

  /// `*.example.com` stands for one label, never for a whole ending such as `*.com`.
  private static func wildcard(_ pattern: String, covers name: String) -> Bool {
    guard pattern.hasPrefix("*."), let dot = name.firstIndex(of: "."), dot > name.startIndex else { return false }
    let rest = pattern.dropFirst(2)
    return !rest.contains("*") && rest.contains(".") && name[name.index(after: dot)...] == rest
  }

  private static func isOfHost(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "*"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// The bytes of an address as it is written; nil for a name.
  private static func address(_ host: String) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 16)
    if inet_pton(AF_INET, host, &bytes) == 1 { return Array(bytes[..<4]) }
    return inet_pton(AF_INET6, host, &bytes) == 1 ? bytes : nil
  }
}
