public import Foundation
public import Ordering

/// What the home screen says.
public enum HomeSentences {
  public static let readingBook = "Reading the order book."
  public static let nothingYet = "No drafts and no orders yet. Press Enter to begin one."
  /// What home and `mailorder settle` call the orders a person has to see to.
  public static let needsAttention = "Needs attention"
  static let rowGone = "What was under the cursor has left the list. Move the cursor first, so that nothing else is meant."
  static let nothingToRepeat = "Go to an order or a draft first; it is then ordered again without its names."
  static let nothingToArchive = "Go to a finished order first; it can then be archived."
  static let draftNotArchived = "A draft is not archived: Enter goes on with it, d deletes it."
  static let noDraftHere = "Go to a draft first; only a draft can be deleted."

  public static func heading(of item: HomeItem) -> String {
    switch item {
    case .newOrder: ""
    case .attention, .change, .changing: needsAttention
    case .draft: "Drafts"
    // Archived orders follow the others under the same heading.
    case .order, .archivedOrders, .archived, .olderOrders: "Orders"
    }
  }

  static func draftBeingOrdered(_ draft: DraftSummary) -> String {
    "‘\(draft.name.isEmpty ? "new order" : draft.name)’ is being ordered right now. Wait until that is done, or begin another order."
  }

  static func draftHeld(_ draft: DraftSummary, by holder: Holder) -> String {
    "‘\(draft.name)’ is open in the session of \(holder.who.shortName), who can delete it; you can when that session has left it."
  }

  static func deleteDraft(_ draft: DraftSummary) -> String {
    "Delete the draft ‘\(draft.name)’ with \(Sentences.count(draft.domains, "chosen domain"))? It cannot be restored. Type ‘delete’ and press Enter."
  }

  /// Where a draft is: in another session's hands, left by one that died, or at its step.
  public static func whereabouts(_ draft: DraftSummary) -> String {
    switch draft.status {
    case .held(let holder): "open: \(holder.who.shortName)"
    case .left: "left \(place(of: draft))"
    case .free, .ours:
      approval(of: draft) ?? draft.maker.map { "by \($0), \(place(of: draft))" } ?? place(of: draft)
    }
  }

  private static func approval(of draft: DraftSummary) -> String? {
    draft.isApproved.map { draft.isChangedSinceStaged ? "to be staged anew" : $0 ? "approved" : "waits for approval" }
  }

  private static func place(of draft: DraftSummary) -> String { "at \(Sentences.title(of: draft.step, kind: draft.kind))" }

  /// Follows who has a draft open; for how long stands behind it, in a column that says *now* of the first minute.
  public static func since(_ time: Date, at now: Date) -> String { age(since: time, at: now) == "now" ? "" : " for" }

  /// What was to be opened is not in the book any more.
  static let gone = "Another session placed or removed it meanwhile. The list is as the order book has it now."

  /// How far a vendor is, where there is little room.
  public static func settingUp(_ delivered: Int, of ordered: Int) -> String { "set up: \(delivered) of \(ordered)" }

  /// How long ago something was, in the largest unit that says it.
  public static func age(since time: Date, at now: Date) -> String {
    let minutes = Int(max(0, now.timeIntervalSince(time)) / 60)
    switch minutes {
    case 0: return "now"
    case ..<60: return "\(minutes)m"
    case ..<(48 * 60): return "\(minutes / 60)h"
    case ..<(100 * 1_440): return "\(minutes / 1_440)d"
    case ..<(730 * 1_440): return "\(minutes / 43_830)mo"
    default: return "\(minutes / 525_960)y"
    }
  }

  /// A set-up that takes too long.
  public static let stuck = "stuck"
  /// The same with how far it is.
  public static func stuck(_ delivered: Int, of ordered: Int) -> String { "stuck: \(delivered) of \(ordered)" }
}

// Archived orders

extension HomeSentences {
  /// The row at home that stands for them.
  public static func areArchived(_ count: Int) -> String { Sentences.count(count, "archived order") }

  /// The row at home that stands for orders further back.
  public static func areOlder(_ count: Int) -> String { "\(Sentences.count(count, "older finished order")) not listed" }

  static func archived(_ order: any ListedOrder) -> String {
    "‘\(order.name)’ is archived. It stays in the order book; the last row of All at home shows archived orders."
  }

  static func archived(_ count: Int) -> String {
    let stays =
      count == 1
      ? "It stays in the order book; the last row of All shows it." : "They stay in the order book; the last row of All shows them."
    return "\(Sentences.count(count, "order")) archived. \(stays)"
  }

  static func unarchived(_ order: any ListedOrder) -> String { "‘\(order.name)’ is restored to the list." }

  /// Why an order stays among the others.
  static func notArchived(_ order: some ListedOrder, _ blocker: ArchiveBlocker) -> String {
    switch blocker {
    case .open: "‘\(order.name)’ is not finished (\(PurchaseSentences.status(order.status))). It can be archived when it is."
    case .needsAttention: "Something of ‘\(order.name)’ was bought and needs attention, so it stays in the list."
    }
  }

  static func archiveFinished(ready: Int, unbought: Int) -> String {
    let parts = [
      ready > 0 ? Sentences.count(ready, "ready order") : nil,
      unbought > 0 ? "\(Sentences.count(unbought, "order")) of which nothing was bought" : nil,
    ]
    let stays = ready + unbought == 1 ? "It stays" : "They stay"
    return
      "Archive \(Sentences.list(parts.compactMap(\.self)))? \(stays) in the order book and can be restored. Type ‘archive’ and press Enter."
  }
}
