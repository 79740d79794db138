import Foundation
import Ordering
import Purchasing
import Sandbox
import Session
import Synchronization
import Terminal
import TestSupport
import Vendors
import Wizard
import WizardScreens

@testable import mailorder

/// Two machines in the same world, which know nothing of each other: at one a person goes through the wizard by keys, at the other a command runs.
@MainActor
final class Twins {
  nonisolated static let date = Date(timeIntervalSince1970: 1_795_269_600)

  /// A world of its own: vendors and an order book.
  static func ports(_ book: RecordingBook, ceilings: Ceilings = Ceilings()) throws -> Ports {
    let simulation = try Simulation(options: SandboxOptions(now: { date }))
    let transport = Transport { request, body, _ throws(TransportFailure) in
      do { return try await simulation.answer(request, body: body) } catch { throw .lost("\(error)") }
    }
    let clients = Dictionary(
      uniqueKeysWithValues: Vendor.allCases.map { vendor in
        let base = BaseAddress(scheme: "http", authority: "sandbox.invalid", prefix: "/\(vendor.rawValue)")
        return (
          vendor, vendor.client(transport: transport, base: base, key: Secret("good-key-12345"), editions: .seeds, now: { date })
        )
      })
    let ids = Mutex(0)
    var ports = Ports(
      vendors: clients, book: book, mode: .sandbox, now: { date },
      sleep: { try await Task.sleep(for: $0 > .seconds(5) ? .seconds(3600) : .zero) },
      makeID: {
        let number = ids.withLock { count in
          count += 1
          return count
        }
        return "id" + String(1_000_000 + number)
      })
    ports.ceilings = ceilings
    return ports
  }

  /// What came of a draft: its price, and why it cannot be placed.
  struct Finding: Equatable {
    var quote: QuoteFacts?
    var refusal: String?
  }

  /// What a command answers is not what it found.
  struct Disagreement: Error {}

  /// Every figure of a quote.
  struct QuoteFacts: Equatable {
    let dueNow: Money?
    let lines: [Quote.Line]
    let recurring: [Money?]
    let twelve: Money?

    init(_ quote: Quote) {
      dueNow = quote.dueNow
      lines = quote.lines
      recurring = quote.periods.map(quote.recurring)
      twelve = quote.firstTwelveMonths
    }
  }

  /// By a command, out of the slip's text.
  static func byCommand(_ slip: String, ceilings: Ceilings) async throws -> Finding {
    let file = SlipFile(text: slip, file: "order.yaml")
    guard let reading = file.reading, file.problems.isEmpty else { return Finding(refusal: file.problems.map(\.sentence).joined()) }
    let book = RecordingBook()
    let wizard = HeadlessWizard(
      ports: try ports(book, ceilings: ceilings),
      model: WizardModel(mode: .sandbox, now: date, ceilings: ceilings, makeID: { "mark000001" }))
    let run = await SlipRun(reading.draft(id: Draft.ID("d"), at: date), in: wizard)
    let ending = try await QuoteCommand.ending(run, lookingIn: book)
    let quote = run.held == nil ? run.wizard.state.entry?.quote.quote : nil
    // What is answered is what was found.
    guard ending.answer?.quote?.dueNowCents == quote?.dueNow?.cents else { throw Disagreement() }
    await wizard.finish()
    return Finding(quote: quote.map(QuoteFacts.init), refusal: ending.sentence)
  }

  /// By a person with keys, out of the draft in the book: opens it at home, and presses Next at each step.
  static func byKeys(_ draft: Draft, ceilings: Ceilings) async throws -> Finding {
    let book = RecordingBook()
    var draft = draft
    draft.step = .domains
    await book.put(draft)
    let screen = MemoryScreen(size: Size(columns: 80, rows: 24))
    let typist = SteadyTypist()
    let session = WizardSession(
      device: screen, ports: try ports(book, ceilings: ceilings),
      model: WizardModel(mode: .sandbox, now: date, ceilings: ceilings, makeID: { "mark000001" }),
      screen: WizardScreen(glyphs: .utf8), pauses: Pauses(tick: .seconds(600)),
      clock: InputClock(now: typist.now, sleep: typist.sleep))
    session.begin()
    func press(_ key: Key) async {
      screen.press(key)
      await rest(session)
    }
    await rest(session)
    await press(.down)
    await press(.enter)
    var tries = 0
    while let step = session.state.step, step != .review, tries < 2 {
      await press(.control("n"))
      tries = session.state.step == step ? tries + 1 : 0
    }
    var finding = Finding()
    if session.state.step == .review {
      let review = ReviewScreen(reading: session.state)
      finding = Finding(quote: review?.entry.quote.quote.map(QuoteFacts.init), refusal: review?.obstacle)
    } else {
      finding.refusal = session.state.message?.text ?? "nothing was said on \(session.state.screen)"
    }
    await session.finish()
    return finding
  }

  private static func rest(_ session: WizardSession<MemoryScreen>) async {
    await session.busy.idle()
    for _ in 0..<3 { await Task.yield() }
    while session.busy.count > 0 || session.state.entry?.lookUps.values.contains(where: \.isBusy) == true {
      await session.busy.idle()
      await Task.yield()
    }
  }
}
