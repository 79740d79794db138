import Foundation
import Ordering
import TestSupport

/// What is bought: one domain with its mailboxes, free at each vendor of the sandbox.
enum Goods {
  /// A draft that cannot be ordered, such as one whose name is taken by now.
  struct Unfit: Error {
    let problems: [Problem]
  }

  static let name = "northquayreach.com"

  /// A draft in which nothing is wrong.
  static func draft(_ id: String, at vendor: Vendor) throws -> Draft {
    let offer = Offer(vendor, .google, plan: vendor == .saleshandy ? .quarterly : nil)
    var draft = Draft.ready(offer, id: id, names: [try DomainName(name)], at: Date())
    draft.name = "northquay-aug"
    return draft
  }
}
