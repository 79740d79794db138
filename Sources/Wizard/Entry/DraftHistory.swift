import Ordering

/// What a person did to a draft since it was opened, to be undone and done again. A step keeps what it changed and nothing else, so that ten thousand
/// mailboxes are not kept once a key; what is typed into one field without a pause for anything else is one step.
struct DraftHistory: Equatable, Sendable {
  struct Step: Equatable, Sendable {
    /// What was done, in a few words.
    let what: String
    /// Where it was done.
    let screen: ScreenID
    /// The field or cell it was done to, where it is one.
    let place: Problem.Place?
    /// The domain, where one cell of one mailbox is all that changed.
    let cellOf: DomainName?
    /// Drafts that it made of this one, as they were made.
    fileprivate(set) var made: [Draft] = []
    /// The draft on the other side of the step, without its lines.
    fileprivate var form: Draft
    fileprivate let lines: LineSplice
    /// Of a search, the names that were in the list before it or right after it: what vendors thought of later goes with it.
    fileprivate var searched: Set<DomainName>?
    /// Whether it was a search for ideas, whose answers may still be on their way.
    var isSearch: Bool { searched != nil }

    /// In lines' worth of memory, of which a step takes some itself.
    fileprivate var weight: Int { made.reduce(lines.count + Self.formWeight) { $0 + $1.lines.count + Self.formWeight } }

    private static let formWeight = MemoryLayout<Step>.stride / 200 + 1
  }

  /// Typing that goes on.
  private struct Run: Equatable {
    let field: TextField
    /// The draft before its first letter.
    let base: Draft
  }

  private(set) var past: [Step] = []
  private(set) var future: [Step] = []
  private var run: Run?
  private var weight = 0
  /// Whether steps had to be let go.
  private(set) var isCut = false

  /// Lines that are kept, over all steps. Our choice: some forty megabytes at the most; a draft of thousands of domains that is filled again and again
  /// loses its oldest steps, and says so.
  private static let most = 200_000

  /// How a draft was changed.
  enum Cause {
    /// By a letter typed into a field.
    case typing(TextField)
    /// By a command, a paste, or an answer that fills cells.
    case step
    /// By itself: nothing of it is a step.
    case answer
  }

  /// Takes a change of the draft.
  /// - Parameters:
  ///   - before: the draft before it.
  ///   - after: the same draft as it is now.
  ///   - cause: what changed it.
  ///   - screen: where.
  ///   - isLeaving: whether another screen came up with it: then mailboxes that were filled on the way are no step.
  ///   - made: drafts that were made of it with the change.
  mutating func note(_ before: Draft, _ after: Draft, _ cause: Cause, on screen: ScreenID, isLeaving: Bool, made: [Draft] = []) {
    switch cause {
    case .answer: run = nil
    case .typing(let field) where run?.field == field && future.isEmpty:
      weight -= past.popLast()?.weight ?? 0
      push(run?.base ?? before, after, on: screen, isLeaving: false, made: [])
    case .typing(let field):
      push(before, after, on: screen, isLeaving: false, made: [])
      run = Run(field: field, base: before)
    case .step:
      run = nil
      push(before, after, on: screen, isLeaving: isLeaving, made: made)
    }
  }

  /// Ends typing: what is typed into the same field later is another step.
  mutating func seal() { run = nil }

  private mutating func push(_ before: Draft, _ after: Draft, on screen: ScreenID, isLeaving: Bool, made: [Draft]) {
    let lines = LineSplice(before.lines, after.lines)
    let isSame = before.entered == after.entered
    guard !isSame || !lines.isEmpty else { return }
    if isSame, isLeaving, LineSplice.onlyFills(before.lines, after.lines) { return }
    let change = DraftChange(before, after, lines)
    let what =
      made.isEmpty
      ? change.words : after.basket == before.basket ? HistorySentences.movedOut : HistorySentences.split(made.count + 1)
    var step = Step(
      what: what, screen: screen, place: change.place, cellOf: isSame ? change.cellOf : nil, form: before.entered,
      lines: lines)
    step.made = made
    if lines.bringsIdeas(in: after.lines) { step.searched = Set(before.lines.map(\.name)).union(after.lines.map(\.name)) }
    past.append(step)
    future = []
    weight += step.weight
    guard weight > Self.most, past.count > 1 else { return }
    // An eighth at once: what is behind it moves up each time.
    var gone = 0
    while weight > Self.most / 8 * 7, gone < past.count - 1 {
      weight -= past[gone].weight
      gone += 1
    }
    past.removeFirst(gone)
    isCut = true
  }

  /// Takes the last step back.
  /// - Returns: nil where there is none.
  mutating func undo(_ draft: inout Draft) -> Step? {
    run = nil
    guard let step = past.popLast() else { return nil }
    weight -= step.weight
    future.append(Self.apply(step, to: &draft))
    return step
  }

  /// Does the step that was taken back last again.
  /// - Returns: nil where there is none.
  mutating func redo(_ draft: inout Draft) -> Step? {
    run = nil
    guard let step = future.popLast() else { return nil }
    let back = Self.apply(step, to: &draft)
    past.append(back)
    weight += back.weight
    return step
  }

  /// - Returns: the step that leads back.
  private static func apply(_ step: Step, to draft: inout Draft) -> Step {
    let form = draft.entered
    draft.take(step.form)
    if let searched = step.searched {
      draft.lines.removeAll { line in
        guard case .suggested = line.origin else { return false }
        return !line.isChosen && !searched.contains(line.name)
      }
    }
    var back = Step(
      what: step.what, screen: step.screen, place: step.place, cellOf: step.cellOf, form: form,
      lines: step.lines.apply(to: &draft.lines))
    back.searched = step.searched
    back.made = step.made
    return back
  }

  /// The drafts that the last step made, and the next one to be done again.
  var lastMade: [Draft] { past.last?.made ?? [] }
  var nextMade: [Draft] { future.last?.made ?? [] }

  /// Gives drafts that were made other ids, wherever they are named.
  mutating func renumber(_ ids: [Draft.ID: Draft.ID]) {
    for index in past.indices { past[index].renumber(ids) }
    for index in future.indices { future[index].renumber(ids) }
  }
}

extension DraftHistory.Step {
  fileprivate mutating func renumber(_ ids: [Draft.ID: Draft.ID]) {
    form.basket = form.basket?.renumbered(ids)
    made = made.map { draft in
      var draft = draft.renumbered(ids[draft.id] ?? draft.id)
      draft.basket = draft.basket?.renumbered(ids)
      return draft
    }
  }
}

extension BasketPart {
  fileprivate func renumbered(_ ids: [Draft.ID: Draft.ID]) -> BasketPart {
    BasketPart(name: name, drafts: drafts.map { ids[$0] ?? $0 })
  }
}

extension Draft {
  /// What a person enters besides the lines, for comparing and for taking back.
  var entered: Draft {
    var form = self
    form.lines = []
    form.step = .domains
    form.changedAt = createdAt
    form.uploads = [:]
    form.client = nil
    return form
  }

  /// Takes what a person entered from another state of the draft; what the program found out stays.
  fileprivate mutating func take(_ form: Draft) {
    var taken = form
    (taken.lines, taken.step, taken.changedAt, taken.uploads, taken.editions) = (lines, step, changedAt, uploads, editions)
    // Whose order it is no step of a person's says: with the client its ceilings and its own domains would go.
    taken.client = client
    self = taken
  }
}

/// A run of lines that differ between two states of a draft, with those of the one state.
struct LineSplice: Equatable, Sendable {
  private let start: Int
  /// As they stood there.
  private let lines: [DraftLine]
  /// What stands in their place.
  private let names: [DomainName]

  var isEmpty: Bool { lines.isEmpty && names.isEmpty }
  var count: Int { lines.count + names.count }
  var range: Range<Int> { start..<start + lines.count }

  /// What leads from `after` back to `before`.
  init(_ before: [DraftLine], _ after: [DraftLine]) {
    let shorter = min(before.count, after.count)
    var head = 0
    while head < shorter, before[head].isAlike(after[head]) { head += 1 }
    var tail = 0
    while tail < shorter - head, before[before.count - 1 - tail].isAlike(after[after.count - 1 - tail]) { tail += 1 }
    start = head
    lines = Array(before[head..<before.count - tail])
    names = after[head..<after.count - tail].map(\.name)
  }

  private init(start: Int, lines: [DraftLine], names: [DomainName]) {
    (self.start, self.lines, self.names) = (start, lines, names)
  }

  /// Puts the lines back. What vendors said meanwhile stays, and so do names that came meanwhile.
  /// - Returns: what leads back again.
  func apply(to all: inout [DraftLine]) -> LineSplice {
    guard !isEmpty else { return self }
    let end = start + names.count
    let isInPlace = end <= all.count && all[start..<min(end, all.count)].lazy.map(\.name).elementsEqual(names)
    var place = start
    var present: [DraftLine]
    if isInPlace {
      present = Array(all[start..<end])
      all.removeSubrange(start..<end)
    } else {
      let known = Set(names)
      place = all.firstIndex { known.contains($0.name) } ?? min(start, all.count)
      present = all.filter { known.contains($0.name) }
      all.removeAll { known.contains($0.name) }
    }
    let found = Dictionary(present.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let isChanged = Set(names) != Set(lines.map(\.name))
    let others = isChanged ? Set(all.map(\.name)) : []
    let restored = lines.filter { !others.contains($0.name) }.map { line in
      guard let now = found[line.name] else { return line }
      var line = line
      (line.answers, line.listing) = (now.answers, now.listing)
      return line
    }
    place = min(place, all.count)
    all.insert(contentsOf: restored, at: place)
    return LineSplice(start: place, lines: present, names: restored.map(\.name))
  }

  /// Whether names came that were made from a brand.
  /// - Parameter after: the list with them.
  func bringsIdeas(in after: [DraftLine]) -> Bool {
    guard names != lines.map(\.name) else { return false }
    let known = Set(lines.map(\.name))
    return after[start..<start + names.count].contains { $0.origin == .idea && !known.contains($0.name) }
  }

  /// Whether nothing but mailboxes of the same domains changed, and turns.
  static func onlyFills(_ before: [DraftLine], _ after: [DraftLine]) -> Bool {
    guard before.count == after.count else { return false }
    return zip(before, after).allSatisfy { old, new in
      old.name == new.name && old.isChosen == new.isChosen && old.provider == new.provider
    }
  }
}

extension DraftLine {
  /// Whether a person's choices and cells are the same; what vendors say of the name is no matter.
  fileprivate func isAlike(_ other: DraftLine) -> Bool {
    name == other.name && isChosen == other.isChosen && turn == other.turn && provider == other.provider && origin == other.origin
      && mailboxes == other.mailboxes
  }
}
