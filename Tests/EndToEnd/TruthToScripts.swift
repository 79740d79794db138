import Foundation
import Ordering
import Testing

/// Commands whose output is lost do not end as if it were there.
@Suite(.serialized) struct TruthToScripts {
  private func home() throws -> URL {
    let directory = try Tmux().directory
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    return directory
  }

  private static let commands = [
    "audit verify --live", "audit export --live", "settle report lostorder1 --live", "settle --live", "doctor", "doctor --json",
    "keys",
    "people list --live", "backup copy.sqlite --live", "sandbox --port 0", "--help",
  ]

  @Test("on a full disk a command says that its output is not whole, and fails", arguments: commands)
  func fullDisk(_ command: String) async throws {
    let home = try home()
    defer { try? FileManager.default.removeItem(at: home) }
    _ = try await LiveBook(in: home.appendingPathComponent("data"))
    let data = command.hasPrefix("keys") || command.hasPrefix("sandbox") || command == "--help" ? "" : " --data data"
    let ending = try await Program(home: home).shell("cd '\(home.path)'; \"$MAILORDER\" \(command)\(data) >/dev/full")
    #expect(ending.code != 0)
    #expect(ending.errors.contains("standard output could not be written (No space left on device)"), "\(ending.errors)")
  }

  @Test(
    "with a reader that has gone away likewise", arguments: ["audit export --live", "doctor", "settle report lostorder1 --live"])
  func closedPipe(_ command: String) async throws {
    let home = try home()
    defer { try? FileManager.default.removeItem(at: home) }
    _ = try await LiveBook(in: home.appendingPathComponent("data"))
    let script = "cd '\(home.path)'; mkfifo p; (exec 3<p) & exec 4>p; wait; \"$MAILORDER\" \(command) --data data >&4"
    let ending = try await Program(home: home).shell(script)
    #expect(ending.code == 1)
    #expect(ending.errors.contains("standard output could not be written (Broken pipe)"), "\(ending.errors)")
  }

  @Test("with no standard output at all likewise, and no file of the book takes its place")
  func closed() async throws {
    let home = try home()
    defer { try? FileManager.default.removeItem(at: home) }
    _ = try await LiveBook(in: home.appendingPathComponent("data"))
    let program = Program(home: home)
    let ending = try await program.shell("cd '\(home.path)'; \"$MAILORDER\" audit export --live --data data >&-")
    #expect(ending.code == 1 && ending.errors.contains("standard output could not be written"), "\(ending.errors)")
    #expect(try await program.run("audit", "verify", "--live", "--data", home.path + "/data").code == 0)
  }

  @Test("a backup that does not fit fails, says why, and leaves no file")
  func backup() async throws {
    let home = try home()
    defer { try? FileManager.default.removeItem(at: home) }
    _ = try await LiveBook(in: home.appendingPathComponent("data"))
    let script =
      "cd '\(home.path)'; mkdir small; mount -t tmpfs -o size=16k,mode=700 none small; "
      + "\"$MAILORDER\" backup small/copy --live --data data; code=$?; ls -A small; exit $code"
    let ending = try await Program(home: home).shell("unshare -rm sh -c \(quoted(script))")
    #expect(ending.code == 1)
    #expect(ending.output == "", "\(ending.output)")
    #expect(ending.errors.contains("full"), "\(ending.errors)")
  }

  @Test("beside a program that is in the middle of a purchase settle does not say that it is gone, and that something is open")
  func besideAPurchase() async throws {
    let home = try home()
    defer { try? FileManager.default.removeItem(at: home) }
    // This very process is the one that sends.
    _ = try await LiveBook(in: home.appendingPathComponent("data"), .sending)
    let ending = try await Program(home: home).run("settle", "--live", "--data", home.path + "/data")
    #expect(ending.code == 3, "\(ending.output)\(ending.errors)")
    #expect(ending.output.contains("Its program is sending it") && !ending.output.contains("gone"), "\(ending.output)")
  }

  private func quoted(_ script: String) -> String { "'" + script.replacing("'", with: "'\\''") + "'" }
}
