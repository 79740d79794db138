import Ordering

/// What an order of a split basket lacks before its review: each thing once, in the order of the steps.
struct BasketLacks: Equatable, Sendable {
  /// In a word or a few each.
  let things: [String]

  /// - Parameter draft: of new domains; its grid need not be filled yet.
  init(_ draft: Draft) {
    guard let offer = draft.offer else {
      things = ["offer"]
      return
    }
    let draft = draft.withFilledGrid(offer)
    let people = DraftCheck.peopleHold(draft) ? DraftCheck.people(draft) : []
    let mailboxes = DraftCheck.mailboxes(draft, offer: offer).stopping
    let problems =
      DraftCheck.names(draft).stopping + DraftCheck.offer(offer, for: draft).stopping + people.stopping
      + (people.isEmpty ? mailboxes : []) + DraftCheck.details(draft, offer: offer).stopping
    var things: [String] = []
    for problem in problems {
      let thing = Self.thing(problem, in: draft, mailboxes)
      if !things.contains(thing) { things.append(thing) }
    }
    self.things = things
  }

  private static func thing(_ problem: Problem, in draft: Draft, _ mailboxes: [Problem]) -> String {
    switch problem.place {
    case .names, .name: return "names to look at"
    case .offer, .price: return "offer to look at"
    case .wanted: return "mailboxes per domain"
    case .people: return draft.people.allSatisfy(\.isWhitespace) ? "people" : "people to look at"
    case .mailbox:
      if draft.people.allSatisfy(\.isWhitespace) { return "people" }
      let nameless = Set(
        mailboxes.compactMap { problem -> Problem.Place? in
          guard problem.fault == .nameMissing, case .mailbox(let name, let index, _) = problem.place else { return nil }
          return .mailbox(name, index, .alias)
        })
      return nameless.isEmpty ? "mailboxes to look at" : "people for \(Sentences.count(nameless.count, "mailbox", "mailboxes"))"
    case .detail(let field):
      let title = Sentences.title(of: field)
      return problem.fault == .missing ? title : "\(title) to look at"
    }
  }
}

extension Draft {
  /// The draft with its grid as the mailboxes' step would fill it.
  fileprivate func withFilledGrid(_ offer: Offer) -> Draft {
    var draft = self
    draft.assignTurns()
    var filling = MailboxFilling(draft)
    let sizes = draft.sizes(in: offer)
    for index in draft.lines.indices where draft.lines[index].isChosen {
      let line = draft.lines[index]
      draft.lines[index].mailboxes = filling.mailboxes(of: line, old: line.mailboxes, size: sizes.rows(of: line), avoiding: [])
    }
    return draft
  }
}
