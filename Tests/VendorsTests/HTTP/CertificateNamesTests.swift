import Foundation
import Testing

@testable import Vendors

@Suite struct CertificateNamesTests {
  private let loopback: [UInt8] = [127, 0, 0, 1]

  @Test("a host that was asked for by its name is covered by its DNS entries alone, whatever addresses stand beside")
  func names() {
    let names = CertificateNames(hosts: ["Trial.test", "*.example.com", "*.com", "*"], addresses: [loopback])
    for host in ["trial.test", "TRIAL.test", "trial.test.", "api.example.com"] { #expect(names.cover(host), "\(host)") }
    for host in [
      "other.test", "example.com", "a.b.example.com", ".example.com", "vendor.com", "localhost", "", "trial.test.example",
    ] {
      #expect(!names.cover(host), "\(host)")
    }
    #expect(!CertificateNames(hosts: [], addresses: [loopback]).cover("trial.test"))
  }

  @Test("a host that was asked for by its address is covered by that address alone")
  func addresses() {
    let six = [UInt8](repeating: 0, count: 15) + [1]
    let names = CertificateNames(hosts: ["127.0.0.2", "trial.test"], addresses: [loopback, six])
    #expect(names.cover("127.0.0.1") && names.cover("::1"))
    #expect(!names.cover("127.0.0.2") && !names.cover("::2"))
  }

  @Test("a machine without certificates of authorities is told apart, and the package is named")
  func authorities() throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("authorities-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let bundle = directory.appendingPathComponent("bundle.crt")
    func found() -> Authorities { Authorities(files: [bundle.path], directory: directory.path) }
    #expect(found() == Authorities(files: [], directory: "/nowhere") && found().count == 0 && found().path == nil)
    try Data().write(to: bundle)
    #expect(found().count == 0)
    try Data().write(to: directory.appendingPathComponent("0a775a30.0"))
    #expect(found().path == directory.path && found().count == 1)
    try Data("-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n".utf8).write(to: bundle)
    #expect(found().path == bundle.path && found().count == 1)
    #expect(CertificateProblem.noAuthorities.words(at: Date()).contains("ca-certificates"))
  }

  @Test("one that is expired or not yet valid says its day and the clock")
  func clock() {
    let now = Date(timeIntervalSince1970: 1_795_950_000)
    let words = CertificateProblem.expired(now.addingTimeInterval(-86_400)).words(at: now)
    #expect(words.hasPrefix("the certificate ended on 2026-11-28, and this machine's clock says 2026-11-29 11:00 UTC"), "\(words)")
    #expect(CertificateProblem.notYetValid(now.addingTimeInterval(86_400)).words(at: now).contains("from 2026-11-30"))
  }
}
