import Foundation
import Ordering
import Purchasing
import Session
import Wizard

/// A slip on its way to the review: what `quote`, `draft` and `place` have in common.
@MainActor
struct SlipRun {
  let wizard: HeadlessWizard
  /// The step that holds the draft; nil where it came to its review.
  let held: Draft.Step?
  /// The draft as the slip has it, before a step changed anything in it.
  let given: Draft
  /// What such a draft has without a word of the slip: that of its client, or nothing.
  let usual: Draft

  var draft: Draft? { wizard.state.draft }
  var review: ReviewScreen? { ReviewScreen(reading: wizard.state) }

  /// Reads a slip and goes with it to the review.
  /// - Parameters:
  ///   - file: as the command line names it.
  ///   - run: the command.
  ///   - client: for whom, instead of whom the slip names; nil for whom that names.
  ///   - maker: who had it prepared.
  ///   - approved: throws why the draft goes no further, before anything is asked.
  ///   - heard: told each answer.
  init(
    _ file: String, in run: ScriptRun, for client: String? = nil, maker: String? = nil,
    approved: (Draft) throws -> Void = { _ in },
    heard: @escaping @MainActor (Answer, WizardState) -> Void = { _, _ in }
  ) async throws {
    let (read, usual) = try await Self.draft(file, in: run, for: client)
    var draft = read
    draft.maker = maker
    try approved(draft)
    if let vendor = draft.offer?.vendor { try run.requireKey(ofOneOf: [vendor]) }
    run.progress("asking for names and prices of ‘\(draft.name)’")
    await self.init(draft, usual: usual, in: run.wizard(heard: heard))
  }

  /// Goes with a draft to the review.
  /// - Parameters:
  ///   - draft: the slip's.
  ///   - usual: what it has without a word of the slip; nil where that is nothing.
  ///   - wizard: goes there.
  init(_ draft: Draft, usual: Draft? = nil, in wizard: HeadlessWizard) async {
    self.wizard = wizard
    given = draft
    self.usual = usual ?? Draft(id: draft.id, kind: draft.kind, at: draft.createdAt)
    held = await wizard.review(draft)
  }

  /// The slip's draft, and what it has without a word of the slip.
  private static func draft(_ file: String, in run: ScriptRun, for client: String?) async throws -> (Draft, usual: Draft) {
    // What cannot be read would be found out only when something is bought.
    _ = try await run.ports.book.clients()
    let slip = SlipFile(file)
    guard let reading = slip.reading, slip.problems.isEmpty else {
      let problems = (slip.reading?.problems ?? []).map { ProblemAnswer($0, slip.problem($0).sentence) }
      throw ScriptRefusal(
        status: .usage, sentence: SlipSentences.several(slip.problems.map(\.sentence)), problems: problems)
    }
    var found: Client?
    if let name = client ?? reading.client?.name {
      found = try await run.client(named: name)
      if found == nil {
        throw refusal(
          SlipProblem(line: client == nil ? reading.client?.line : nil, path: ["client"], fault: .unknownClient(name)), slip)
      }
    }
    var draft = reading.draft(
      id: Draft.ID(Identifier.make()), at: Date(), editions: run.context.configuration.editions, for: found)
    if let order = draft.continues, try await run.ports.book.order(order) == nil {
      throw refusal(SlipProblem(line: reading.line(of: .continues), path: ["continues"], fault: .unknownOrder(order.text)), slip)
    }
    try await complete(&draft, reading, slip, in: run)
    var usual = Draft(id: draft.id, kind: draft.kind, at: draft.createdAt)
    if let found { usual.fill(from: found) }
    return (draft, usual)
  }

  static func refusal(_ problem: SlipProblem, _ slip: SlipFile) -> ScriptRefusal {
    let sentence = slip.problem(problem).sentence
    return ScriptRefusal(status: .usage, sentence: sentence, problems: [ProblemAnswer(problem, sentence)])
  }

  /// What keeps the order from being placed, in the wizard's words; nil where nothing does.
  var refusal: ScriptRefusal? {
    guard let draft else { return ScriptRefusal(status: .refused, sentence: wizard.state.message?.text ?? "") }
    if let held {
      let problems = Self.problems(of: draft, at: held)
      let first = problems.stopping.first
      // Why a vendor did not answer, and not what follows from that for a name.
      if case .notLookedUp(let vendor)? = first?.fault, let failure = wizard.state.entry?.lookUps[vendor]?.failure {
        return ScriptRefusal(
          status: ExitStatus(failure), sentence: "\(vendor.title): \(Sentences.failure(failure))",
          problems: problems.map { ProblemAnswer($0) })
      }
      let said = wizard.state.message.flatMap { $0.tone == .info || $0.tone == .good ? nil : $0.text }
      return ScriptRefusal(
        status: first.map { ExitStatus($0) } ?? .refused, sentence: said ?? first.map(Sentences.problem) ?? Self.lack(in: draft),
        problems: problems.map { ProblemAnswer($0) })
    }
    guard let obstacle = review?.placeObstacle else { return nil }
    var problems = review?.state.problems ?? []
    if case .gate(.price(let fault)) = obstacle { problems.append(Problem(.price, fault)) }
    return ScriptRefusal(
      status: ExitStatus(obstacle), sentence: ReviewSentences.obstacle(obstacle, in: draft.kind),
      problems: problems.map { ProblemAnswer($0) })
  }

  /// The same, and where a name cannot be had because an order of this book has it and waits to be gone on with, that: whoever named others would
  /// buy once more what it has.
  func refusal(lookingIn book: any OrderStoring) async throws -> ScriptRefusal? {
    guard let refusal else { return nil }
    guard refusal.status == .notAvailable, let names = draft?.chosenNames, !names.isEmpty else { return refusal }
    let own = try await book.orders().filter { !Set($0.plan.names).isDisjoint(with: names) }
    return own.lazy.compactMap(OrderAnswer.notAgain).first.map {
      ScriptRefusal(status: .unconfirmed, sentence: $0, problems: refusal.problems)
    } ?? refusal
  }

  /// What holds a draft at its first step that is no problem of a name.
  private static func lack(in draft: Draft) -> String {
    draft.kind == .unfinishedForm && draft.form == nil
      ? "form: the slip does not name the paid order it finishes. Choose it in the wizard, which saves it with the slip, or keep this with mailorder draft."
      : "The slip comes no further than \(Sentences.title(of: draft.step, kind: draft.kind)). Keep it with mailorder draft for a person to go on with."
  }

  /// What is wrong with a draft at a step, what stops it first.
  private static func problems(of draft: Draft, at step: Draft.Step) -> [Problem] {
    guard let offer = draft.offer else { return DraftCheck.names(draft) + [Problem(.offer, .missing)] }
    let found: [Problem] =
      switch step {
      case .domains:
        DraftCheck.names(draft) + (draft.kind.steps.contains(.provider) ? [] : DraftCheck.offer(offer, for: draft))
          + (draft.kind == .package && draft.package == nil ? [Problem(.offer, .packageMissing)] : [])
      case .provider: DraftCheck.offer(offer, for: draft)
      case .mailboxes:
        (DraftCheck.peopleHold(draft) ? DraftCheck.people(draft) : []) + DraftCheck.mailboxes(draft, offer: offer)
      case .details: DraftCheck.details(draft, offer: offer)
      case .review: DraftCheck.all(draft)
      }
    return found.stopping + found.filter { $0.severity != .stops }
  }
}
