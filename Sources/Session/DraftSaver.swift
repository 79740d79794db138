import Ordering

/// Writes the draft a moment after its last change, always in order, never twice the same.
@MainActor
final class DraftSaver {
  private let book: OrderBook
  private let pause: Duration
  private let sleep: @Sendable (Duration) async throws -> Void
  private let busy: BusyCount
  private var written: Draft?
  private var due: Draft?
  private var timer: Task<Void, Never>?
  private var writing: Task<Void, Never>?
  private var isRefused = false

  /// Called when the book could not take the draft.
  var failed: (@MainActor (BookFailure) -> Void)?

  init(book: OrderBook, pause: Duration, sleep: @escaping @Sendable (Duration) async throws -> Void, busy: BusyCount) {
    self.book = book
    self.pause = pause
    self.sleep = sleep
    self.busy = busy
  }

  /// Takes the draft as it is now; nothing is written for a draft in which nothing was typed.
  func note(_ draft: Draft?) {
    guard let draft else {
      due = nil
      return
    }
    if let other = due ?? written, other.id != draft.id {
      // Another draft was opened: the one before goes to disk at once.
      _ = flushing()
      written = nil
    }
    guard draft != (due ?? written), !draft.isBlank else { return }
    due = draft
    guard timer == nil else { return }
    timer = Task { [pause, sleep] in
      try? await sleep(pause)
      timer = nil
      _ = flushing()
    }
  }

  /// Starts writing what is due; the task ends when everything due so far is written.
  func flushing() -> Task<Void, Never>? {
    guard let draft = due else { return writing }
    due = nil
    written = draft
    let before = writing
    busy.begin()
    let task = Task { [book] in
      await before?.value
      do throws(BookFailure) {
        try await book.saveDraft(draft)
        isRefused = false
      } catch {
        // Keep it due, so that the next change or the end tries again; say it once.
        if due == nil, written == draft { written = nil }
        if !isRefused { failed?(error) }
        isRefused = true
      }
      busy.end()
    }
    writing = task
    return task
  }

  func flush() async {
    await flushing()?.value
  }
}

extension Draft {
  /// Nothing was typed or chosen.
  var isBlank: Bool { brand.isEmpty && lines.isEmpty && people.isEmpty }
}
