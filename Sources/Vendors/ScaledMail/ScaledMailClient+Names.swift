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
  /// Source: ScaledMail, search domains: a bare list.
  func checkNames(_ names: [DomainName]) async throws(VendorFailure) -> [NameAnswer] {
    let at = gateway.now()
    var answers: [NameAnswer] = []
    for start in stride(from: 0, to: names.count, by: namesPerSearch) {
      let batch = names[start..<min(start + namesPerSearch, names.count)]
      let body = SearchBody(domains: batch.map(\.text))
      let reply = try await gateway.read(try .post(Path.searchDomains, try await searchQuery(), body))
      guard let rows = reply.array else { throw .unreadable("no list of names") }
      answers += rows.compactMap { answer($0, at: at) }.filter { batch.contains($0.name) }
    }
    return answers
  }

  /// Names for a keyword, free or not.
  ///
  /// Source: ScaledMail, suggest domains.
  func suggestNames(_ search: NameSearch) async throws(VendorFailure) -> [NameAnswer] {
    let at = gateway.now()
    let limit = min(max(search.limit, 1), ScaledMailRules.suggestionsPerCall)
    let query = try await searchQuery() + [("page", "1"), ("limit", "\(limit)")]
    let body = SuggestBody(domain: search.keyword, tlds: search.endings.isEmpty ? nil : search.endings)
    let reply = try await gateway.read(try .post(Path.suggestDomains, query, body))
    let rows: [JSON] = try reply.required("domains", \.array)
    return Array(rows.compactMap { answer($0, at: at) }.prefix(limit))
  }

  /// Nil for a row without a name or an answer: the name then counts as not asked.
  private func answer(_ row: JSON, at: Date) -> NameAnswer? {
    guard let name = row["domain"].domainName, let word = row["status"].filledText else { return nil }
    let standing: NameAnswer.Standing =
      switch word {
      case "available": .available
      case "taken": .taken
      default: .other(gateway.clean(word))
      }
    return NameAnswer(name, standing, firstYear: row["price"].money, renewal: row["renewPrice"].money, at: at)
  }
}
