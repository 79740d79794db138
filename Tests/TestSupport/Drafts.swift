public import Foundation
public import Ordering

extension Draft {
  /// A draft in which nothing is wrong for an offer, so that a test breaks one thing only; its vendor has called the names free, and no workspace is picked.
  public static func ready(
    _ offer: Offer, id: String = "d1", names: [DomainName], wanted: Int = 3, at date: Date
  ) -> Draft {
    var draft = Draft(id: Draft.ID(id), at: date)
    draft.offer = offer
    draft.wanted = wanted
    draft.people = "Ada Lind, Bo Ek"
    draft.allowsNumbers = true
    let mailboxes = draft.generator.mailboxes(draft.mailboxesPerDomain(with: offer)).mailboxes
    draft.lines = names.map {
      DraftLine($0, isChosen: true, answers: [offer.vendor: NameAnswer($0, .available, at: date)], mailboxes: mailboxes)
    }
    draft.details = .ready
    return draft
  }
}

extension Details {
  /// Every field that a person types, filled in rightly for every vendor.
  public static var ready: Details {
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
    return details
  }
}
