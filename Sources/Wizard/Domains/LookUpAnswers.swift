import Foundation
import Ordering

extension DomainsScreen {
  mutating func receiveNames(
    _ result: Result<[NameAnswer], VendorFailure>, of asked: [DomainName], from vendor: Vendor, revision: Int
  ) {
    guard revision == entry.lookUpRevision else { return }
    switch result {
    case .success(let answers):
      entry.finish(vendor, asked: asked.map(\.text))
      entry.record(answers, from: vendor)
      let answered = Set(answers.map(\.name))
      let silent = asked.filter { !answered.contains($0) }
      entry.record(silent.map { NameAnswer($0, .other(DomainsSentences.noAnswerForName), at: now) }, from: vendor)
      askNext(vendor)
    case .failure(let failure): fail(vendor, asked: asked.map(\.text), failure)
    }
  }

  mutating func receiveOffers(
    _ result: Result<ShownList<NameAnswer>, VendorFailure>, for keyword: String, isBrand: Bool, revision: Int
  ) {
    guard revision == entry.lookUpRevision else { return }
    switch result {
    case .success(let answers):
      entry.finish(.saleshandy, asked: [keyword])
      entry.lookUps[.saleshandy]?.brands.removeAll { $0 == keyword }
      entry.record(answers.rows, from: .saleshandy)
      // What a part of the offers lacks is not for that not offered.
      entry.recordNotOffered(
        stem: keyword, as: answers.part == nil ? .notOffered : .other(DomainsSentences.noAnswerForName), at: now)
      if isBrand { append(answers.rows, from: .saleshandy) }
      if let part = answers.part { say(DomainsSentences.ideasArePart(part, of: .saleshandy), .warning) }
      // An ending that joined the list while its stem was asked for is asked for now.
      askSaleshandy(stems: draft.chosenNames.map(\.stem).filter { $0 == keyword }, first: true)
    case .failure(let failure): fail(.saleshandy, asked: [keyword], failure)
    }
  }

  /// A limit puts the batch back and waits; another failure leaves the rest until the person asks again.
  private mutating func fail(_ vendor: Vendor, asked: [String], _ failure: VendorFailure) {
    var lookUp = entry.lookUps[vendor] ?? .init()
    lookUp.asking.removeAll(where: asked.contains)
    lookUp.failure = failure
    guard case .limited(let until, _) = failure else {
      lookUp.queue = []
      entry.lookUps[vendor] = lookUp
      return say(DomainsSentences.lookUpFailed(vendor, failure), .warning)
    }
    lookUp.queue.insert(contentsOf: asked.filter { !lookUp.queue.contains($0) }, at: 0)
    entry.lookUps[vendor] = lookUp
    // A time that is over already would ask again and again.
    wait(for: vendor, until: max(until ?? now.addingTimeInterval(60), now.addingTimeInterval(1)))
  }
}
