import Foundation
import Ordering

/// What is bought: one domain with its mailboxes, free at each vendor of the sandbox.
enum Goods {
  /// A draft that cannot be ordered, such as one whose name is taken by now.
  struct Unfit: Error {
    let problems: [Problem]
  }

  static let name = "northquayreach.com"

  /// A draft in which nothing is wrong.
  static func draft(_ id: String, at vendor: Vendor) throws -> Draft {
    var draft = Draft(id: Draft.ID(id), at: Date())
    let offer = Offer(vendor, .google, plan: vendor == .saleshandy ? .quarterly : nil)
    draft.name = "northquay-aug"
    draft.offer = offer
    draft.people = "Ada Lind, Bo Ek"
    draft.allowsNumbers = true
    let mailboxes = draft.generator.mailboxes(draft.mailboxesPerDomain(with: offer)).mailboxes
    draft.lines = [DraftLine(try DomainName(name), isChosen: true, mailboxes: mailboxes)]
    draft.details = details
    return draft
  }

  private static var details: Details {
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
