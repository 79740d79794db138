import Ordering

/// What the answer of a list says of the list itself: how many rows there are in all, how many pages, whether it goes on, and whether
/// anything stands beside it that no page knows.
///
/// No page documents all of these. Our choice: each is looked for under every name that lists commonly have, since one that disagrees with
/// the rows means that some are missing; and what has another name is passed over only where it says nothing.
struct ListFigures: Hashable {
  /// Rows of the whole list.
  private(set) var totals: [Int] = []
  /// Rows of the whole list, or of this page.
  private(set) var counts: [Int] = []
  private(set) var pages: [Int] = []
  /// The most rows a page has.
  private(set) var limits: [Int] = []
  /// Which page this is.
  private(set) var page: Int?
  /// Whether it says that more comes behind this page.
  private(set) var goesOn = false
  /// What else stands beside the list and may say that it is not whole.
  private(set) var unknown: String?

  init() {}

  /// - Parameters:
  ///   - envelope: what the list stands in.
  ///   - format: its cursor is not read here.
  /// - Throws: `unreadable` for a figure that is none.
  init(_ envelope: JSON, _ format: ListFormat) throws(VendorFailure) {
    try read(envelope, format)
    for key in ListFigures.groups {
      if case .object = envelope[key] { try read(envelope[key], format) }
    }
  }

  /// Members in which figures of the list stand.
  static let groups = ["meta", "metadata", "pagination", "paging", "pageInfo", "page_info", "links", "_links", "page"]

  /// The same with what stands around it: all of it has to agree with the rows.
  func adding(_ outer: ListFigures) -> ListFigures {
    var all = self
    all.totals += outer.totals
    all.counts += outer.counts
    all.pages += outer.pages
    all.limits += outer.limits
    all.page = [page, outer.page].compactMap { $0 }.max()
    all.goesOn = goesOn || outer.goesOn
    all.unknown = unknown ?? outer.unknown
    return all
  }

  private mutating func read(_ value: JSON, _ format: ListFormat) throws(VendorFailure) {
    guard case .object(let members) = value else { return }
    let own = format.names.map(ListFigures.folded)
    for (key, member) in members.sorted(by: { $0.key < $1.key }) where !format.knows(key) {
      switch ListFigures.folded(key) {
      case "total" where format.tellsAmounts: continue
      case "total", "totalcount", "totalitems", "totalresults", "totalrecords", "totalrows", "totalelements":
        try add(member, key, to: \.totals)
      case let name where own.contains { name == "total\($0)" }: try add(member, key, to: \.totals)
      case "count", "itemcount", "resultcount", "recordcount", "rowcount", "numresults": try add(member, key, to: \.counts)
      case let name where own.contains { name == "\($0)count" }: try add(member, key, to: \.counts)
      case "totalpages", "pagecount", "pages", "lastpage", "numpages": try add(member, key, to: \.pages)
      case "limit", "perpage", "pagesize", "itemsperpage": try add(member, key, to: \.limits)
      case "page", "currentpage", "pagenumber":
        if case .object = member { continue }
        page = try count(member, key) ?? page
      case "hasmore", "hasnext", "hasnextpage", "more", "truncated", "istruncated", "partial", "ispartial", "incomplete":
        guard member.isBlank || member == .bool(true) else { throw .unreadable("“\(key)” has an unexpected form") }
        if member == .bool(true) { goesOn = true }
      case "next", "nextpage", "nextcursor", "nextpagetoken", "nextpagecursor", "nexttoken", "nextoffset", "nextlink", "nexturl",
        "nextstartingafter":
        if !member.isBlank, member.integer != 0 { goesOn = true }
      default:
        if unknown == nil, !member.isHarmless(beside: format.beside, as: key) { unknown = key }
      }
    }
  }

  private mutating func add(_ member: JSON, _ key: String, to figures: WritableKeyPath<ListFigures, [Int]>) throws(VendorFailure) {
    if case .array = member { return }
    if let figure = try count(member, key) { self[keyPath: figures].append(figure) }
  }

  private func count(_ member: JSON, _ key: String) throws(VendorFailure) -> Int? {
    guard !member.isNull else { return nil }
    guard let count = member.count else { throw .unreadable("“\(key)” is no count") }
    return count
  }

  static func folded(_ key: String) -> String { key.lowercased().filter { $0 != "_" && $0 != "-" } }
}

extension ListFigures {
  /// How many rows there should be, where the figures say that rows are missing or that they are of another list.
  enum Disagreement: Hashable {
    /// So many are said to be in the whole list.
    case total(Int)
    /// More comes, and nobody says how much.
    case goesOn
    /// This member says something that no page knows.
    case unknown(String)
  }

  /// Whether the figures of the last page agree with the rows that were read.
  /// - Parameters:
  ///   - rows: of all pages.
  ///   - pageRows: of the last one.
  ///   - pagesRead: how many.
  ///   - hasCursor: whether the list goes on by a cursor, so that a full page is nothing odd.
  func disagreement(rows: Int, pageRows: Int, pagesRead: Int, hasCursor: Bool) -> Disagreement? {
    if let total = totals.first(where: { $0 != rows }) { return .total(total) }
    if let count = counts.first(where: { $0 != rows && !(hasCursor && $0 == pageRows) }) { return .total(count) }
    if goesOn || pages.contains(where: { $0 > max(pagesRead, 1) }) { return .goesOn }
    if let page, page > max(pagesRead, 1) { return .goesOn }
    if let unknown { return .unknown(unknown) }
    guard !hasCursor else { return nil }
    // A page that is exactly full does not say that nothing follows, unless a total does.
    return totals.isEmpty && rows > 0 && limits.contains { $0 <= rows } ? .goesOn : nil
  }
}
