import Foundation
import Ordering

extension WizardModel {
  /// Asks for every name that has no answer yet, at the vendors that check names, and for chosen names' stems at Saleshandy.
  mutating func resumeLookUps() {
    guard let draft = state.draft else { return }
    for vendor in [Vendor.instantly, .scaledmail] {
      markUnsold(at: vendor)
      let lookUp = state.domains.lookUps[vendor] ?? .init()
      let known = Set(lookUp.queue).union(lookUp.asking)
      let missing = draft.lines.filter { $0.answers[vendor] == nil && isSold($0.name, at: vendor) && !known.contains($0.name.text) }
      state.domains.lookUps[vendor, default: .init()].queue += missing.map(\.name.text)
      askNext(vendor)
    }
    askSaleshandy(stems: draft.chosen.map(\.name.stem), first: true)
  }

  private func isSold(_ name: DomainName, at vendor: Vendor) -> Bool {
    vendor != .instantly || InstantlyRules.endings.contains(name.ending)
  }

  private mutating func markUnsold(at vendor: Vendor) {
    guard let draft = state.draft else { return }
    for index in draft.lines.indices where draft.lines[index].answers[vendor] == nil && !isSold(draft.lines[index].name, at: vendor)
    {
      state.draft?.lines[index].answers[vendor] = NameAnswer(draft.lines[index].name, .endingNotSold, at: state.now)
    }
  }

  /// Puts stems in Saleshandy's queue, each once; chosen names go first.
  mutating func askSaleshandy(stems: [String], first: Bool) {
    guard let draft = state.draft else { return }
    let open = Set(draft.lines.filter { $0.answers[.saleshandy] == nil }.map(\.name.stem))
    var lookUp = state.domains.lookUps[.saleshandy] ?? .init()
    var known = Set(lookUp.queue).union(lookUp.asking)
    let new = stems.filter { open.contains($0) && SaleshandyRules.keywordLength.contains($0.count) && known.insert($0).inserted }
    lookUp.queue = first ? new + lookUp.queue : lookUp.queue + new
    state.domains.lookUps[.saleshandy] = lookUp
    askNext(.saleshandy)
  }

  mutating func askSaleshandyForAll() {
    askSaleshandy(stems: state.draft?.lines.map(\.name.stem) ?? [], first: false)
  }

  /// Forgets failures and asks for what is still open.
  mutating func askAgain() {
    for vendor in Vendor.allCases { state.domains.lookUps[vendor]?.failure = nil }
    resumeLookUps()
    if !state.domains.lookUps.values.contains(where: \.isBusy) { say(Sentences.allAnswered) }
  }

  /// Sends a vendor's next batch, unless one is under way or the vendor asked to wait.
  mutating func askNext(_ vendor: Vendor) {
    guard var lookUp = state.domains.lookUps[vendor], lookUp.asking.isEmpty, lookUp.limitedUntil == nil, !lookUp.queue.isEmpty
    else {
      return
    }
    let batch = Array(lookUp.queue.prefix(vendor.namesPerCall ?? 1))
    lookUp.queue.removeFirst(batch.count)
    lookUp.asking = batch
    state.domains.lookUps[vendor] = lookUp
    let revision = state.domains.revision
    if vendor == .saleshandy {
      let endings = Set(state.draft?.lines.filter { $0.name.stem == batch[0] }.map(\.name.ending) ?? []).sorted()
      let search = NameSearch(keyword: batch[0], endings: endings, provider: saleshandyProvider, limit: Self.suggestionsAsked)
      emit(.searchNames(search, isBrand: false, revision: revision))
    } else {
      emit(.checkNames(vendor, batch.compactMap { try? DomainName($0) }, revision: revision))
    }
  }

  mutating func take(_ result: Result<[NameAnswer], VendorFailure>, of asked: [DomainName], from vendor: Vendor, revision: Int) {
    guard revision == state.domains.revision else { return }
    switch result {
    case .success(let answers):
      finish(vendor, asked: asked.map(\.text))
      record(answers, from: vendor)
      let answered = Set(answers.map(\.name))
      let silent = asked.filter { !answered.contains($0) }
      record(silent.map { NameAnswer($0, .other(Sentences.noAnswerForName), at: state.now) }, from: vendor)
      askNext(vendor)
    case .failure(let failure): fail(vendor, asked: asked.map(\.text), failure)
    }
  }

  mutating func takeOffers(_ result: Result<[NameAnswer], VendorFailure>, for keyword: String, isBrand: Bool, revision: Int) {
    guard revision == state.domains.revision else { return }
    switch result {
    case .success(let answers):
      finish(.saleshandy, asked: [keyword])
      if isBrand {
        append(answers, from: .saleshandy)
      } else {
        record(answers, from: .saleshandy)
        recordNotOffered(stem: keyword)
      }
      askNext(.saleshandy)
    case .failure(let failure): fail(.saleshandy, asked: [keyword], failure)
    }
  }

  private mutating func finish(_ vendor: Vendor, asked: [String]) {
    state.domains.lookUps[vendor]?.asking.removeAll(where: asked.contains)
    state.domains.lookUps[vendor]?.done += asked.count
    state.domains.lookUps[vendor]?.failure = nil
  }

  private mutating func record(_ answers: [NameAnswer], from vendor: Vendor) {
    guard let draft = state.draft, !answers.isEmpty else { return }
    let byName = Dictionary(answers.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for index in draft.lines.indices {
      if let answer = byName[draft.lines[index].name] { state.draft?.lines[index].answers[vendor] = answer }
    }
  }

  private mutating func recordNotOffered(stem: String) {
    guard let draft = state.draft else { return }
    for index in draft.lines.indices where draft.lines[index].name.stem == stem && draft.lines[index].answers[.saleshandy] == nil {
      state.draft?.lines[index].answers[.saleshandy] = NameAnswer(draft.lines[index].name, .notOffered, at: state.now)
    }
  }

  /// A limit puts the batch back and waits; another failure leaves the rest until the person asks again.
  private mutating func fail(_ vendor: Vendor, asked: [String], _ failure: VendorFailure) {
    state.domains.lookUps[vendor]?.asking.removeAll(where: asked.contains)
    state.domains.lookUps[vendor]?.failure = failure
    if case .limited(let until) = failure {
      let time = until ?? state.now.addingTimeInterval(60)
      state.domains.lookUps[vendor]?.queue.insert(contentsOf: asked, at: 0)
      state.domains.lookUps[vendor]?.limitedUntil = time
      emit(.wake(.lookUp(vendor, revision: state.domains.revision), at: time))
    } else {
      state.domains.lookUps[vendor]?.queue = []
      say(Sentences.lookUpFailed(vendor, failure), .warning)
    }
  }
}
