import Foundation
public import Ordering
public import Purchasing
public import Wizard

/// The wizard with nobody in front of it: commands for scripts go the steps of an order in it, so that a quote, a refusal and an order of theirs are those
/// of the screen and follow no rule of their own. Drafts are written only where a command says so.
@MainActor
public final class HeadlessWizard {
  private let ports: Ports
  private let runner: EffectRunner
  private let busy = BusyCount()
  private var model: WizardModel
  /// Told each answer, after the model has taken it.
  private let heard: @MainActor (Answer, WizardState) -> Void

  /// - Parameters:
  ///   - ports: the world.
  ///   - model: the state and what it does.
  ///   - heard: told each answer, after the model has taken it.
  public init(ports: Ports, model: WizardModel, heard: @escaping @MainActor (Answer, WizardState) -> Void = { _, _ in }) {
    self.ports = ports
    self.model = model
    self.heard = heard
    runner = EffectRunner(ports: ports, reconciler: Reconciler(ports: ports), quotePause: .zero, busy: busy)
    runner.deliver = { [weak self] answer in self?.take(answer) }
  }

  public var state: WizardState { model.state }

  /// Does one thing and waits until all that follows from it has come.
  /// - Parameter action: what happens.
  public func act(_ action: Action) async {
    handle(action)
    await rest()
  }

  /// Types into the focused field.
  public func type(_ text: String) {
    for character in text { handle(.edit(.insert(character))) }
  }

  /// Goes from the first step of a draft to its review, as a person who presses Next at each.
  /// - Parameter draft: which; it is resumed at its first step, so that its names are looked up.
  /// - Returns: the step that holds it; nil where it has come to its review.
  public func review(_ draft: Draft) async -> Draft.Step? {
    var draft = draft
    draft.step = draft.kind.steps.first ?? .domains
    await act(.resume(draft))
    // A step may want to be asked twice: pictures are uploaded by the first try.
    var tries = 0
    while let step = model.state.step, step != .review {
      if held(at: step) { return step }
      await act(.command(.next))
      tries = model.state.step == step ? tries + 1 : 0
      if tries > 1 { return step }
    }
    return model.state.step == nil ? .domains : nil
  }

  /// What a person would be led to choose from at a step is held there: a command chooses nothing.
  private func held(at step: Draft.Step) -> Bool {
    guard let draft = model.state.draft else { return true }
    switch step {
    case .domains: return draft.lines.isEmpty || draft.kind == .package && draft.package == nil
    case .provider: return draft.offer == nil
    case .mailboxes, .details, .review: return draft.offer == nil
    }
  }

  /// Waits until nothing is under way, also where a vendor's limit has to be waited for.
  public func rest() async {
    while true {
      await busy.idle()
      guard model.state.entry?.lookUps.values.contains(where: \.isBusy) == true else { return }
      guard (try? await ports.sleep(.milliseconds(100))) != nil else { return }
    }
  }

  /// Ends: what was sent is waited for and written down, what was not is not sent any more.
  public func finish() async {
    await runner.finishPurchases()
    runner.cancelAll()
  }

  private func take(_ answer: Answer) {
    handle(.answer(answer))
    heard(answer, model.state)
  }

  private func handle(_ action: Action) {
    for effect in model.handle(action, at: ports.now()) {
      switch effect {
      case .device(.wake), .vendor, .file, .book, .purchasing: runner.run(effect)
      case .device(.flushInput), .device(.ring), .device(.copy), .device(.nextTheme), .device(.leave): break
      }
    }
  }
}
