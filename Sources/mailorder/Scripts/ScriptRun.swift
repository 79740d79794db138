import ArgumentParser
import Foundation
import OrderStore
import Ordering
import Purchasing
import Session
import Wizard

/// The options of every command for scripts.
struct ScriptOptions: ParsableArguments {
  @OptionGroup var wizard: WizardOptions

  @Flag(help: "Answer as one line of JSON on standard output.")
  var json = false
}

/// A command for scripts at work: the same vendors, book, log and view-models as the wizard's, nothing asked, nothing but the answer on standard output.
@MainActor
struct ScriptRun {
  let options: ScriptOptions
  let context: CommandContext
  let backend: VendorBackend
  var ports: Ports

  var mode: Mode { backend.mode }

  init(_ options: ScriptOptions) throws {
    self.options = options
    if options.wizard.live { ProcessGuard.raise() }
    do throws(ConfigurationProblem) {
      context = try CommandContext(reading: options.wizard.paths, ProgramEnvironment.variables)
    } catch {
      throw ScriptRefusal(status: .usage, sentence: error.sentence)
    }
    if options.wizard.live, let refusal = context.keys.refusals.first { throw ScriptRefusal(status: .usage, sentence: refusal) }
    backend = try VendorBackend.make(options.wizard, context)
    let log = ProgramLog(path: context.data.logFile, redactor: context.redactor)
    log.takeLibraries()
    ports = backend.ports(context, log)
  }

  /// Runs a command, prints how it ended and ends with its exit code.
  /// - Parameters:
  ///   - command: its name.
  ///   - options: of the command line.
  ///   - work: what it does.
  static func run<Answer>(
    _ command: String, _ options: ScriptOptions, _ work: @MainActor (ScriptRun) async throws -> ScriptEnding<Answer>
  ) async throws {
    let ending: ScriptEnding<Answer>
    do {
      let run = try ScriptRun(options)
      ending = await run.ending(work)
    } catch let code as ExitCode {
      // It is said already, and answered where the program ends.
      throw code
    } catch {
      ending = refused(error)
    }
    print(ending, of: command, options.wizard.live ? .live : .sandbox, isJSON: options.json)
    if let bought = ending.bought, !Output.isWhole {
      // What was bought is bought, whoever reads of it.
      StandardError.say(
        "the answer could not be written: order \(bought) was placed, or may be; mailorder order \(bought) shows it.")
      throw ExitStatus.unconfirmed.code
    }
    if let kept = ending.kept, !Output.isWhole {
      StandardError.say("the answer could not be written: draft \(kept) is kept all the same; mailorder drafts lists it.")
    }
    if ending.status != .done { throw ending.status.code }
  }

  /// The answer on standard output, and on standard error why it is not done. The wizard's keys are no way out here.
  nonisolated static func print<Answer>(_ given: ScriptEnding<Answer>, of command: String, _ mode: Mode, isJSON: Bool) {
    var ending = given
    ending.sentence = given.sentence.map(ScriptWords.spoken)
    if isJSON {
      Output.json(ScriptAnswer(command, mode, ending).json)
    } else {
      for line in ending.lines { Output.line(line) }
    }
    // Of a slip and of a list of names everything that is wrong is said, a line each.
    let ofSlip = ending.problems.filter { $0.line != nil || ["slip", "name", "file"].contains($0.code) }.map(\.sentence)
    let said = StandardError.last
    for sentence in ofSlip.count > 1 ? ofSlip : [ending.sentence].compactMap(\.self) where sentence != said {
      StandardError.say(sentence)
    }
  }

  func ending<Answer>(_ work: @MainActor (ScriptRun) async throws -> ScriptEnding<Answer>) async -> ScriptEnding<Answer> {
    let ending: ScriptEnding<Answer>
    let heartbeat = Heartbeat(ports)
    do {
      ending = try await work(self)
    } catch {
      ending = Self.refused(error)
    }
    heartbeat.end()
    try? await ports.book.leave()
    await backend.end()
    return ending
  }

  static func refused<Answer>(_ error: any Error) -> ScriptEnding<Answer> {
    switch error {
    case let refusal as ScriptRefusal:
      ScriptEnding(status: refusal.status, sentence: refusal.sentence, problems: refusal.problems)
    case let failure as BookFailure: ScriptEnding(status: ExitStatus(failure), sentence: Sentences.book(failure))
    case let code as ExitCode: ScriptEnding(status: ExitStatus(rawValue: code.rawValue) ?? .usage, sentence: StandardError.last)
    default: ScriptEnding(status: .usage, sentence: "\(error)")
    }
  }

  /// What is under way, on standard error.
  func progress(_ words: String) { StandardError.say(ScriptWords.spoken(words)) }

  /// A vendor without a key is said before anything is asked.
  /// - Parameter vendors: of which one at least has to have a key.
  func requireKey(ofOneOf vendors: [Vendor]) throws {
    guard mode == .live else { return }
    let keys = context.keys
    guard vendors.allSatisfy({ keys[$0] == .missing }) else { return }
    let names = Sentences.list(vendors.map(\.title), shown: vendors.count).replacing(" and ", with: " or ")
    throw ScriptRefusal(
      status: .usage,
      sentence:
        "no key for \(names): nothing was asked. Run mailorder keys set \(vendors.first?.rawValue ?? ""), or leave out --live.")
  }

  /// The wizard without a screen, as the configuration has it.
  /// - Parameter heard: told each answer, after it was taken.
  func wizard(heard: @escaping @MainActor (Answer, WizardState) -> Void = { _, _ in }) -> HeadlessWizard {
    let told = LookUpProgress(self)
    return HeadlessWizard(
      ports: ports,
      model: WizardModel(
        mode: mode, now: Date(), editions: context.configuration.editions, ceilings: context.configuration.spending,
        makeID: Identifier.make),
      heard: { answer, state in
        told.tell(state)
        heard(answer, state)
      })
  }

  /// A client by its name, as lists call it.
  /// - Returns: nil where the book has no such client.
  func client(named name: String) async throws -> Client? {
    let name = EnteredText.tidy(name).lowercased()
    guard let id = try await ports.book.clients().first(where: { $0.name.lowercased() == name })?.id else { return nil }
    return try await ports.book.client(id)
  }
}
