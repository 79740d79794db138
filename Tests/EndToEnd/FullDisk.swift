import Foundation
import Glibc
import Testing

/// A disk with no room left, while somebody types.
@Suite(.serialized) struct FullDisk {
  /// The program on a disk of one megabyte of its own.
  private func begin(_ terminal: Tmux) async throws -> URL {
    let data = terminal.directory.appendingPathComponent("data")
    try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try await terminal.startShell()
    let mount = "mount -t tmpfs -o size=1m,mode=700 none data && exec '\(Tmux.program.path)' --data data --latency 5"
    try await terminal.run("cd '\(terminal.directory.path)'; unshare -rm sh -c \"\(mount)\"; echo left with $?")
    try await terminal.wait("New order")
    try await terminal.beginOrder()
    try await terminal.type("north")
    // The disk as the program sees it.
    let seen = URL(fileURLWithPath: "/proc/\(try await terminal.program())/root\(data.path)")
    try await terminal.waitUntil("the draft in the book") { holds("north", seen) }
    return seen
  }

  private func holds(_ text: String, _ data: URL) -> Bool {
    (try? Data(contentsOf: data.appendingPathComponent("sandbox.sqlite")))?.range(of: Data(text.utf8)) != nil
  }

  private func fill(_ data: URL) {
    let descriptor = open(data.path + "/filler", O_WRONLY | O_CREAT, 0o600)
    let block = [UInt8](repeating: 7, count: 4_096)
    while write(descriptor, block, block.count) > 0 {}
    close(descriptor)
  }

  @Test("is told while it lasts, keeps what is typed on the screen, and is healed by room alone")
  func heals() async throws {
    let terminal = try Tmux()
    let data = try await begin(terminal)
    fill(data)
    try await terminal.type("quay")
    var shown = try await terminal.wait("The disk is full: what you type stays here")
    #expect(shown.contains("northquay"))
    try await terminal.type("side")
    try await terminal.wait("northquayside")
    try await terminal.wait("The disk is full")
    try await terminal.keys("F3")
    shown = try await terminal.wait("Leave mailorder?")
    #expect(shown.contains("not saved"))
    try await terminal.keys("Escape")
    try await terminal.waitGone("Leave mailorder?")
    #expect(!holds("northquayside", data))

    try FileManager.default.removeItem(at: data.appendingPathComponent("filler"))
    try await terminal.wait("Everything typed is saved again")
    #expect(holds("northquayside", data))
    try await terminal.keys("F3")
    shown = try await terminal.wait("Leave mailorder?")
    #expect(!shown.contains("not saved"))
    try await terminal.keys("y")
    try await terminal.wait("left with 0")
  }

  @Test("a limit on the size of files ends no program: it says what it cannot write, and leaves when asked")
  func fileSizeLimit() async throws {
    let terminal = try Tmux()
    try await terminal.startShell()
    try await terminal.run(
      "(ulimit -f 40; exec '\(Tmux.program.path)' --data '\(terminal.directory.path)/data'); echo left with $?")
    try await terminal.wait("could not be read or written")
    try await terminal.leave(to: "left with 0")
  }

  @Test("a book where nothing can be written is said to be so at once, with its path; what it holds is shown")
  func readOnly() async throws {
    let terminal = try Tmux()
    try await terminal.start()
    try await terminal.beginOrder()
    try await terminal.type("northquay")
    try await terminal.waitUntil("the draft in the book") { holds("northquay", terminal.directory.appendingPathComponent("data")) }
    try await terminal.leave()
    let mount = "mount --bind data data && mount -o remount,ro,bind data && exec '\(Tmux.program.path)' --data data"
    try await terminal.run("cd '\(terminal.directory.path)'; unshare -rm sh -c \"\(mount)\"; echo left with $?")
    try await terminal.wait("book not writable!")
    let shown = try await terminal.wait("at Domains")
    let said = shown.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    #expect(said.contains("can only be read") && said.contains("data cannot be written to: Read-only file system"), "\(said)")
    try await terminal.keys("F3")
    try await terminal.wait("left with 0")
  }

  @Test("who leaves all the same is told what is lost")
  func leaving() async throws {
    let terminal = try Tmux()
    let data = try await begin(terminal)
    fill(data)
    try await terminal.type("quay")
    try await terminal.wait("The disk is full")
    try await terminal.keys("F3")
    try await terminal.wait("Leave mailorder?")
    try await Task.sleep(for: .milliseconds(300))
    try await terminal.keys("y")
    let shown = try await terminal.wait("left with 1").replacing("\n", with: "")
    #expect(shown.contains("what was typed last in the new order is lost: the disk is full"))
  }
}
