import Ordering

/// Writes drafts a moment after their last change, always in order, never twice the same, the one on the screen last: it may have given names to the
/// others, which are in the book before it is there without them. What the book could not take stays due.
@MainActor
final class DraftSaver {
  private let book: any DraftStoring
  private let pause: Duration
  private let retry: Duration?
  private let sleep: @Sendable (Duration) async throws -> Void
  private let busy: BusyCount
  /// What is not in the book yet, by draft.
  private var due: [Draft.ID: Draft] = [:]
  /// The draft on the screen.
  private var shown: Draft.ID?
  /// The draft on the screen as it was last handed to the book.
  private var written: Draft?
  /// Drafts in which something was typed once: emptied again, they are still written.
  private var known: Set<Draft.ID> = []
  private var timer: Task<Void, Never>?
  /// Tries again what could not be written.
  private var retrying: Task<Void, Never>?
  private var writing: Task<Void, Never>?

  /// Called each time the book could not take a draft.
  var failed: (@MainActor (BookFailure) -> Void)?
  /// Called when what the book could not take is in it.
  var recovered: (@MainActor () -> Void)?
  /// Why the last write failed; nil once one went through.
  private(set) var failure: BookFailure?
  /// The name of the draft that could not be written.
  private(set) var failedDraft = ""

  /// - Parameters:
  ///   - pause: from a change to its writing.
  ///   - retry: from a failure to the next try, if nothing is typed meanwhile; nil waits for the next change.
  init(
    book: any DraftStoring, pause: Duration, retry: Duration? = nil, sleep: @escaping @Sendable (Duration) async throws -> Void,
    busy: BusyCount
  ) {
    self.book = book
    self.pause = pause
    self.retry = retry
    self.sleep = sleep
    self.busy = busy
  }

  /// Takes the draft on the screen as it is now; nothing is written for a new draft in which nothing was typed.
  /// - Parameter isEdited: whether a person changed anything of it, also what is no brand, name or person.
  func note(_ draft: Draft?, isEdited: Bool = false) {
    guard let draft else {
      // It was ordered or deleted: nothing of it may come back.
      if let gone = written?.id { due[gone] = nil }
      (written, shown) = (nil, nil)
      return
    }
    if let before = written, before.id != draft.id {
      _ = flushing()
      written = nil
    }
    shown = draft.id
    guard draft != (due[draft.id] ?? written), known.contains(draft.id) || isEdited || !draft.isBlank else { return }
    save(draft)
    guard timer == nil else { return }
    timer = Task { [pause, sleep] in
      try? await sleep(pause)
      timer = nil
      _ = flushing()
    }
  }

  /// Makes a draft due, also one that is not on the screen.
  func save(_ draft: Draft) {
    known.insert(draft.id)
    due[draft.id] = draft
  }

  /// Starts writing what is due; the task ends when everything due so far is written or has failed.
  @discardableResult
  func flushing() -> Task<Void, Never>? {
    guard !due.isEmpty else { return writing }
    let onScreen = shown
    let others = due.values.filter { $0.id != onScreen }
    let last = onScreen.flatMap { due[$0] }
    due = [:]
    for draft in [last].compactMap(\.self) + others where written == nil || written?.id == draft.id { written = draft }
    let before = writing
    busy.begin()
    let task = Task {
      await before?.value
      var areWritten = true
      for draft in others {
        let isWritten = await write(draft)
        areWritten = areWritten && isWritten
      }
      if let last {
        if areWritten { await write(last) } else if due[last.id] == nil { due[last.id] = last }
      }
      busy.end()
    }
    writing = task
    return task
  }

  func flush() async {
    await flushing()?.value
  }

  /// Lets other sessions have a draft, once what is due of it is written.
  func release(_ id: Draft.ID) {
    let before = flushing()
    busy.begin()
    writing = Task { [book] in
      await before?.value
      try? await book.releaseDraft(id)
      busy.end()
    }
  }

  /// - Returns: whether nothing of it waits for another try.
  @discardableResult
  private func write(_ draft: Draft) async -> Bool {
    do throws(BookFailure) {
      try await book.saveDraft(draft)
      let hadFailed = failure != nil
      failure = nil
      if hadFailed { recovered?() }
      return true
    } catch {
      // It stays due for the next change or the end, unless it has changed, gone or become another session's meanwhile.
      if due[draft.id] == nil, error.mayPass { due[draft.id] = draft }
      failure = error
      failedDraft = draft.name
      failed?(error)
      if error.mayPass { tryAgain() }
      return !error.mayPass
    }
  }

  private func tryAgain() {
    guard let retry, retrying == nil else { return }
    retrying = Task { [weak self, sleep] in
      let slept: Void? = try? await sleep(retry)
      self?.retrying = nil
      if slept != nil { self?.flushing() }
    }
  }

  /// Tries nothing again by itself any more.
  func stop() { retrying?.cancel() }
}

extension BookFailure {
  /// Whether the same may go well later.
  fileprivate var mayPass: Bool {
    switch self {
    case .storage(let trouble): trouble.kind != .notAllowed
    case .nameLocked, .attemptMoved, .missing, .draftHeld, .draftTaken, .openAttempts, .changeOpen, .aboveDayCeiling,
      .aboveClientCeiling, .clientChanged, .clientNamed, .ownApproval:
      false
    }
  }
}

extension Draft {
  /// Nothing was typed or chosen: it is empty, or as it was filled in when it was begun.
  var isBlank: Bool { lines.isEmpty && (brand.isEmpty && people.isEmpty || filledBrand == brand && step == kind.steps.first) }
}
