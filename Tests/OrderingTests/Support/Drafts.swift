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

/// A draft in which nothing is wrong for an offer, its workspace included, so that a test breaks one thing only.
func readyDraft(_ offer: Offer, names: [DomainName]? = nil, wanted: Int = 3) throws -> Draft {
  var draft = Draft.ready(offer, names: try names ?? [DomainName("trynorthquay.com")], wanted: wanted, at: noon)
  draft.details = readyDetails()
  return draft
}

/// Every field of every vendor, filled in rightly.
func readyDetails() -> Details {
  var details = Details.ready
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
