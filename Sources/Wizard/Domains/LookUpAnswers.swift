import Foundation
import Ordering

extension DomainsScreen {
  mutating func receiveNames(
    _ result: Result<[NameAnswer], VendorFailure>, of asked: [DomainName], from vendor: Vendor, revision: Int
  ) {
    guard revision == entry.lookUpRevision else { return }
    switch result {
    case .success(let answers):
      finish(vendor, asked: asked.map(\.text))
      record(answers, from: vendor)
      let answered = Set(answers.map(\.name))
      let silent = asked.filter { !answered.contains($0) }
      record(silent.map { NameAnswer($0, .other(DomainsSentences.noAnswerForName), at: now) }, from: vendor)
      askNext(vendor)
    case .failure(let failure): fail(vendor, asked: asked.map(\.text), failure)
    }
  }

  mutating func receiveOffers(
    _ result: Result<[NameAnswer], VendorFailure>, for keyword: String, isBrand: Bool, revision: Int
  ) {
    guard revision == entry.lookUpRevision else { return }
    switch result {
    case .success(let answers):
      finish(.saleshandy, asked: [keyword])
      entry.lookUps[.saleshandy]?.brands.removeAll { $0 == keyword }
      record(answers, from: .saleshandy)
      recordNotOffered(stem: keyword)
      if isBrand { append(answers, from: .saleshandy) }
      // An ending that joined the list while its stem was asked for is asked for now.
      askSaleshandy(stems: draft.chosenNames.map(\.stem).filter { $0 == keyword }, first: true)
    case .failure(let failure): fail(.saleshandy, asked: [keyword], failure)
    }
  }

  private mutating func finish(_ vendor: Vendor, asked: [String]) {
    entry.lookUps[vendor]?.asking.removeAll(where: asked.contains)
    entry.lookUps[vendor]?.done += asked.count
    entry.lookUps[vendor]?.failure = nil
  }

  private mutating func record(_ answers: [NameAnswer], from vendor: Vendor) {
    guard !answers.isEmpty else { return }
    let byName = answers.byName
    for index in draft.lines.indices {
      if let answer = byName[draft.lines[index].name] { draft.lines[index].answers[vendor] = answer }
    }
  }

  private mutating func recordNotOffered(stem: String) {
    guard let asked = entry.lookUps[.saleshandy]?.askedEndings else { return }
    for index in draft.lines.indices {
      let line = draft.lines[index]
      guard line.name.stem == stem, line.answers[.saleshandy] == nil, asked.contains(line.name.ending) else { continue }
      draft.lines[index].answers[.saleshandy] = NameAnswer(line.name, .notOffered, at: now)
    }
  }

  /// A limit puts the batch back and waits; another failure leaves the rest until the person asks again.
  private mutating func fail(_ vendor: Vendor, asked: [String], _ failure: VendorFailure) {
    var lookUp = entry.lookUps[vendor] ?? .init()
    lookUp.asking.removeAll(where: asked.contains)
    lookUp.failure = failure
    guard case .limited(let until) = failure else {
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
