import Foundation
import Ordering

extension WizardModel {
  /// Asks for every name that has no answer yet, at the vendors that check names, and for chosen names' stems at Saleshandy.
  /// - Parameter retrying: whether a person asks, so that a vendor that failed is tried again; else it is left alone.
  mutating func resumeLookUps(retrying: Bool) {
    guard let draft = state.draft, draft.kind.registersNames else { return }
    if retrying { for vendor in Vendor.allCases { forgetFailure(of: vendor) } }
    for vendor in [Vendor.instantly, .scaledmail] where draft.kind.vendors.contains(vendor) {
      markUnsold(at: vendor)
      guard !hasFailed(vendor) else { continue }
      let lookUp = state.domains.lookUps[vendor] ?? .init()
      let known = Set(lookUp.queue).union(lookUp.asking)
      let missing = draft.lines.filter { $0.answers[vendor] == nil && isSold($0.name, at: vendor) && !known.contains($0.name.text) }
      state.domains.lookUps[vendor, default: .init()].queue += missing.map(\.name.text)
      askNext(vendor)
    }
    if !hasFailed(.saleshandy) { askSaleshandy(stems: draft.chosen.map(\.name.stem), first: true) }
  }

  /// A limit is no failure: the look-up goes on by itself.
  private func hasFailed(_ vendor: Vendor) -> Bool {
    switch state.domains.lookUps[vendor]?.failure {
    case nil, .limited: false
    default: true
    }
  }

  /// A key does not appear while the program runs, and a limit ends by itself.
  private mutating func forgetFailure(of vendor: Vendor) {
    guard hasFailed(vendor), state.domains.lookUps[vendor]?.failure != .noKey else { return }
    state.domains.lookUps[vendor]?.failure = nil
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
    guard let draft = state.draft, draft.kind.registersNames, draft.kind.vendors.contains(.saleshandy) else { return }
    let open = Set(draft.lines.filter { $0.answers[.saleshandy] == nil }.map(\.name.stem))
    var lookUp = state.domains.lookUps[.saleshandy] ?? .init()
    var known = Set(lookUp.asking)
    if !first { known.formUnion(lookUp.queue) }
    let new = stems.filter { open.contains($0) && SaleshandyRules.keywordLength.contains($0.count) && known.insert($0).inserted }
    if first {
      let moved = Set(new)
      lookUp.queue = new + lookUp.queue.filter { !moved.contains($0) }
    } else {
      lookUp.queue += new
    }
    state.domains.lookUps[.saleshandy] = lookUp
    askNext(.saleshandy)
  }

  mutating func askSaleshandyForAll() {
    forgetFailure(of: .saleshandy)
    askSaleshandy(stems: state.draft?.lines.map(\.name.stem) ?? [], first: false)
  }

  /// Asks Saleshandy what it offers for brands, before anything that waits.
  mutating func askSaleshandy(brands: [String]) {
    guard state.draft?.kind.vendors.contains(.saleshandy) == true else { return }
    let usable = brands.filter { SaleshandyRules.keywordLength.contains($0.count) }
    var lookUp = state.domains.lookUps[.saleshandy] ?? .init()
    lookUp.brands += usable.filter { !lookUp.brands.contains($0) }
    lookUp.queue = usable.filter { !lookUp.asking.contains($0) } + lookUp.queue.filter { !usable.contains($0) }
    state.domains.lookUps[.saleshandy] = lookUp
    askNext(.saleshandy)
  }

  /// Forgets failures and odd answers, and asks for what is still open.
  mutating func askAgain() {
    for vendor in Vendor.allCases where hasFailed(vendor) { state.domains.lookUps[vendor]?.failure = nil }
    forgetOddAnswers()
    askSaleshandy(brands: state.domains.lookUps[.saleshandy]?.brands ?? [])
    resumeLookUps(retrying: true)
    if !state.domains.lookUps.values.contains(where: \.isBusy) { say(Sentences.allAnswered) }
  }

  private mutating func forgetOddAnswers() {
    guard let draft = state.draft else { return }
    for index in draft.lines.indices {
      for (vendor, answer) in draft.lines[index].answers {
        if case .other = answer.status { state.draft?.lines[index].answers[vendor] = nil }
      }
    }
  }

  /// Sends a vendor's next batch, unless one is under way or the vendor asked to wait. What left the list meanwhile is not asked for.
  mutating func askNext(_ vendor: Vendor) {
    guard let draft = state.draft, var lookUp = state.domains.lookUps[vendor], lookUp.asking.isEmpty, lookUp.limitedUntil == nil,
      !lookUp.queue.isEmpty
    else { return }
    let open = draft.lines.filter { $0.answers[vendor] == nil }
    let wanted = vendor == .saleshandy ? Set(open.map(\.name.stem)).union(lookUp.brands) : Set(open.map(\.name.text))
    lookUp.queue.removeAll { !wanted.contains($0) }
    let batch = Array(lookUp.queue.prefix(vendor.namesPerCall(draft.editions) ?? 1))
    lookUp.queue.removeFirst(batch.count)
    lookUp.asking = batch
    let revision = state.domains.revision
    if vendor == .saleshandy, let keyword = batch.first {
      let isBrand = lookUp.brands.contains(keyword)
      let endings = isBrand ? draft.endings : Set(open.filter { $0.name.stem == keyword }.map(\.name.ending)).sorted()
      lookUp.askedEndings = Set(endings)
      let search = NameSearch(keyword: keyword, endings: endings, provider: saleshandyProvider, limit: Self.suggestionsAsked)
      emit(.searchNames(search, isBrand: isBrand, revision: revision))
    } else if !batch.isEmpty {
      emit(.checkNames(vendor, batch.compactMap { try? DomainName($0) }, revision: revision))
    }
    state.domains.lookUps[vendor] = lookUp
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
      state.domains.lookUps[.saleshandy]?.brands.removeAll { $0 == keyword }
      record(answers, from: .saleshandy)
      recordNotOffered(stem: keyword)
      if isBrand { append(answers, from: .saleshandy) }
      // An ending that joined the list while its stem was asked for is asked for now.
      askSaleshandy(stems: state.draft?.chosenNames.map(\.stem).filter { $0 == keyword } ?? [], first: true)
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
    let byName = answers.byName
    for index in draft.lines.indices {
      if let answer = byName[draft.lines[index].name] { state.draft?.lines[index].answers[vendor] = answer }
    }
  }

  private mutating func recordNotOffered(stem: String) {
    guard let draft = state.draft, let asked = state.domains.lookUps[.saleshandy]?.askedEndings else { return }
    for (index, line) in draft.lines.enumerated() where line.name.stem == stem && line.answers[.saleshandy] == nil {
      guard asked.contains(line.name.ending) else { continue }
      state.draft?.lines[index].answers[.saleshandy] = NameAnswer(line.name, .notOffered, at: state.now)
    }
  }

  /// A limit puts the batch back and waits; another failure leaves the rest until the person asks again.
  private mutating func fail(_ vendor: Vendor, asked: [String], _ failure: VendorFailure) {
    var lookUp = state.domains.lookUps[vendor] ?? .init()
    lookUp.asking.removeAll(where: asked.contains)
    lookUp.failure = failure
    if case .limited(let until) = failure {
      // A time that is over already would ask again and again.
      let time = max(until ?? state.now.addingTimeInterval(60), state.now.addingTimeInterval(1))
      lookUp.queue.insert(contentsOf: asked.filter { !lookUp.queue.contains($0) }, at: 0)
      lookUp.limitedUntil = time
      emit(.wake(.lookUp(vendor, revision: state.domains.revision), at: time))
    } else {
      lookUp.queue = []
      say(Sentences.lookUpFailed(vendor, failure), .warning)
    }
    state.domains.lookUps[vendor] = lookUp
  }
}
