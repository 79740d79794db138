import Foundation
import Ordering

// Lists that decide about a purchase: what cannot be read is no empty list.

extension ScaledMailClient {
  /// Domains of the workspace's orders. Source: Vendors/ScaledMail, Domains.
  func domainRows(_ query: [(String, String)]) async throws(VendorFailure) -> [ScaledMailDomainRow] {
    var read: [ScaledMailDomainRow] = []
    for row in try await gateway.read(.get(Path.domains, query), as: .other).requiredList("domains") {
      if let row = try ScaledMailDomainRow(row) { read.append(row) }
    }
    return read
  }

  /// Names bought here; on request only those that no order uses yet.
  ///
  /// Source: Vendors/ScaledMail, Purchased domains.
  func boughtRows(_ query: [(String, String)], unused: Bool) async throws(VendorFailure) -> [ScaledMailBoughtRow] {
    let available = unused ? [("available", "true")] : []
    var read: [ScaledMailBoughtRow] = []
    for row in try await gateway.read(.get(Path.purchasedDomains, query + available), as: .other).requiredList("domains") {
      if let row = try ScaledMailBoughtRow(row) { read.append(row) }
    }
    return read
  }

  /// Ids of the workspace's orders. Source: Vendors/ScaledMail, Orders.
  func orderIDs(_ query: [(String, String)]) async throws(VendorFailure) -> [String] {
    var ids: [String] = []
    for row in try await gateway.read(.get(Path.orders, query), as: .other).requiredList("payments") {
      ids.append(try row.required("id", \.filledText))
    }
    return ids
  }

  /// Ids of the forms that wait for their domains. Source: Vendors/ScaledMail, Pending forms.
  func formIDs(_ query: [(String, String)]) async throws(VendorFailure) -> Set<String> {
    var ids: Set<String> = []
    for row in try await gateway.read(.get(Path.pendingForms, query), as: .other).requiredList("forms") {
      ids.insert(try row.required("uuid", \.filledText))
    }
    return ids
  }
}
