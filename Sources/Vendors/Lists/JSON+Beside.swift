import Ordering

extension ListFormat {
  /// Whether the page says what a member is.
  func knows(_ key: String) -> Bool {
    names.contains(key) || documented.contains(key) || key == wrapper || key == cursor?.member
  }
}

extension JSON {
  /// Whether something that stands beside a list, and that no page knows, leaves the list whole.
  ///
  /// Our choice: what says nothing does, and so do words of success, names of the call and of the place; a word that nobody has heard of may say
  /// that rows are missing.
  ///
  /// Source: Purchasing, What the lists prove.
  func isHarmless(beside: ListFormat.Beside, as key: String) -> Bool {
    if isBlank || integer == 0 || beside == .anything { return true }
    let name = ListFigures.folded(key)
    if JSON.groupNames.contains(name), case .object = self { return true }
    if JSON.names.contains(name) { return text != nil }
    if JSON.wordsOfSuccess.contains(name), saysSuccess { return true }
    guard beside == .attributes, text != nil else { return false }
    return !JSON.signs.contains(where: name.contains)
  }

  /// What an answer calls itself, the call and the place by, in lower case without hyphens.
  private static let names: Set<String> = [
    "requestid", "traceid", "correlationid", "apiversion", "version", "currency", "organizationid", "workspaceid", "self", "first",
    "prev", "previous", "timestamp", "time", "servertime", "generatedat", "took", "duration", "elapsed", "responsetime", "server",
    "region",
    "environment", "env", "locale", "path", "method", "sort", "sortby", "order", "orderby", "direction",
  ]
  private static let groupNames = Set(ListFigures.groups.map(ListFigures.folded))

  private static let wordsOfSuccess: Set<String> = [
    "success", "succeeded", "ok", "issuccess", "statuscode", "httpstatus", "status", "code", "message", "messages", "msg", "type",
  ]

  /// What stands in the name of a member that speaks of a list, and not of the order it is the list of.
  private static let signs = [
    "warn", "message", "msg", "notice", "next", "cursor", "token", "after", "partial", "incomplete", "complete", "truncat",
    "timedout", "timeout", "stale", "cached", "degraded", "remaining", "more", "omitted", "hidden", "skipped", "missing", "pending",
    "unavailable", "shard", "error", "fail", "limited",
  ]

  /// Whether it says that all went well, and no more than that. `Domains fetched successfully` does; `Domains fetched partially` does not, nor
  /// does any word that we do not know.
  ///
  /// Source: Vendors/Saleshandy, Common rules, success.
  private var saysSuccess: Bool {
    if self == .bool(true) { return true }
    if let number = integer { return (200..<300).contains(number) }
    guard let words = string?.lowercased().split(whereSeparator: { !$0.isLetter }) else { return false }
    return string?.contains(where: \.isNumber) == false && words.allSatisfy(JSON.plainWords.contains)
  }

  private static let plainWords: Set<Substring> = [
    "ok", "okay", "success", "successful", "successfully", "done", "fetched", "retrieved", "loaded", "listed", "found", "searched",
    "generated", "the", "all", "your", "is", "are", "was", "were", "have", "has", "been", "list", "lists", "of", "domain",
    "domains",
    "order", "orders", "status", "mailbox", "mailboxes", "account", "accounts", "name", "names", "plan", "plans", "email", "data",
    "request", "response", "purchased", "payments", "forms",
  ]
}
