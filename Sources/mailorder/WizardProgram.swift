import ArgumentParser
import CursesTerminal
import Foundation
import Logging
import Ordering
import Purchasing
import Session
import Terminal
import Wizard
import WizardScreens

/// Opens the terminal, paints the first frame, and only then opens the book and the vendors.
@MainActor
struct WizardProgram {
  let options: WizardOptions
  let face: FaceOptions

  func run() async throws {
    let environment = face.desk ? Desk.environment(ProgramEnvironment.variables) : ProgramEnvironment.variables
    if face.desk { Desk.enter(environment) }
    let context = try CommandContext.start(options.paths, holdsKeys: options.live || face.desk, environment)
    let desk = face.desk ? try Desk(context) : nil
    let backend = try VendorBackend.make(options, context)
    if face.plain { return try await PlainProgram(options: options, context: context, backend: backend, desk: desk).run() }
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal.open(
        environment: context.environment, escapePatience: .milliseconds(context.configuration.escapeMilliseconds),
        theme: context.configuration.theme, hasMouse: context.configuration.hasMouse)
    } catch {
      if let reason = TerminalSentences.linesInstead(error) {
        return try await PlainProgram(options: options, context: context, backend: backend, desk: desk, reason: reason).run()
      }
      StandardError.say(TerminalSentences.sentence(for: error, context.environment))
      throw ExitCode(2)
    }
    let log = ProgramLog(path: context.data.logFile, redactor: context.redactor)
    log.takeLibraries()
    let session = session(on: terminal, backend, context, log, desk)
    let unsaved = await session.run(saying: notice(terminal, context)) { log.file.takeStandardError() }
    terminal.close()
    log.file.giveBackStandardError()
    await backend.end()
    try SessionEnd(
      finished: session.finished, unrecorded: session.unrecorded, change: session.finishedChange, unsaved: unsaved,
      draft: session.unsavedDraft, isIdle: session.endedByIdleTimeout, signal: terminal.endingSignal,
      isLockedOut: session.endedByWrongPIN
    ).tell(context, log)
  }

  private func notice(_ terminal: CursesTerminal, _ context: CommandContext) -> String? {
    guard let wanted = context.environment["TERM"], wanted != terminal.type else { return nil }
    return TerminalSentences.likeness(of: wanted, as: terminal.type)
  }

  private func session(
    on terminal: CursesTerminal, _ backend: VendorBackend, _ context: CommandContext, _ log: ProgramLog, _ desk: Desk?
  ) -> WizardSession<CursesTerminal> {
    let ports = backend.ports(context, log)
    return WizardSession(
      device: terminal, ports: ports,
      model: Self.model(backend, context, desk),
      screen: WizardScreen(glyphs: terminal.glyphs), pauses: Pauses(idle: .seconds(60 * context.configuration.idleMinutes)),
      files: desk?.files ?? .all, desk: desk?.rules)
  }

  /// The state with which every face begins.
  static func model(_ backend: VendorBackend, _ context: CommandContext, _ desk: Desk?) -> WizardModel {
    WizardModel(
      mode: backend.mode, now: Date(), editions: context.configuration.editions, ceilings: context.configuration.spending,
      files: desk == nil ? .anywhere : context.configuration.desk.files.map(FilePlace.folder) ?? .nowhere, makeID: Identifier.make)
  }
}
