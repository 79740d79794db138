import Foundation
import Logging
import Testing

@testable import mailorder

@Suite("The log's secrets")
struct RedactorTests {
  private let canary = "inst_canary+0123/456789=="

  @Test("a hidden key is cut out wherever it stands, also in an address, in JSON and before a combining mark")
  func forms() {
    let redactor = Redactor()
    redactor.hide(canary)
    redactor.hide(typed: "pass\"word\\1")
    for text in [canary, "x\(canary)y", "key=inst_canary%2B0123%2F456789%3D%3D&a", canary + "\u{301}", #"{"p":"pass\"word\\1"}"#] {
      let safe = redactor.redacted(text)
      #expect(!safe.contains("canary") && !safe.contains("word"), "\(safe)")
      #expect(safe.contains("•••"))
    }
  }

  @Test("the mark shows the end of a long key, nothing of a short one, and nothing of a password")
  func marks() {
    let redactor = Redactor()
    redactor.hide(canary)
    redactor.hide("hunter2")
    redactor.hide(typed: "correct horse 42 battery")
    #expect(
      redactor.redacted("a \(canary) b hunter2 c correct horse 42 battery d") == "a •••89== b ••• c ••• d")
  }

  @Test("keys that overlap are all cut, in whatever order they were told")
  func nested() {
    let redactor = Redactor()
    redactor.hide("secret")
    redactor.hide("my-secret-and-more")
    redactor.hide("")
    #expect(redactor.redacted("my-secret-and-more secret") == "•••more •••")
  }

  @Test("message, metadata and error of an event are one line without secrets and without control characters")
  func event() throws {
    let home = try Home()
    let redactor = Redactor()
    redactor.hide(canary)
    let log = ProgramLog(path: home.path + "/data/mailorder.log", redactor: redactor)
    struct Failure: Error { let key: String }
    log.logger.notice("asked with \(canary)\nforged line\u{1B}[2J", metadata: ["url": "https://x/?k=\(canary)"])
    log.logger.error("failed", error: Failure(key: canary))
    log.logger.debug("not written")
    let text = try String(contentsOfFile: log.file.path, encoding: .utf8)
    #expect(!text.contains("canary"))
    #expect(text.split(separator: "\n").count == 2)
    #expect(!text.contains("\u{1B}"))
    #expect(text.contains("notice mailorder asked with •••89== forged line"))
    #expect(text.contains("url=https://x/?k=•••89=="))
    #expect(try home.mode(of: log.file.path) == 0o600)
    #expect(try home.mode(of: home.path + "/data") == 0o700)
  }
}
