import HTTPTypes

/// One page of a list, `limit` and `starting_after`. Source: Vendors/Instantly, Paging.
struct InstantlyPage {
  private let limit: Int
  private let after: String?

  /// - Throws: ``Refusal`` with status 400 for a limit outside 1…100.
  init(_ query: Query, _ rules: InstantlyRules) throws {
    after = query["starting_after"].flatMap { $0.isEmpty ? nil : $0 }
    guard let text = query["limit"] else {
      limit = rules.defaultPageSize
      return
    }
    guard let limit = Int(text) else { throw InstantlyFields.fault("querystring/limit must be integer") }
    guard limit >= rules.pageSizes.lowerBound else {
      throw InstantlyFields.fault("querystring/limit must be >= \(rules.pageSizes.lowerBound)")
    }
    guard limit <= rules.pageSizes.upperBound else {
      throw InstantlyFields.fault("querystring/limit must be <= \(rules.pageSizes.upperBound)")
    }
    self.limit = limit
  }

  /// The page of `items`, which come newest first. A full page carries a cursor even when nothing follows, as the vendor says it may.
  /// - Throws: ``Refusal`` with status 400 for a cursor that is none of ours.
  func reply<Item>(_ items: [Item], cursor: (Item) -> String, json: (Item) -> JSON) throws -> Reply {
    var rest = items[...]
    if let after {
      guard let index = items.firstIndex(where: { cursor($0) == after }) else {
        throw InstantlyFields.fault("querystring/starting_after is no cursor of this list")
      }
      rest = items[(index + 1)...]
    }
    let page = rest.prefix(limit)
    var body: [String: JSON] = ["items": .array(page.map(json))]
    if page.count == limit { body["next_starting_after"] = page.last.map { .string(cursor($0)) } }
    return .ok(.object(body))
  }
}
