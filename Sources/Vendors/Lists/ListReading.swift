import Ordering

/// Reads a list that is shown beside another, and does not hide that one when it is not there to be read.
/// - Returns: nil for one that cannot be read.
func shownList<Row: Sendable>(
  _ read: () async throws(VendorFailure) -> ListReading<Row>
) async throws(VendorFailure) -> ListReading<Row>? {
  do throws(VendorFailure) {
    return try await read()
  } catch .unreadable {
    return nil
  }
}

/// The rows of a list, and what keeps them from being all of it.
struct ListReading<Row: Sendable>: Sendable {
  /// Why not all rows are here.
  enum Shortfall: Hashable, Sendable {
    /// The vendor says that the list has another number of rows.
    case total(Int)
    /// The vendor says that more follows.
    case goesOn
    /// A member beside the list may say that it is not whole.
    case unknown(String)
    /// So many rows cannot be read; why not the first.
    case rows(Int, String)
    /// The list is longer than what is read of one.
    case tooLong(String)
    /// A page behind the first could not be read.
    case failed(VendorFailure)
  }

  let rows: [Row]
  let shortfall: Shortfall?

  /// The rows, when they are the whole list. What decides about money takes nothing less.
  ///
  /// Source: Purchasing, What the lists prove.
  /// - Throws: `unreadable`.
  func whole() throws(VendorFailure) -> [Row] {
    switch shortfall {
    case nil: return rows
    case .total(let total): throw .unreadable("\(rows.count) rows came of a list that says it has \(total)")
    case .goesOn: throw .unreadable("the list says that more follows, and does not give it")
    case .unknown(let what): throw .unreadable(ListReading.words(what))
    case .rows(_, let why): throw .unreadable(why)
    case .tooLong(let why): throw .unreadable(why)
    case .failed(let failure): throw failure
    }
  }

  private static func words(_ what: String) -> String { "beside the list stands “\(what)”, which may say that it is not whole" }

  /// The rows that can be read, for a list that is only shown. One that is not whole and has nothing to show is not an empty one.
  /// - Parameter pick: what is shown of a row; nil for nothing.
  /// - Throws: why the rest is missing, when nothing is shown.
  func shown<Shown: Sendable>(_ pick: (Row) -> Shown?) throws(VendorFailure) -> ShownList<Shown> {
    let picked = rows.compactMap(pick)
    if picked.isEmpty { _ = try whole() }
    return ShownList(picked, part: part)
  }

  func shown() throws(VendorFailure) -> ShownList<Row> { try shown { $0 } }

  /// What is missing, for a list that is only shown; nil when nothing is.
  var part: ListPart? {
    switch shortfall {
    case nil: nil
    case .total(let total): ListPart(shown: rows.count, of: total > rows.count ? total : nil)
    case .goesOn: ListPart(shown: rows.count, of: nil)
    case .unknown(let what): ListPart(shown: rows.count, of: nil, failure: .unreadable(ListReading.words(what)))
    case .tooLong(let why): ListPart(shown: rows.count, of: nil, failure: .unreadable(why))
    case .rows(let unread, let why): ListPart(shown: rows.count, of: rows.count + unread, failure: .unreadable(why))
    case .failed(let failure): ListPart(shown: rows.count, of: nil, failure: failure)
    }
  }
}

extension Optional {
  /// What is missing of a list that is nil where it cannot be read; nil when nothing is.
  func shownPart<Row: Sendable>() -> ListPart? where Wrapped == ListReading<Row> {
    switch self {
    case let reading?: reading.part
    case nil: .unread
    }
  }
}
