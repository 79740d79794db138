import Foundation
import Ordering
import TestSupport

/// A moment for everything.
let noon = Date(timeIntervalSince1970: 1_790_000_000)

/// `a1.com`, `a2.com`, …
func names(_ count: Int, ending: String = "com") throws -> [DomainName] {
  try (0..<count).map { try DomainName("a\($0 + 1).\(ending)") }
}

func texts(_ names: [DomainName]) -> [String] { names.map(\.text) }

/// A draft in which nothing is wrong for an offer, so that a test breaks one thing only.
func readyDraft(_ offer: Offer, names: [DomainName]? = nil, wanted: Int = 3) throws -> Draft {
  var draft = Draft(id: Draft.ID("d1"), at: noon)
  draft.offer = offer
  draft.wanted = wanted
  draft.people = "Ada Lind, Bo Ek"
  draft.allowsNumbers = true
  let count = draft.mailboxesPerDomain(with: offer)
  let mailboxes = draft.generator.mailboxes(count).mailboxes
  draft.lines = try (names ?? [DomainName("trynorthquay.com")]).map { name in
    DraftLine(name, isChosen: true, answers: [offer.vendor: NameAnswer(name, .available, at: noon)], mailboxes: mailboxes)
  }
  draft.details = readyDetails()
  return draft
}

/// Every field of every vendor, filled in rightly.
func readyDetails() -> Details {
  var details = Details()
  details.redirect = "northquay.com"
  details.registrant.first = "Ada"
  details.registrant.last = "Lind"
  details.registrant.company = "North Quay AB"
  details.registrant.address = "Kajgatan 4"
  details.registrant.city = "Malmo"
  details.registrant.state = "Skane"
  details.registrant.country = "Sweden"
  details.registrant.postcode = "211 20"
  details.registrant.phone = "+46 40 123 45 67"
  details.label = "nq-aug"
  details.workspace = Workspace(id: "rec1", name: "North Quay")
  return details
}

/// Ten characters, as the attempt's mark in ScaledMail's tag.
let mark = "ABCDEFGHJK"

extension [Problem] {
  var faults: [Problem.Fault] { map(\.fault) }
}

/// How long something takes, for limits far above a linear run and far below a quadratic one.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let taken = try processorTime(work)
  return Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18
}
