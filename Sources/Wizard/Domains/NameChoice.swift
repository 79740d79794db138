import Ordering

/// Which names of a draft can be chosen, and why the others cannot.
struct NameChoice {
  private let draft: Draft
  private let ownBrand: OwnBrand

  init(_ draft: Draft) {
    self.draft = draft
    ownBrand = draft.ownBrand
  }

  /// Why a name cannot be chosen: only what a vendor sells can be.
  func reason(against line: DraftLine) -> String? {
    if ownBrand.owns(line.name) { return DomainsSentences.ownBrand(line.name) }
    if let client = draft.client, draft.clientMark(on: line.name) == .denied {
      return ClientSentences.denied(line.name, by: client.name)
    }
    if draft.kind.picksFromList {
      guard let offer = draft.offer ?? line.listing.map({ Offer($0.vendor, $0.provider ?? .google) }) else { return nil }
      return DraftCheck.fault(ofListed: line, in: draft, with: offer).map { Sentences.problem(Problem(.name(line.name), $0)) }
    }
    guard draft.kind.registersNames else { return nil }
    if let offer = draft.offer, let fault = DraftCheck.fault(of: line, at: offer, in: draft), !fault.mayChange {
      return DomainsSentences.cannotChoose(line.name, fault: fault)
    }
    guard isHopeless(line) else { return nil }
    let isTaken = line.answers.values.contains { $0.status == .taken }
    return isTaken ? DomainsSentences.takenEverywhere(line.name) : DomainsSentences.soldNowhere(line.name)
  }

  /// Whether no vendor can be expected to sell a name. Saleshandy is asked only for chosen names, so without its answer only a name that
  /// is taken is hopeless.
  private func isHopeless(_ line: DraftLine) -> Bool {
    let checkers = Vendor.allCases.filter(\.lookUpRules.checksNames)
    let answers = checkers.compactMap { line.answers[$0] }
    guard answers.count == checkers.count, !answers.contains(where: \.canBeOrdered) else { return false }
    if let offer = line.answers[.saleshandy] { return !offer.canBeOrdered }
    return answers.contains { $0.status == .taken }
  }
}

extension Problem.Fault {
  /// Whether another answer may lift it.
  fileprivate var mayChange: Bool {
    if case .notLookedUp = self { true } else { false }
  }
}
