import Foundation

/// The certificates of authorities that this machine trusts, where the TLS library looks for them.
public struct Authorities: Hashable, Sendable {
  /// The file or directory they are in; nil where there are none.
  public let path: String?
  /// How many there are.
  public let count: Int

  /// Counts them anew.
  public static var ofThisMachine: Authorities {
    Authorities(files: ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt"], directory: "/etc/ssl/certs")
  }

  /// - Parameters:
  ///   - files: bundles in PEM; the first that is there counts.
  ///   - directory: files of one certificate each, named by its hash, such as `0a775a30.0`.
  init(files: [String], directory: String) {
    for file in files {
      guard let bytes = FileManager.default.contents(atPath: file) else { continue }
      let found = String(decoding: bytes, as: UTF8.self).components(separatedBy: "-----BEGIN ").count - 1
      if found > 0 {
        path = file
        count = found
        return
      }
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    count = names.count { $0.wholeMatch(of: /[0-9a-f]{8}\.[0-9]+/) != nil }
    path = count > 0 ? directory : nil
  }
}
