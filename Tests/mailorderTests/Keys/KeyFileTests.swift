import Foundation
import Ordering
import Testing

@testable import mailorder

@Suite("Keeping a key")
struct KeyFileTests {
  private func file(_ home: Home) -> KeyFile { KeyFile(path: home.path + "/" + Home.key(.instantly)) }

  @Test("a key is written for its owner alone, whatever the umask, and read back")
  func write() throws {
    let home = try Home()
    let before = umask(0)
    defer { umask(before) }
    try file(home).write("first-key")
    #expect(try home.mode(of: file(home).path) == 0o600)
    #expect(try home.mode(of: file(home).directory) == 0o700)
    #expect(try file(home).read().map { String(decoding: $0, as: UTF8.self) } == "first-key\n")
    try file(home).write("second-key")
    #expect(try file(home).read().map { String(decoding: $0, as: UTF8.self) } == "second-key\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: file(home).directory) == ["instantly"])
  }

  @Test("a link in its place is replaced, and what it led to stays as it was")
  func link() throws {
    let home = try Home()
    let other = try home.write("somebody's", to: "other")
    try home.make(directory: ".config/mailorder/keys")
    try FileManager.default.createSymbolicLink(atPath: file(home).path, withDestinationPath: other)
    try file(home).write("my-key")
    #expect(try String(contentsOfFile: other, encoding: .utf8) == "somebody's")
    #expect(try file(home).read() != nil)
  }

  @Test("in a directory that others may look into nothing is written")
  func openDirectory() throws {
    let home = try Home()
    try home.make(directory: ".config/mailorder/keys", mode: 0o755)
    #expect(throws: KeyProblem.self) { try file(home).write("my-key") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: file(home).directory).isEmpty)
  }

  @Test("removing says whether there was a key")
  func remove() throws {
    let home = try Home()
    #expect(try !file(home).remove())
    try file(home).write("my-key")
    #expect(try file(home).remove())
    #expect(try file(home).read() == nil)
  }
}
