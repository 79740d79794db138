import Foundation
import Ordering

// Asking vendors for the names of the draft, a batch at a time. Which vendor is asked how is in the vendors' rules.

extension StepModel {
  /// Asks for every name that has no answer yet, at the vendors that check names, and for chosen names' stems at Saleshandy.
  /// - Parameter retrying: whether a person asks, so that a vendor that failed is tried again; else it is left alone.
  mutating func resumeLookUps(retrying: Bool) {
    guard draft.kind.registersNames else { return }
    if retrying {
      for vendor in Vendor.allCases {
        forgetFailure(of: vendor)
        entry.lookUps[vendor]?.unasked = 0
      }
    }
    for vendor in draft.kind.vendors where vendor.lookUpRules.checksNames {
      markUnsold(at: vendor)
      guard !hasFailed(vendor), !isStopped(vendor) else { continue }
      let lookUp = entry.lookUps[vendor] ?? .init()
      let known = Set(lookUp.queue).union(lookUp.asking)
      let missing = draft.lines.filter { line in
        line.answers[vendor] == nil && vendor.lookUpRules.mayBeSold(line.name) && !known.contains(line.name.text)
      }
      entry.lookUps[vendor, default: .init()].queue += missing.map(\.name.text)
      askNext(vendor)
    }
    if !hasFailed(.saleshandy), !isStopped(.saleshandy) { askSaleshandy(stems: draft.chosen.map(\.name.stem), first: true) }
  }

  /// Forgets failures and odd answers, and asks for what is still open.
  mutating func askAgain() {
    for vendor in Vendor.allCases where hasFailed(vendor) { entry.lookUps[vendor]?.failure = nil }
    forgetOddAnswers()
    askSaleshandy(brands: entry.lookUps[.saleshandy]?.brands ?? [])
    resumeLookUps(retrying: true)
    if !entry.lookUps.values.contains(where: \.isBusy) { say(DomainsSentences.allAnswered) }
  }

  /// Sends a vendor's next batch, unless one is under way or the vendor asked to wait. What left the list meanwhile is not asked for.
  mutating func askNext(_ vendor: Vendor) {
    guard var lookUp = entry.lookUps[vendor], lookUp.asking.isEmpty, lookUp.limitedUntil == nil, !lookUp.queue.isEmpty else {
      return
    }
    let open = draft.lines.filter { $0.answers[vendor] == nil }
    let checksNames = vendor.lookUpRules.checksNames
    let wanted = checksNames ? Set(open.map(\.name.text)) : Set(open.map(\.name.stem)).union(lookUp.brands)
    lookUp.queue.removeAll { !wanted.contains($0) }
    let batch = Array(lookUp.queue.prefix(vendor.namesPerCall(draft.editions) ?? 1))
    lookUp.queue.removeFirst(batch.count)
    lookUp.asking = batch
    let revision = entry.lookUpRevision
    if checksNames {
      if !batch.isEmpty { emit(.vendor(.checkNames(vendor, batch.compactMap { try? DomainName($0) }, revision: revision))) }
    } else if let keyword = batch.first {
      let isBrand = lookUp.brands.contains(keyword)
      let endings = isBrand ? draft.endings : Set(open.filter { $0.name.stem == keyword }.map(\.name.ending)).sorted()
      lookUp.askedEndings = Set(endings)
      emit(.vendor(.searchNames(nameSearch(keyword, endings: endings), isBrand: isBrand, revision: revision)))
    }
    entry.lookUps[vendor] = lookUp
  }

  /// Leaves what waits unasked; what is under way is still taken, and what was answered stays.
  mutating func stopLookUps() {
    for vendor in Vendor.allCases {
      guard var lookUp = entry.lookUps[vendor], !lookUp.queue.isEmpty else { continue }
      lookUp.unasked += lookUp.queue.count
      lookUp.queue = []
      entry.lookUps[vendor] = lookUp
    }
  }

  /// How many calls the names take that wait to be asked.
  var callsWaiting: Int {
    Vendor.allCases.reduce(0) { sum, vendor in
      let size = max(1, vendor.namesPerCall(draft.editions) ?? 1)
      return sum + ((entry.lookUps[vendor]?.queue.count ?? 0) + size - 1) / size
    }
  }

  private func isStopped(_ vendor: Vendor) -> Bool { entry.lookUps[vendor].map { $0.unasked > 0 } ?? false }

  /// A limit is no failure: the look-up goes on by itself.
  private func hasFailed(_ vendor: Vendor) -> Bool {
    switch entry.lookUps[vendor]?.failure {
    case nil, .limited: false
    default: true
    }
  }

  /// A key does not appear while the program runs, and a limit ends by itself.
  mutating func forgetFailure(of vendor: Vendor) {
    guard hasFailed(vendor), entry.lookUps[vendor]?.failure != .noKey else { return }
    entry.lookUps[vendor]?.failure = nil
  }

  private mutating func markUnsold(at vendor: Vendor) {
    for index in draft.lines.indices {
      let line = draft.lines[index]
      guard line.answers[vendor] == nil, !vendor.lookUpRules.mayBeSold(line.name) else { continue }
      draft.lines[index].answers[vendor] = NameAnswer(line.name, .endingNotSold, at: now)
    }
  }

  private mutating func forgetOddAnswers() {
    for index in draft.lines.indices {
      for (vendor, answer) in draft.lines[index].answers {
        if case .other = answer.status { draft.lines[index].answers[vendor] = nil }
      }
    }
  }
}
