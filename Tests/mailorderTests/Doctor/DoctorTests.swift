import CursesTerminal
import Foundation
import OrderStore
import Ordering
import Testing
import Vendors

@testable import mailorder

@Suite("Doctor")
struct DoctorTests {
  private func finding(_ findings: [Finding], _ check: String) throws -> Finding {
    try #require(findings.first { $0.check == check }, "\(findings)")
  }

  private func data(_ home: Home, _ name: String = "data") -> DataDirectory {
    DataDirectory(paths: home.paths(), configuration: Configuration(data: "\(home.path)/\(name)"))
  }

  @Test("before the first start nothing is wrong with the files, and nothing is made")
  func fresh() throws {
    let home = try Home()
    let findings = FilesCheck.findings(data(home)) + BookCheck.findings(data(home))
    #expect(findings.allSatisfy { $0.level == .ok }, "\(findings)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path).isEmpty)
  }

  @Test("books in order are sound, with their age")
  func sound() throws {
    let home = try Home()
    _ = try SQLiteOrderBook(directory: data(home).path, mode: .live)
    let findings = FilesCheck.findings(data(home)) + BookCheck.findings(data(home))
    #expect(findings.allSatisfy { $0.level == .ok }, "\(findings)")
    #expect(try finding(findings, "live book").says.hasPrefix("sound, schema "))
    #expect(try finding(findings, "sandbox book").says == "none yet")
  }

  @Test("a data directory and a file that others may read are problems with the command that fixes them")
  func open() throws {
    let home = try Home()
    let path = try home.write("", to: "data/notes.txt", mode: 0o644)
    let files = try finding(FilesCheck.findings(data(home)), "files")
    #expect(files.level == .problem && files.remedy == "run chmod 0600 '\(path)'")
    try home.make(directory: "data", mode: 0o755)
    let directory = try finding(FilesCheck.findings(data(home)), "data directory")
    #expect(directory.level == .problem && directory.remedy?.contains("chmod go=") == true, "\(directory)")
  }

  @Test("a book that is damaged, another program's, or of the other mode is a problem and stays as it is")
  func broken() throws {
    let home = try Home()
    let path = try home.write(String(repeating: "no book at all. ", count: 400), to: "data/live.sqlite")
    let noBook = try finding(BookCheck.findings(data(home)), "live book")
    #expect(noBook.level == .problem && noBook.remedy != nil, "\(noBook)")
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("no book at all."))
    _ = try SQLiteOrderBook(directory: data(home, "other").path, mode: .sandbox)
    try FileManager.default.copyItem(
      atPath: data(home, "other").path + "/sandbox.sqlite", toPath: data(home, "other").path + "/live.sqlite")
    let wrong = try finding(BookCheck.findings(data(home, "other")), "live book")
    #expect(wrong.level == .problem && wrong.says.contains("other mode"))
  }

  @Test("a clock that cannot be right is a problem; one that differs from every vendor's by more than a minute a warning")
  func clock() {
    let now = Date(timeIntervalSince1970: 1_800_000_000)
    #expect(ClockCheck.finding(now: Date(timeIntervalSince1970: 0), offsets: [:]).level == .problem)
    #expect(ClockCheck.finding(now: now, offsets: [:]).says.contains("not compared"))
    #expect(ClockCheck.finding(now: now, offsets: [.instantly: 4_000, .scaledmail: -1]).level == .ok)
    let late = ClockCheck.finding(now: now, offsets: [.instantly: 90])
    #expect(late.level == .warning && late.says.contains("90 s behind the clock of Instantly"))
  }

  @Test("each answer of a vendor has its level and its way out")
  func vendors() throws {
    let home = try Home()
    try home.write("inst_canary_0123456789", to: Home.key(.instantly))
    let keys = KeyRing(home.paths(), environment: [:], redactor: Redactor())
    func level(_ vendor: Vendor, _ finding: KeyProbe.Finding) throws -> Finding.Level {
      let found = VendorCheck.findings([vendor: KeyProbe(finding: finding)], keys, Configuration())
      let first = try #require(found.first)
      #expect((first.level == .ok) == (first.remedy == nil))
      return first.level
    }
    #expect(try level(.instantly, .accepted) == .ok)
    #expect(try level(.instantly, .keyRefused("no")) == .problem)
    #expect(try level(.instantly, .unreachable("no")) == .problem)
    #expect(try level(.instantly, .timedOut) == .problem)
    #expect(try level(.instantly, .strange("a login page")) == .problem)
    #expect(try level(.instantly, .limited(until: nil)) == .warning)
    #expect(try level(.instantly, .server(503)) == .warning)
    let certificate = KeyProbe.Finding.unreachable("the certificate ended on 2026-01-01; the server has to renew it")
    let found = try #require(VendorCheck.findings([.instantly: KeyProbe(finding: certificate)], keys, Configuration()).first)
    #expect(found.says.hasSuffix(": the certificate ended on 2026-01-01") && found.remedy == "the server has to renew it")
    // Without a key a refusal is what a vendor that is there says.
    #expect(try level(.saleshandy, .keyRefused("no")) == .ok)
    #expect(try level(.saleshandy, .unreachable("no")) == .warning)
  }

  @Test("a proxy is named without its password; one that cannot be used is a problem")
  func proxy() {
    #expect(ProxyCheck.finding([:]).says == "none")
    let finding = ProxyCheck.finding(["https_proxy": "http://me:canary@proxy.lan:3128", "NO_PROXY": "localhost"])
    #expect(finding.says == "https goes through proxy.lan:3128, except for localhost")
    #expect(ProxyCheck.finding(["HTTPS_PROXY": "socks5://proxy.lan"]).level == .problem)
  }

  @Test("the report has a line a finding and one that counts; words carry the meaning, and JSON the same")
  func report() throws {
    let findings: [Finding] = [.ok("disk", "5 MiB"), .warning("key", "old", "renew it"), .problem("clock", "slow", "wind it")]
    #expect(
      DoctorReport.lines(findings) == [
        "ok       disk   5 MiB", "warning  key    old → renew it", "problem  clock  slow → wind it", "1 problem, 1 warning",
      ])
    #expect(try JSONDecoder().decode([Finding].self, from: Data(DoctorReport.json(findings).utf8)) == findings)
  }
}
