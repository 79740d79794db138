import Foundation
import Ordering
import Purchasing
import Terminal
import TestSupport
import Testing
import Wizard
import WizardScreens

@testable import Session

/// Lines that nobody is known to have typed, or keys.
@MainActor
private final class MemoryLines: LineTerminal {
  var isTyped = false
  var onInput: (@MainActor (LineInput) -> Void)?
  private(set) var written = ""

  func write(_ text: String) { written += text }
  func flushInput() {}
  func deliverArrived() {}
}

@MainActor
@Suite("The wizard in lines", .timeLimit(.minutes(30)))
struct LineFaceTests {
  private let clock = ManualClock()
  private let terminal = MemoryLines()

  private func face(_ mode: Mode) -> LineFace {
    let ports = Ports(
      vendors: [:], book: RecordingBook(), mode: mode, now: { [clock] in clock.now },
      sleep: { [clock] in try await clock.sleep($0) }, makeID: { "0123456789" })
    return LineFace(
      terminal: terminal, ports: ports, model: WizardModel(mode: mode, now: clock.now, makeID: { "0123456789" }),
      pauses: Pauses(tick: .seconds(30)))
  }

  private func wait(until isSo: @MainActor () -> Bool) async throws {
    while !isSo() { try await Task.sleep(for: .milliseconds(2)) }
  }

  @Test("what nobody typed is not taken for typed by way of the list of commands", arguments: [Mode.live, .sandbox])
  func palette(_ mode: Mode) async throws {
    let face = face(mode)
    let run = Task { await face.run() }
    try await wait { terminal.written.contains("> ") }
    for line in [".", "quit"] { terminal.onInput?(.line(line)) }
    try await wait { face.session.isOver || terminal.written.contains("confirm nothing in LIVE") }
    // In the sandbox a pipe may do everything, and the same lines leave.
    #expect(face.session.isOver == (mode == .sandbox), "\(terminal.written)")
    terminal.onInput?(.end)
    #expect(await run.value == nil)
  }

  @Test("Ctrl-C and Ctrl-D end the line before they leave", arguments: ["c", "d"] as [Character])
  func leaving(_ letter: Character) async throws {
    terminal.isTyped = true
    let face = face(.sandbox)
    let run = Task { await face.run() }
    try await wait { terminal.written.hasSuffix("> ") }
    terminal.onInput?(.event(.key(.control(letter)), nil))
    #expect(await run.value == nil)
    #expect(terminal.written.hasSuffix("> \n"), "\(terminal.written.suffix(80))")
  }

  @Test("after being stopped the line that was being typed is shown again behind its prompt, and goes on")
  func resumed() async throws {
    terminal.isTyped = true
    let face = face(.sandbox)
    let run = Task { await face.run() }
    try await wait { terminal.written.hasSuffix("> ") }
    for letter in "ab" {
      terminal.onInput?(.event(.key(.character(letter)), nil))
      try await wait { terminal.written.hasSuffix(String(letter)) }
    }
    #expect(terminal.written.hasSuffix("> ab"))
    let before = terminal.written
    terminal.onInput?(.event(.resumed, nil))
    let again = terminal.written.dropFirst(before.count)
    #expect(again.hasPrefix("\n") && again.hasSuffix("\n> ab"), "\(again)")
    terminal.onInput?(.event(.key(.backspace), nil))
    #expect(terminal.written.hasSuffix("> ab\u{8} \u{8}"))
    terminal.onInput?(.event(.key(.control("c")), nil))
    #expect(await run.value == nil)
  }
}
