import Foundation
import Ordering

extension ScaledMailClient {
  private struct SearchBody: Encodable {
    let domains: [String]
  }

  private struct SuggestBody: Encodable {
    let domain: String
    /// Left out for the vendor's own choice.
    let tlds: [String]?
  }

  private var namesPerSearch: Int { ScaledMailRules.namesPerSearch(isNewer: editions.isNewer(.scaledmail)) }

  /// Asks for names and their prices, so many a call as the rules say.
  ///
  /// Source: Vendors/ScaledMail, Search domains: a bare list.
  func checkNames(_ names: [DomainName], _ urgency: CallUrgency) async throws(VendorFailure) -> [NameAnswer] {
    let at = gateway.now()
    var answers: [NameAnswer] = []
    for start in stride(from: 0, to: names.count, by: namesPerSearch) {
      let batch = names[start..<min(start + namesPerSearch, names.count)]
      let body = SearchBody(domains: batch.map(\.text))
      let call = try Call.post(Path.searchDomains, try await searchQuery(urgency), body)
      let rows = try await gateway.list(call, ListFormat.scaledmailSearch, urgency, as: .checkNames) {
        row throws(VendorFailure) in
        answer(row, at: at)
      }.rows
      answers += rows.compactMap(\.self).filter { batch.contains($0.name) }
    }
    return answers
  }

  /// Names for a keyword, free or not, in as many pages as the wanted number takes. Where a later page fails, what came before stands.
  ///
  /// Source: Vendors/ScaledMail, Suggest domains.
  func suggestNames(_ search: NameSearch) async throws(VendorFailure) -> ShownList<NameAnswer> {
    let at = gateway.now()
    let wanted = max(search.limit, 1)
    let size = min(wanted, ScaledMailRules.suggestionsPerCall)
    var seen: Set<DomainName> = []
    var answers: [NameAnswer] = []
    var unread = 0
    var failure: VendorFailure?
    for page in 1...((wanted + size - 1) / size) {
      let (rows, pages): ([JSON], Int)
      do throws(VendorFailure) {
        (rows, pages) = try await suggestions(search, page: page, size: size)
      } catch {
        if page == 1 { throw error }
        failure = error
        break
      }
      let read = rows.compactMap { answer($0, at: at) }
      unread += rows.count - read.count
      answers += read.filter { seen.insert($0.name).inserted }
      if rows.isEmpty || page >= pages { break }
    }
    let odd = VendorFailure.unreadable("a row without a name or a status")
    if answers.isEmpty, unread > 0 { throw odd }
    let isPart = failure != nil || unread > 0
    let total = failure == nil ? answers.count + unread : nil
    return ShownList(
      Array(answers.prefix(wanted)), part: isPart ? ListPart(shown: answers.count, of: total, failure: failure ?? odd) : nil)
  }

  /// - Returns: the rows of a page, and how many pages there are.
  private func suggestions(
    _ search: NameSearch, page: Int, size: Int
  ) async throws(VendorFailure) -> (rows: [JSON], pages: Int) {
    let query = try await searchQuery(.ordinary) + [("page", "\(page)"), ("limit", "\(size)")]
    let body = SuggestBody(domain: search.keyword, tlds: search.endings.isEmpty ? nil : search.endings)
    let (reply, _, _) = try await gateway.page(try .post(Path.suggestDomains, query, body), as: .suggestNames)
    let answer = try ListPage(reply, ListFormat(name: "domains")) { gateway.refusal(status: 200, $0) }
    return (answer.rows, answer.figures.pages.first ?? .max)
  }

  /// Nil for a row without a name or an answer: the name then counts as not asked.
  private func answer(_ row: JSON, at: Date) -> NameAnswer? {
    guard let name = row["domain"].domainName, let word = row["status"].filledText else { return nil }
    let status: NameAnswer.Status =
      switch word {
      case "available": .available
      case "taken": .taken
      default: .other(gateway.clean(word))
      }
    return NameAnswer(name, status, firstYear: row["price"].price, renewal: row["renewPrice"].price, at: at)
  }
}

extension ListFormat {
  /// Source: Vendors/ScaledMail, Search domains: a bare list.
  fileprivate static let scaledmailSearch = ListFormat(name: "domains", form: .bare, beside: .anything)
}
