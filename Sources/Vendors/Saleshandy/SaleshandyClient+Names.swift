import Foundation
import Ordering

extension SaleshandyClient {
  /// Pages read for one search at most. Our choice: nobody looks at more names than that.
  static let maximumSearchPages = 20

  /// Names offered for a keyword, page by page, until there are enough or a page brings nothing new; what a page behind the last one
  /// answers is unknown, so a refusal there is an end too.
  ///
  /// Source: Vendors/Saleshandy, Search names. How several endings are written is unknown; another endpoint of this API documents repeated
  /// keys.
  /// - Throws: `refused` when the keyword is too short or too long, before anything is asked.
  func searchNames(_ search: NameSearch, _ urgency: CallUrgency) async throws(VendorFailure) -> ShownList<NameAnswer> {
    guard let provider = search.provider.saleshandyName else { throw .notOffered }
    guard SaleshandyRules.keywordLength.contains(search.keyword.count) else {
      let length = SaleshandyRules.keywordLength
      throw .refused(Refusal(code: "domain", message: "a keyword has \(length.lowerBound) to \(length.upperBound) characters"))
    }
    let at = gateway.now()
    let endings = search.endings.map { ("tld", $0) }
    var answers: [NameAnswer] = []
    var seen: Set<DomainName> = []
    var part: ListPart?
    pages: for page in 1...SaleshandyClient.maximumSearchPages where answers.count < search.limit {
      let query = [("domain", search.keyword), ("emailServiceProvider", provider)] + endings + [("page", "\(page)")]
      let reading: ListReading<NameAnswer>
      do throws(VendorFailure) {
        reading = try await gateway.list(.get(Path.search, query), SaleshandyClient.searchFormat, urgency, as: .suggestNames) {
          row throws(VendorFailure) in try answer(row, at: at)
        }
      } catch {
        guard page > 1 else { throw error }
        if case .refused = error { break pages }
        part = ListPart(shown: answers.count, of: nil, failure: error)
        break
      }
      let fresh = reading.rows.filter { seen.insert($0.name).inserted }
      // A page tells its own number of pages and names, and is no part for that; one with rows that are no names is.
      if case .rows(let unread, let why)? = reading.shortfall {
        part = ListPart(
          shown: answers.count + fresh.count, of: answers.count + fresh.count + unread, failure: .unreadable(why))
        guard !answers.isEmpty || !fresh.isEmpty else { throw .unreadable(why) }
      }
      guard !fresh.isEmpty else { break }
      answers += fresh
    }
    return ShownList(Array(answers.prefix(max(search.limit, 0))), part: part)
  }

  /// A name as a text or an object, with its ending or beside it.
  private func answer(_ row: JSON, at: Date) throws(VendorFailure) -> NameAnswer {
    guard let text = row.string ?? row["name"].string ?? row["domain"].string else { throw .unreadable("a row without a name") }
    let ending = row["tld"].string.map { $0.hasPrefix(".") ? $0 : ".\($0)" } ?? ""
    guard let name = try? DomainName(text.contains(".") ? text : text + ending) else { throw .unreadable("a name that is none") }
    // The names of this answer are free by the page; a flag that is neither true nor false says nothing we may offer by.
    let isFree: Bool? = try row.optional("available", \.bool)
    return NameAnswer(name, isFree == false ? .taken : .offered, at: at)
  }

  /// Source: Vendors/Saleshandy, Search names; Vendors/Saleshandy, Mailbox names: the forms of these answers are not published. Our choice:
  /// the names that make sense, since nothing is bought by them.
  private static let searchFormat = ListFormat(
    name: "domains", otherNames: ["results"], form: .either, wrapper: "payload", beside: .anything)
  private static let namesFormat = ListFormat(
    name: "mailboxNames", otherNames: ["mailboxes", "names", "emails"], form: .either, wrapper: "payload", beside: .anything,
    statuses: [200, 201])

  private struct NamesBody: Encodable {
    let firstName: String
    let lastName: String
    let domain: String
    let count: Int
  }

  /// Aliases Saleshandy makes for a person; it writes full addresses.
  ///
  /// Source: Vendors/Saleshandy, Mailbox names.
  func mailboxNames(_ person: Person, _ domain: DomainName, _ count: Int) async throws(VendorFailure) -> [String] {
    let allowed = SaleshandyRules.namesPerGeneration
    let wanted = min(max(count, allowed.lowerBound), allowed.upperBound)
    let body = NamesBody(firstName: person.first, lastName: person.last, domain: domain.text, count: wanted)
    let rows = try await gateway.list(try .post(Path.mailboxNames, [], body), SaleshandyClient.namesFormat) {
      row throws(VendorFailure) in row
    }.shown()
    let aliases = rows.compactMap { row -> String? in
      guard let text = row.string ?? row["email"].string ?? row["name"].string else { return nil }
      let parts = text.lowercased().split(separator: "@", maxSplits: 1)
      guard let alias = parts.first, parts.count == 1 || parts[1] == domain.text else { return nil }
      return AliasRules.fault(in: String(alias)) == nil ? String(alias) : nil
    }
    return Array(aliases.uniqued().prefix(wanted))
  }
}
