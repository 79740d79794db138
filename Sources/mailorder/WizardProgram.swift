import ArgumentParser
import CursesTerminal
import Foundation
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
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal.open(environment: environment)
    } catch {
      Complaint.say(TerminalComplaint.sentence(for: error))
      throw ExitCode(2)
    }
    let directory = DataDirectory(options: options, environment: environment)
    let log = ErrorLog(path: directory.logFile)
    let session = Session(
      device: terminal, ports: ports(in: directory),
      model: WizardModel(mode: .sandbox, now: Date(), makeID: Identifier.make),
      screen: WizardScreen(glyphs: terminal.glyphs))
    let unsaved = await session.run()
    terminal.close()
    log.close()
    if let unsaved {
      Complaint.say("the last change could not be saved: \(Sentences.book(unsaved))")
      throw ExitCode(1)
    }
  }

  private func ports(in directory: DataDirectory) -> Ports {
    Ports(
      vendors: SandboxVendors(options: options, stateFile: directory.sandboxFile).clients,
      book: LazyBook(directory: directory.path, mode: .sandbox).book,
      now: { Date() },
      sleep: { try await Task.sleep(for: $0) },
      makeID: Identifier.make)
  }
}
