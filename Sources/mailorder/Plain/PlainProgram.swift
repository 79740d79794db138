import ArgumentParser
import CursesTerminal
import Foundation
import Ordering
import Session
import Wizard

/// The wizard in lines: on a terminal that need not place a cursor, or from a pipe.
@MainActor
struct PlainProgram {
  let options: WizardOptions
  let context: CommandContext
  let backend: VendorBackend
  let desk: Desk?
  /// Why lines are spoken, where nobody asked for them.
  var reason: String?

  func run() async throws {
    if isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 { return try await runAtTerminal() }
    guard desk == nil else {
      StandardError.say("a desk needs a terminal for input and output, which ssh gives a command only when asked: ssh -t HOST.")
      throw ExitCode(2)
    }
    try await runPiped()
  }

  private func runAtTerminal() async throws {
    let terminal: PlainTerminal
    do {
      terminal = try PlainTerminal.open(environment: context.environment)
    } catch {
      StandardError.say(TerminalSentences.sentence(for: error, context.environment))
      throw ExitCode(2)
    }
    let log = ProgramLog(path: context.data.logFile, redactor: context.redactor)
    log.takeLibraries()
    log.file.takeStandardError()
    let face = face(on: TerminalLines(terminal), log)
    let unsaved = await face.run(saying: reason)
    terminal.close()
    log.file.giveBackStandardError()
    await backend.end()
    try SessionEnd(
      finished: face.finished, unrecorded: face.unrecorded, change: face.finishedChange, unsaved: unsaved, draft: face.unsavedDraft,
      isIdle: face.endedByIdleTimeout, signal: terminal.endingSignal, isLockedOut: face.endedByWrongPIN
    ).tell(context, log)
  }

  private func runPiped() async throws {
    let lines = PipedLines()
    let log = ProgramLog(path: context.data.logFile, redactor: context.redactor)
    log.takeLibraries()
    let face = face(on: lines, log)
    let unsaved = await face.run(saying: reason)
    lines.close()
    await backend.end()
    try SessionEnd(
      finished: face.finished, unrecorded: face.unrecorded, change: face.finishedChange, unsaved: unsaved, draft: face.unsavedDraft,
      isIdle: face.endedByIdleTimeout, signal: lines.endingSignal
    ).tell(context, log)
  }

  private func face(on terminal: any LineTerminal, _ log: ProgramLog) -> LineFace {
    LineFace(
      terminal: terminal, ports: backend.ports(context, log), model: WizardProgram.model(backend, context, desk),
      pauses: Pauses(idle: .seconds(60 * context.configuration.idleMinutes)), files: desk?.files ?? .all, desk: desk?.rules)
  }
}
