import Foundation
import HTTPTypes
import Ordering

extension Gateway {
  /// Reads a list to its end: the one way by which lists of any vendor come in.
  ///
  /// It holds one page at a time, and gives up a list that is longer than any should be.
  /// - Parameters:
  ///   - first: asks for the first page.
  ///   - format: how its page documents the list.
  ///   - concealed: members that hold passwords.
  ///   - read: reads a row, or throws where it cannot be told whose it is.
  /// - Returns: the rows that can be read; `whole()` and `part` say whether they are all.
  /// - Throws: when there is no such list, or its first page fails.
  func list<Row: Sendable>(
    _ first: Call, _ format: ListFormat, _ urgency: CallUrgency = .ordinary, as kind: CallKind = .other,
    concealing concealed: Set<String> = [], _ read: (JSON) throws(VendorFailure) -> Row
  ) async throws(VendorFailure) -> ListReading<Row> {
    var progress = ListProgress<Row>(until: now().addingTimeInterval(ListBounds.time))
    var call = first
    while true {
      let page: ListPage
      let bytes: Int
      do throws(VendorFailure) {
        let (reply, figures, size) = try await self.page(call, urgency, statuses: format.statuses, as: kind, concealing: concealed)
        bytes = size
        page = try ListPage(reply, format, beside: figures) { refusal(status: 200, $0) }
      } catch {
        guard progress.pages > 0 else { throw error }
        return progress.reading(.failed(error))
      }
      if let excess = progress.take(page, bytes: bytes, at: now(), read) { return progress.reading(excess) }
      guard let cursor = page.cursor, let query = format.cursor?.query else {
        return progress.reading(page, hasCursor: format.cursor != nil)
      }
      guard progress.cursors.insert(cursor).inserted else {
        return progress.reading(.failed(.unreadable("the list gives the same cursor twice")))
      }
      call = first.adding(query, cursor)
    }
  }

  /// Asks for something of which a part would be misleading: an answer that is the whole of it.
  func whole(
    _ call: Call, _ urgency: CallUrgency = .ordinary, as kind: CallKind = .other
  ) async throws(VendorFailure) -> JSON {
    let (reply, figures, _) = try await page(call, urgency, as: kind)
    guard !figures.goesOn, figures.unknown == nil else { throw .unreadable("a part of an answer, as its header says") }
    return reply
  }

  /// Asks for an answer that may be a page of several.
  /// - Returns: the answer, what its header says of a list in it, and its size in bytes.
  func page(
    _ call: Call, _ urgency: CallUrgency = .ordinary, statuses: Set<Int> = [200], as kind: CallKind = .other,
    concealing concealed: Set<String> = []
  ) async throws(VendorFailure) -> (JSON, ListFigures, Int) {
    let (response, body) = try await answer(call, as: kind, urgency)
    let status = response.status.code
    guard statuses.contains(status) else { throw .unreadable("status \(status), which does not come with a whole list") }
    return (try parse(body, concealing: concealed), try ListFigures(response.headerFields), body.count)
  }
}

/// A list that is being read.
private struct ListProgress<Row: Sendable> {
  private let latest: Date
  private var rows: [Row] = []
  private var listed = 0
  private var unread = 0
  private var firstFault = ""
  private var bytes = 0
  private(set) var pages = 0
  /// What earlier pages said of the whole.
  private var totals: Set<Int> = []
  /// What stands beside an earlier page and may say that it is not whole.
  private var unknown: String?
  var cursors: Set<String> = []
  /// Rows of pages that are not the only one.
  private var seen: Set<JSON> = []

  init(until latest: Date) { self.latest = latest }

  /// A list that came with something else, all of it at once.
  init() { latest = .distantFuture }

  /// Adds a page.
  /// - Returns: which bound it passes, if one; the page may be missing then.
  mutating func take(
    _ page: ListPage, bytes size: Int, at now: Date, _ read: (JSON) throws(VendorFailure) -> Row
  ) -> ListReading<Row>.Shortfall? {
    pages += 1
    bytes += size
    guard bytes <= ListBounds.bytes else { return .tooLong("a list of more than \(ListBounds.bytes >> 20) MiB") }
    guard listed + page.rows.count <= ListBounds.rows else { return .tooLong("a list of more than \(ListBounds.rows) rows") }
    listed += page.rows.count
    totals.formUnion(page.figures.totals)
    unknown = unknown ?? page.figures.unknown
    guard !repeats(page) else { return .failed(.unreadable("the list gives a row on two pages")) }
    for value in page.rows {
      do throws(VendorFailure) {
        rows.append(try read(value))
      } catch {
        if unread == 0 { firstFault = error.unreadableWords }
        unread += 1
      }
    }
    guard page.cursor != nil else { return nil }
    guard pages < ListBounds.pages else { return .tooLong("a list of more than \(ListBounds.pages) pages") }
    guard now <= latest else { return .tooLong("a list that takes more than \(Int(ListBounds.time)) seconds") }
    return nil
  }

  /// Whether a page gives a row that an earlier one gave: the list moved under way, or a page came twice, and another row is missing then. Two
  /// rows are one by their id, and where there is none by all they say.
  private mutating func repeats(_ page: ListPage) -> Bool {
    guard pages > 1 || page.cursor != nil else { return false }
    let rows = Set(page.rows.map { $0["id"].filledText.map(JSON.string) ?? $0 })
    defer { seen.formUnion(rows) }
    return !seen.isDisjoint(with: rows)
  }

  func reading(_ excess: ListReading<Row>.Shortfall) -> ListReading<Row> { ListReading(rows: rows, shortfall: excess) }

  /// - Parameter page: the last one.
  func reading(_ page: ListPage, hasCursor: Bool) -> ListReading<Row> {
    if unread > 0 { return ListReading(rows: rows, shortfall: .rows(unread, firstFault)) }
    if let total = totals.first(where: { $0 != listed }) { return ListReading(rows: rows, shortfall: .total(total)) }
    let disagreement = page.figures.disagreement(rows: listed, pageRows: page.rows.count, pagesRead: pages, hasCursor: hasCursor)
    return ListReading(rows: rows, shortfall: (disagreement ?? unknown.map { .unknown($0) }).map(ListReading.Shortfall.init))
  }
}

extension ListReading {
  /// A list inside an answer that was read already, by the same rules.
  /// - Throws: `unreadable` when there is no such list.
  init(in value: JSON, _ format: ListFormat, refusing words: (JSON) -> Refusal, _ read: (JSON) throws(VendorFailure) -> Row)
    throws(VendorFailure)
  {
    let page = try ListPage(value, format, refusing: words)
    var progress = ListProgress<Row>()
    if let excess = progress.take(page, bytes: 0, at: .distantPast, read) {
      self = progress.reading(excess)
    } else {
      self = progress.reading(page, hasCursor: false)
    }
  }

  /// Rows that were read of a list which stands in an answer of its own kind, and how many it has.
  init(_ rows: [Row], unread: Int, why: String, _ disagreement: ListFigures.Disagreement?) {
    self.rows = rows
    shortfall = disagreement.map(Shortfall.init) ?? (unread > 0 ? .rows(unread, why) : nil)
  }
}

extension ListReading.Shortfall {
  fileprivate init(_ disagreement: ListFigures.Disagreement) {
    self =
      switch disagreement {
      case .total(let total): .total(total)
      case .goesOn: .goesOn
      case .unknown(let what): .unknown(what)
      }
  }
}

extension VendorFailure {
  /// What could not be read of a row.
  fileprivate var unreadableWords: String {
    if case .unreadable(let what) = self { what } else { "a row that cannot be read" }
  }
}
