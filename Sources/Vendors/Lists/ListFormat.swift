/// Where a vendor's page says that a list stands in an answer, and how it goes on.
struct ListFormat: Sendable {
  enum Form: Sendable {
    case named
    case bare
    case either
  }

  /// What may stand beside the list that no page knows.
  enum Beside: Sendable {
    /// Only what says nothing: anything else may say that the list is not whole.
    case nothing
    /// What an order says of itself besides: texts and numbers, unless they speak of a list.
    case attributes
    /// Anything: by a list that proves no absence, or whose answer no page publishes.
    case anything
  }

  /// How a list goes on behind a page.
  struct Cursor: Sendable {
    /// The member that holds it.
    let member: String
    /// What it is sent back as.
    let query: String
  }

  /// The list's documented name.
  let name: String
  /// Further names, only where no page publishes one.
  var otherNames: [String] = []
  /// Whether the list stands in an object under its name, or is the answer itself, as the page shows it; either only where no page shows
  /// anything.
  var form = Form.named
  /// Whether the page says that the list may be null, which is an empty one. Never for a list by which a purchase is judged.
  var mayBeMissing = false
  /// What the answer is wrapped in; an answer without the wrapping is read as well.
  var wrapper: String?
  /// Nil where the page says that all rows come at once.
  var cursor: Cursor?
  /// Whether the object it stands in tells of money as well, so that its `total` is no number of rows.
  var tellsAmounts = false
  var beside = Beside.nothing
  /// Further members that the page knows, whatever stands in them.
  var documented: Set<String> = []
  /// How a whole list is answered. An answer of another success, such as 206, is not the whole of it.
  var statuses: Set<Int> = [200]

  var names: [String] { [name] + otherNames }
}

/// What a listing may take, whatever its vendor goes on sending.
///
/// Our choice: twenty thousand rows are more than an account holds; a minute is longer than two hundred pages take.
/// Source: Purchasing, HTTP client.
enum ListBounds {
  static let pages = 200
  static let rows = 20_000
  /// Of all pages together, after decompression.
  static let bytes = 16 << 20
  /// Seconds.
  static let time: Double = 60
}
