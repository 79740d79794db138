import Foundation
import Testing

@testable import mailorder

@Suite("The log file")
struct LogFileTests {
  private func text(_ path: String) -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }

  @Test("a file that is too large is put aside, and the one before it goes")
  func rotation() throws {
    let home = try Home()
    let path = home.path + "/mailorder.log"
    let log = LogFile(path: path, limit: 100)
    for number in 0..<10 { log.write("line \(number) " + String(repeating: "x", count: 40)) }
    #expect(text(path).utf8.count <= 150 && text(path + ".1").utf8.count <= 150)
    #expect(text(path).contains("line 9"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path).sorted() == ["mailorder.log", "mailorder.log.1"])
    #expect(try home.mode(of: path + ".1") == 0o600)
  }

  @Test("two programs with one log lose no line when it is put aside")
  func two() throws {
    let home = try Home()
    let path = home.path + "/mailorder.log"
    let (one, other) = (LogFile(path: path, limit: 1_000), LogFile(path: path, limit: 1_000))
    for number in 0..<40 { (number.isMultiple(of: 2) ? one : other).write("line \(number) " + String(repeating: "x", count: 20)) }
    let all = text(path + ".1") + text(path)
    #expect((10..<40).allSatisfy { all.contains("line \($0) ") }, "\(all)")
  }

  @Test("a link, a pipe or a place that cannot be written to costs the log, not the program")
  func nowhere() throws {
    let home = try Home()
    let other = try home.write("mine", to: "other")
    try FileManager.default.createSymbolicLink(atPath: home.path + "/mailorder.log", withDestinationPath: other)
    LogFile(path: home.path + "/mailorder.log").write("lost")
    LogFile(path: "/proc/no/such/mailorder.log").write("lost")
    #expect(text(other) == "mine")
  }

  @Test("a log that others could read is made private")
  func repaired() throws {
    let home = try Home()
    let path = try home.write("", to: "mailorder.log", mode: 0o644)
    LogFile(path: path).write("line")
    #expect(try home.mode(of: path) == 0o600)
  }
}
