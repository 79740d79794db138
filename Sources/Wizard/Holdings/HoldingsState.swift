public import Foundation
public import Ordering

/// What the vendors hold for us: one list a vendor, read when it is shown.
public struct HoldingsState: ScreenState {
  /// Which list is on the screen.
  public enum Part: Hashable, Sendable, CaseIterable {
    case domains
    /// Of the domain under the cursor.
    case mailboxes
    case orders
  }

  public internal(set) var vendor: Vendor = .instantly
  public internal(set) var part: Part = .domains
  /// Whether the filter takes what is typed; else letters are commands.
  public internal(set) var isFiltering = false
  /// What is typed into the filter of each list.
  public internal(set) var filters: [Part: String] = [:]
  /// The cursor of each list, among what the filter leaves.
  public internal(set) var rows: [Part: Int] = [:]
  public internal(set) var readings: [Vendor: HoldingsReading] = [:]
  /// ScaledMail's workspaces.
  public internal(set) var workspaces: Asked<ShownList<Workspace>> = .idle
  /// The one whose holdings are shown.
  public internal(set) var workspace: Workspace?
  /// Addresses marked to be cancelled.
  public internal(set) var marked: Set<String> = []
  /// Domains and orders marked to be changed together, by their ids.
  public internal(set) var markedDomains: [Vendor: Set<HeldDomain.ID>] = [:]
  public internal(set) var markedOrders: Set<HeldOrder.ID> = []
  /// Changes that were confirmed together: each is sent once the one before is made.
  public internal(set) var batch = ChangeBatch()
  /// The change that waits for the answer to its question.
  public internal(set) var asked: HoldingQuestion?
  /// Changes of which nobody knows yet what came.
  public internal(set) var open: [Vendor: [ChangeRecord]] = [:]
  /// The change that is being made.
  public internal(set) var changing: PendingChange?

  public init() {}

  /// The list of the vendor on the screen.
  public var reading: HoldingsReading { readings[vendor] ?? HoldingsReading() }
  /// The changes at the vendor on the screen of which nobody knows yet what came.
  public var openHere: [ChangeRecord] { open[vendor] ?? [] }
  /// What is typed into the filter on the screen.
  public var filter: String { filters[part] ?? "" }
  /// The cursor of the list on the screen.
  public var row: Int { rows[part] ?? 0 }

  /// The workspace a vendor is asked with; nil where it has none.
  func workspace(at vendor: Vendor) -> Workspace? { vendor.holdingRules.hasWorkspaces ? workspace : nil }

  /// Whether a workspace has to be chosen before there is a list.
  var lacksWorkspace: Bool { vendor.holdingRules.hasWorkspaces && workspace == nil }

  /// What a list is narrowed to; nil for all.
  func key(of part: Part) -> String? {
    let key = (filters[part] ?? "").lowercased()
    return key.allSatisfy(\.isWhitespace) ? nil : key.trimmingPrefix { $0.isWhitespace }.description
  }
}

/// Changes that a person confirmed together. One that is not made, or of which nobody knows, ends them: what comes behind is not sent.
public struct ChangeBatch: Hashable, Sendable {
  /// How many can be confirmed at once. Our choice: as many as a question can name.
  static let most = 20

  /// What is not sent yet.
  public internal(set) var waiting: [HoldingChange] = []
  /// How many there are.
  public internal(set) var count = 0

  init() {}

  init(_ changes: [HoldingChange]) {
    waiting = Array(changes.dropFirst())
    count = changes.count
  }
}

/// A change that is being sent and has no answer yet, without the passwords that went with it.
public struct PendingChange: Hashable, Sendable {
  public let vendor: Vendor
  /// What it is about.
  let intent: ChangeIntent
  /// What is being done, as the beginning of a sentence.
  public var what: String { HoldingChangeSentences.what(intent) }
  /// Until when it waits for the vendor's limit; nil where it never had to. Once the time is over it may be sent.
  public internal(set) var waitsUntil: Date?
  /// What is said of it once it is done.
  let done: String
  let revision: Int
  /// Since when it waits, or is being sent.
  public let startedAt: Date

  /// Whether it has to wait for the vendor's limit, so that it can still be taken back.
  public var isWaiting: Bool { waitsUntil != nil }
}
