import Foundation
import Glibc
import Ordering
import Synchronization
import TestSupport
import Testing

/// What one drop came to, in seconds.
struct DropEnd {
  /// How soon the program is gone.
  static let limit = Duration.seconds(2)

  let keys: Int
  /// Between the oldest lost key and the drop.
  let loss: Double
  /// How long the slowest key took to be shown.
  let lag: Double
  /// From the end of the link to the end of the program.
  let gone: Double
  /// Of the processor, after the drop.
  let used: Double
}

/// A draft that one operator goes on with over many logins.
final class DropStory {
  /// The field that is typed in.
  enum Field {
    case brand, people
  }

  private let desk: RemoteDesk
  private let field: Field
  private let fingerprint: String
  private var draft: Draft.ID?

  private var terminal: Tmux { desk.terminal }

  init(_ desk: RemoteDesk, field: Field, fingerprint: String) {
    self.desk = desk
    self.field = field
    self.fingerprint = fingerprint
  }

  /// Logs in and goes to the field: in a new draft, later in the draft that the home screen offers.
  func begin() async throws {
    try await desk.logIn()
    if draft == nil {
      try await terminal.beginOrder()
      if field == .people { try await fillDraft() }
      return
    }
    try await terminal.wait("Drafts")
    try await terminal.keys("Down", "Enter")
    try await terminal.wait("as you left it")
    // A grid that is filled already has the cursor.
    if field == .people { try await terminal.keys("Up", "Up") }
    try await terminal.wait(field == .brand ? "› Brand or names" : "› People")
  }

  private func fillDraft() async throws {
    try await terminal.choose("trylanternfield.com", "getlanternfield.com", answeredBy: .scaledmail)
    try await terminal.keys("Enter")
    try await terminal.wait("People")
  }

  /// Types for up to two seconds, in bursts as people do.
  func type(using random: inout Seeded) async throws -> Typing {
    var typing = Typing(after: try await kept())
    if typing.text.count > 200 {
      typing.pressKill()
      try await terminal.keys("C-u")
    }
    let end = SuspendingClock.now + .milliseconds(Int.random(in: 50...2_000, using: &random))
    repeat {
      if !typing.text.isEmpty, Int.random(in: 0..<8, using: &random) == 0 {
        typing.pressBackspace()
        try await terminal.keys("BSpace")
      } else {
        let letters = String(
          (0..<Int.random(in: 1...4, using: &random)).map { _ in "abcdefghijklmnopqrstuvwxyz -".randomElement(using: &random) ?? "a"
          })
        typing.press(letters)
        try await terminal.type(letters)
      }
      typing.look(at: try await terminal.screen())
      try await Task.sleep(for: .milliseconds(Int.random(in: 0...200, using: &random)))
    } while .now < end
    return typing
  }

  /// What the book has of the field.
  private func kept() async throws -> String {
    guard let draft else { return "" }
    let saved = try #require(try await desk.book().draft(draft))
    return field == .brand ? saved.brand : saved.people
  }

  /// Drops the link and looks at everything that should be as promised.
  func drop(_ way: Drop, _ typing: Typing) async throws -> DropEnd {
    let program = try #require(desk.program)
    let sessions = desk.sessions
    let before = program.facts?.used ?? 0
    // A frozen link ends when sshd gives it up.
    let linkEnd = Mutex(SuspendingClock.now)
    let patience: Duration = way == .clientFrozen ? .seconds(SSHServer.patience + 10) : .seconds(10)
    async let ended = program.end(patience: patience) {
      if way == .clientFrozen, sessions.contains(where: \.isAlive) { linkEnd.withLock { $0 = .now } }
    }
    let dropped = SuspendingClock.now
    if way != .clientFrozen { linkEnd.withLock { $0 = dropped } }
    try await desk.drop(way)
    let end = await ended
    let gone = linkEnd.withLock { $0.duration(to: end.at) }
    // Beside tests that take every processor a program waits for its turn, and so do those that tell it of the drop; by itself, in the long form, none
    // may be late.
    let waited = Duration.seconds(end.waited)
    #expect(
      gone - waited < (Nightly.isOn ? DropEnd.limit : .seconds(5)),
      "\(way): the program was there for \(gone), \(waited) of it kept from its turn")
    #expect(end.used - before <= 0.1, "\(way): \(end.used - before) s of the processor after the drop")
    try await expectNothingRuns(way)
    if way.leavesTerminal { try await expectTerminalAsBefore(way) }
    try await desk.clear()

    let summaries = try await desk.book().drafts()
    #expect(summaries.count == 1, "\(way): \(summaries)")
    let summary = try #require(summaries.first)
    draft = summary.id
    let isLeft = if case .left = summary.status { true } else { false }
    #expect(way == .programKilled ? isLeft : summary.status == .free, "\(way): the draft is \(summary.status)")
    let text = try await kept()
    let loss = typing.loss(of: text, at: dropped)
    #expect(loss != nil, "\(way): ‘\(text)’ was never typed; typed was ‘\(typing.text)’")
    // A key that a busy machine has not brought to the program yet cannot be kept by it.
    #expect(
      loss ?? .zero <= .seconds(1) + typing.lag, "\(way): lost more than a second of typing; kept is ‘\(text)’ of ‘\(typing.text)’")
    #expect(try await desk.damage() == [])
    let verdict = try await Program(home: terminal.directory).run("audit", "verify", "--data", desk.data)
    #expect(verdict.code == 0, "\(way): \(verdict.output)\(verdict.errors)")
    return DropEnd(
      keys: typing.keys, loss: (loss ?? .zero) / .seconds(1), lag: typing.lag / .seconds(1), gone: gone / .seconds(1),
      used: end.used - before)
  }

  private func expectNothingRuns(_ way: Drop) async throws {
    guard !way.leavesTerminal, way != .programKilled else { return }
    for _ in 0..<100 where !desk.remains.isEmpty { try await Task.sleep(for: .milliseconds(20)) }
    #expect(desk.remains.isEmpty, "\(way): left is \(desk.remains.map { $0.facts?.name ?? "" })")
  }

  private func expectTerminalAsBefore(_ way: Drop) async throws {
    for _ in 0..<100 where desk.note("after").isEmpty { try await Task.sleep(for: .milliseconds(20)) }
    #expect(desk.note("code") == (way == .hungUp ? "129" : "143"), "\(way): the status says which signal ended it")
    #expect(!desk.note("before").isEmpty && desk.note("before") == desk.note("after"), "\(way): the terminal's modes")
    try await terminal.waitUntil("the first screen") { try await !self.terminal.isAlternate() }
  }

  /// Who did it stands in the audit.
  func finish() async throws {
    let lines = try await Program(home: terminal.directory).run("audit", "export", "--data", desk.data).output
    #expect(lines.contains(fingerprint), "the audit names no key")
  }
}

extension Tmux {
  func waitUntil(_ what: String, _ isTrue: () async throws -> Bool) async throws {
    for _ in 0..<100 {
      if try await isTrue() { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record("waited in vain for \(what)")
  }
}
