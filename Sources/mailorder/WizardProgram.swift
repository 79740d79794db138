import ArgumentParser
import CursesTerminal
import Foundation
import Logging
import Ordering
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
    let setting = try Setting.start(options.places, environment)
    let supply = try options.live ? live(setting) : sandbox(setting)
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal.open(environment: environment)
    } catch {
      Complaint.say(TerminalComplaint.sentence(for: error))
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
    if session.isEndedIdle {
      let minutes = Sentences.count(setting.configuration.idleMinutes, "minute")
      Complaint.say("left after \(minutes) without a key; the draft is saved. idle_minutes in the configuration sets the time.")
    }
    if let unsaved {
      Complaint.say("the last change could not be saved: \(Sentences.book(unsaved))")
      throw ExitCode(1)
    }
  }

  private func session(
    on terminal: CursesTerminal, _ supply: Supply, _ setting: Setting, _ log: ProgramLog
  ) -> Session<CursesTerminal> {
    let trail = AttemptTrail(log)
    let vendors = supply.vendors(log.logger)
    let ports = Ports(
      vendors: vendors.clients.mapValues(trail.client),
      book: trail.book(LazyBook(directory: setting.data.path, mode: supply.mode).book),
      desk: vendors.desk,
      mode: supply.mode,
      now: { Date() },
      sleep: { try await Task.sleep(for: $0) },
      makeID: Identifier.make)
    return Session(
      device: terminal, ports: ports,
      model: WizardModel(
        mode: supply.mode, now: Date(), editions: setting.configuration.editions, ceilings: setting.configuration.spending,
        makeID: Identifier.make),
      screen: WizardScreen(glyphs: terminal.glyphs), pauses: Pauses(idle: .seconds(60 * setting.configuration.idleMinutes)))
  }

  private func sandbox(_ setting: Setting) -> Supply {
    let file = setting.data.sandboxFile
    let editions = setting.configuration.editions
    return Supply(
      mode: .sandbox,
      vendors: { _ in (SandboxVendors(options: options, editions: editions, stateFile: file).clients, .open) },
      end: {})
  }

  /// A key that must not be used is mended before anything is shown: a vendor that is silently missing would be worse.
  private func live(_ setting: Setting) throws -> Supply {
    let keys = setting.keys
    guard keys.refusals.isEmpty else {
      for refusal in keys.refusals { Complaint.say(refusal) }
      throw ExitCode(2)
    }
    for warning in keys.warnings { Complaint.say(warning) }
    if Vendor.allCases.allSatisfy({ keys[$0] == .missing }) {
      Complaint.say("no vendor has a key yet, so that nothing can be ordered; run mailorder keys set.")
    }
    let network = Network(environment: setting.environment)
    return Supply(
      mode: .live,
      vendors: { logger in
        let live = LiveVendors(
          transport: network.plain.logged(logger), ledger: CallLedger(SharedLimits(directory: setting.data.path, logger)),
          configuration: setting.configuration, keys: keys)
        return (live.clients, live.desk)
      },
      end: { await network.shutdown() })
  }
}

/// Where a session's vendors come from.
private struct Supply {
  let mode: Mode
  /// The clients, and the limits they keep together.
  let vendors: (Logger) -> (clients: [Vendor: VendorClient], desk: CallDesk)
  /// Closes what is open, after the session.
  let end: () async -> Void
}
