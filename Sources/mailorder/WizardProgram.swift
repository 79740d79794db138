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

  func run() async throws {
    let context = try CommandContext.start(options.paths, holdsKeys: options.live)
    let backend = try VendorBackend.make(options, context)
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal.open(
        environment: context.environment, escapePatience: .milliseconds(context.configuration.escapeMilliseconds),
        theme: context.configuration.theme, hasMouse: context.configuration.hasMouse)
    } catch {
      StandardError.say(TerminalSentences.sentence(for: error, context.environment))
      throw ExitCode(2)
    }
    let log = ProgramLog(path: context.data.logFile, redactor: context.redactor)
    log.takeLibraries()
    let session = session(on: terminal, backend, context, log)
    let unsaved = await session.run(saying: notice(terminal, context)) { log.file.takeStandardError() }
    terminal.close()
    log.file.giveBackStandardError()
    await backend.end()
    if session.endedByIdleTimeout {
      let minutes = Sentences.count(context.configuration.idleMinutes, "minute")
      StandardError.say("left after \(minutes) without a key; the draft is saved. idle_minutes in the configuration sets the time.")
    }
    for order in session.finished { StandardError.say(PurchaseSentences.leftBehind(order, session.unrecorded[order.id])) }
    if let change = session.finishedChange { StandardError.say(change) }
    if let unsaved {
      StandardError.say(Sentences.lost(unsaved, of: session.unsavedDraft))
      throw ExitCode(1)
    }
    // What was bought is in no book: whoever started the program has to know.
    if !session.unrecorded.isEmpty { throw ExitCode(1) }
    // As a shell tells of it.
    if let signal = terminal.endingSignal { throw ExitCode(128 + signal) }
  }

  private func notice(_ terminal: CursesTerminal, _ context: CommandContext) -> String? {
    guard let wanted = context.environment["TERM"], wanted != terminal.type else { return nil }
    return TerminalSentences.likeness(of: wanted, as: terminal.type)
  }

  private func session(
    on terminal: CursesTerminal, _ backend: VendorBackend, _ context: CommandContext, _ log: ProgramLog
  ) -> WizardSession<CursesTerminal> {
    let ports = backend.ports(context, log)
    return WizardSession(
      device: terminal, ports: ports,
      model: WizardModel(
        mode: backend.mode, now: Date(), editions: context.configuration.editions, ceilings: context.configuration.spending,
        makeID: Identifier.make),
      screen: WizardScreen(glyphs: terminal.glyphs), pauses: Pauses(idle: .seconds(60 * context.configuration.idleMinutes)))
  }
}
