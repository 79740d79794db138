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
    let environment = ProcessInfo.processInfo.environment
    if options.live { ProcessGuard.raise() }
    KeyVariables.forget()
    let setting = try CommandContext.start(options.places, environment)
    let supply = try VendorBackend.make(options, setting)
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal.open(environment: environment)
    } catch {
      StandardError.say(TerminalComplaint.sentence(for: error))
      throw ExitCode(2)
    }
    let log = ProgramLog(path: setting.data.logFile, redactor: setting.redactor)
    log.takeLibraries()
    log.file.takeStandardError()
    let session = session(on: terminal, supply, setting, log)
    let unsaved = await session.run()
    terminal.close()
    log.file.giveBackStandardError()
    await supply.end()
    if session.endedByIdleTimeout {
      let minutes = Sentences.count(setting.configuration.idleMinutes, "minute")
      StandardError.say("left after \(minutes) without a key; the draft is saved. idle_minutes in the configuration sets the time.")
    }
    for order in session.finished { StandardError.say(PurchaseSentences.leftBehind(order)) }
    if let unsaved {
      StandardError.say(Sentences.lost(unsaved, of: session.unsavedDraft))
      throw ExitCode(1)
    }
  }

  private func session(
    on terminal: CursesTerminal, _ supply: VendorBackend, _ setting: CommandContext, _ log: ProgramLog
  ) -> WizardSession<CursesTerminal> {
    let ports = supply.ports(setting, log)
    return WizardSession(
      device: terminal, ports: ports,
      model: WizardModel(
        mode: supply.mode, now: Date(), editions: setting.configuration.editions, ceilings: setting.configuration.spending,
        makeID: Identifier.make),
      screen: WizardScreen(glyphs: terminal.glyphs), pauses: Pauses(idle: .seconds(60 * setting.configuration.idleMinutes)))
  }
}
