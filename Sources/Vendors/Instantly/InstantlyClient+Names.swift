import Foundation
import Ordering

extension InstantlyClient {
  private struct CheckBody: Encodable {
    let domains: [String]
  }

  private struct SimilarBody: Encodable {
    let domain: String
    let tlds: [String]
  }

  /// Asks for names, at most fifty a call. Endings that Instantly does not sell are answered here: what its check says of them is unknown.
  ///
  /// Source: Vendors/Instantly, Check availability.
  func checkNames(_ names: [DomainName], _ urgency: CallUrgency) async throws(VendorFailure) -> [NameAnswer] {
    let at = gateway.now()
    let sold = names.filter { InstantlyRules.endings.contains($0.ending) }
    var answers = names.filter { !sold.contains($0) }.map { NameAnswer($0, .endingNotSold, at: at) }
    for start in stride(from: 0, to: sold.count, by: InstantlyRules.namesPerCheck) {
      let batch = sold[start..<min(start + InstantlyRules.namesPerCheck, sold.count)]
      let call = try Call.post(Path.check, [], CheckBody(domains: batch.map(\.text)))
      let results = try await gateway.list(call, ListFormat(name: "results", beside: .anything), urgency, as: .checkNames) {
        row throws(VendorFailure) in row
      }
      answers += results.rows.compactMap { result in
        guard let name = result["domain"].domainName, batch.contains(name), let status = status(result) else { return nil }
        return NameAnswer(name, status, at: at)
      }
    }
    return answers
  }

  /// Nil for a result without an answer: the name then counts as not asked.
  private func status(_ result: JSON) -> NameAnswer.Status? {
    switch (result["available"].bool, result["unavailable_reason"].filledText) {
    case (true, _): .available
    case (false, nil): .taken
    case (false, "restricted"): .restricted(result["restricted_keyword"].filledText.map(gateway.clean))
    case (false, let reason?): .other(gateway.clean(reason))
    case (nil, _): nil
    }
  }

  /// Names like a keyword that are free at this moment.
  ///
  /// Our choice: a bare keyword gets the first ending wanted, since the page's example of `domain` has one.
  /// Source: Vendors/Instantly, Similar domains.
  func suggestNames(_ search: NameSearch) async throws(VendorFailure) -> ShownList<NameAnswer> {
    let endings = search.endings.filter(InstantlyRules.endings.contains)
    guard let ending = endings.first else { return [] }
    let at = gateway.now()
    let domain = search.keyword.contains(".") ? search.keyword : "\(search.keyword).\(ending)"
    let call = try Call.post(Path.similar, [], SimilarBody(domain: domain, tlds: endings))
    let names = try await gateway.list(call, ListFormat(name: "domains", beside: .anything), as: .suggestNames) {
      row throws(VendorFailure) in
      guard let name = row.domainName else { throw .unreadable("a name that is none") }
      return NameAnswer(name, .available, at: at)
    }.shown()
    return ShownList(Array(names.prefix(max(search.limit, 0))), part: names.part)
  }
}
