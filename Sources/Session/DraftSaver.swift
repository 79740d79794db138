import Ordering

/// Writes drafts a moment after their last change, always in order, never twice the same. What the book could not take stays due.
@MainActor
final class DraftSaver {
  private let book: OrderBook
  private let pause: Duration
  private let sleep: @Sendable (Duration) async throws -> Void
  private let busy: BusyCount
  /// What is not in the book yet, by draft.
  private var due: [Draft.ID: Draft] = [:]
  /// The draft on the screen as it was last handed to the book.
  private var written: Draft?
  /// Drafts in which something was typed once: emptied again, they are still written.
  private var known: Set<Draft.ID> = []
  private var timer: Task<Void, Never>?
  private var writing: Task<Void, Never>?

  /// Called when the book could not take a draft; once until it takes one again.
  var failed: (@MainActor (BookFailure) -> Void)?
  /// Why the last write failed; nil once one went through.
  private(set) var failure: BookFailure?

  init(book: OrderBook, pause: Duration, sleep: @escaping @Sendable (Duration) async throws -> Void, busy: BusyCount) {
    self.book = book
    self.pause = pause
    self.sleep = sleep
    self.busy = busy
  }

  /// Takes the draft on the screen as it is now; nothing is written for a new draft in which nothing was typed.
  func note(_ draft: Draft?) {
    guard let draft else {
      // It was ordered or deleted: nothing of it may come back.
      if let gone = written?.id { due[gone] = nil }
      written = nil
      return
    }
    if let before = written, before.id != draft.id {
      _ = flushing()
      written = nil
    }
    guard draft != (due[draft.id] ?? written), known.contains(draft.id) || !draft.isBlank else { return }
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
    let drafts = due
    due = [:]
    for draft in drafts.values where written == nil || written?.id == draft.id { written = draft }
    let before = writing
    busy.begin()
    let task = Task {
      await before?.value
      for draft in drafts.values { await write(draft) }
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

  private func write(_ draft: Draft) async {
    do throws(BookFailure) {
      try await book.saveDraft(draft)
      failure = nil
    } catch {
      // It stays due for the next change or the end, unless it has changed, gone or become another session's meanwhile.
      if due[draft.id] == nil, error.mayPass { due[draft.id] = draft }
      let isNew = failure == nil
      failure = error
      if isNew { failed?(error) }
    }
  }
}

extension BookFailure {
  /// Whether the same may go well later.
  fileprivate var mayPass: Bool {
    switch self {
    case .storage: true
    case .nameLocked, .attemptMoved, .missing, .draftHeld, .draftTaken, .openAttempts: false
    }
  }
}

extension Draft {
  /// Nothing was typed or chosen.
  var isBlank: Bool { brand.isEmpty && lines.isEmpty && people.isEmpty }
}
