import Foundation
import Ordering

extension SaleshandyClient {
  /// Deletes an active domain, or takes a deletion back; sent once.
  ///
  /// Source: Vendors/Saleshandy, Delete and revoke: both by the domain's id, not the order's, one domain at a time. What they answer is not
  /// published, so that the list tells.
  /// - Throws: `notOffered` for changes of other vendors, `refused` without asking for a domain that is not in the state it takes.
  func change(_ change: HoldingChange) async throws(VendorFailure) {
    switch change {
    case .deleteDomain(let domain):
      let id = try SaleshandyClient.id(of: domain)
      _ = try await gateway.change(Call(method: "DELETE", path: Path.domain(id), body: Data()))
    case .revokeDeletion(let domain):
      let id = try SaleshandyClient.id(of: domain)
      guard domain.canBeRevoked else {
        throw .refused(Refusal(code: "domain", message: "only a deleted domain can be taken back", names: [domain.name.text]))
      }
      _ = try await gateway.change(Call(method: "POST", path: Path.revoke(id), body: Data()))
    default: throw .notOffered
    }
  }

  private static func id(of domain: HeldDomain) throws(VendorFailure) -> String {
    guard let id = domain.vendorID, !id.isEmpty else {
      throw .refused(Refusal(code: "domain", message: "Saleshandy's list gave no id for it", names: [domain.name.text]))
    }
    return id
  }
}
