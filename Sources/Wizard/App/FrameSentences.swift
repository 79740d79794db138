public import Ordering

// The frame around every screen, and what all of them call things.

extension Sentences {
  public static func badge(_ mode: Mode) -> String { mode == .sandbox ? "SANDBOX" : "LIVE" }

  public static func tooSmall(needed: String, present: String) -> [String] {
    ["This window is too small.", "Needed: \(needed)", "Now: \(present)", "Nothing is lost; make it larger."]
  }

  public static let helpMoves = "move in lists and boxes"
  public static let helpEdits = "start, end, cut to the end, cut all, cut a word"
  /// In place of a key, where a command is only in the palette.
  public static func inPalette(_ key: String) -> String { "in \(key)" }

  /// - Parameters:
  ///   - change: what is being changed at a vendor, or waits to be.
  ///   - isUnrecorded: whether a vendor's answer to a purchase is in no book yet.
  ///   - lost: what of the screen goes with it.
  static func leaving(hasUnsaved: Bool, change: PendingChange? = nil, isUnrecorded: Bool = false, lost: String? = nil) -> String {
    let kept =
      hasUnsaved
      ? "What was typed last is not saved. It is tried once more; if that fails, it is lost."
      : "Drafts are kept, and a purchase that was sent is recorded first."
    let unrecorded = "A purchase is not recorded yet: what has to be written down of it is said when you have left."
    return
      (["Leave mailorder?", isUnrecorded ? unrecorded : nil, change.map(HoldingChangeSentences.leaving), lost, kept] as [String?])
      .compactMap(\.self).joined(separator: " ")
  }

  /// What a draft is called where it has no name yet.
  public static func title(of draft: Draft) -> String { draft.name.isEmpty ? "new order" : draft.name }

  static func resumedBeforeReview(_ draft: Draft) -> String {
    "‘\(title(of: draft))’ \(draft.maker.map { "was prepared by \($0)" } ?? "was at the review, which is made anew"): press ^N to go "
      + (draft.maker == nil ? "there." : "to its review.")
  }

  static func atReview(_ draft: Draft) -> String { "‘\(title(of: draft))’ at its review: check the lines, then type the total." }

  static func resumed(_ draft: Draft) -> String {
    "‘\(title(of: draft))’ is open as you left it: \(count(draft.lines.count(where: \.isChosen), "chosen domain"))."
  }

  /// A kind's name, such as in the home list.
  public static func title(of kind: OrderKind) -> String {
    switch kind {
    case .newDomains: "New domains"
    case .preWarmed: "Pre-warmed domains"
    case .extraMailboxes: "Extra mailboxes"
    case .ownDomains: "Own domains"
    case .boughtDomains: "Bought names"
    case .package: "Package"
    case .unfinishedForm: "Unfinished order"
    }
  }

  /// A step's name in the tracker of a kind.
  public static func title(of step: Draft.Step, kind: OrderKind) -> String { ScreenRegistry.title(of: step, in: kind) }
}
