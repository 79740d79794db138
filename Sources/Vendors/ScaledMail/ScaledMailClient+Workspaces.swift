import Foundation
import Ordering

/// The workspace names are looked up in, remembered once it is known.
actor SearchWorkspace {
  private var known: Workspace?

  init(_ known: Workspace?) { self.known = known }

  func workspace(_ list: @Sendable () async throws(VendorFailure) -> [Workspace]) async throws(VendorFailure) -> Workspace {
    if let known { return known }
    guard let first = try await list().first else {
      throw .refused(Refusal(code: "organization_id", message: "this ScaledMail account has no workspace"))
    }
    known = first
    return first
  }
}

extension ScaledMailClient {
  /// Source: ScaledMail, get workspaces; the API calls them organizations.
  func workspaces() async throws(VendorFailure) -> [Workspace] {
    let reply = try await gateway.read(.get(Path.organizations))
    let rows: [JSON] = try reply.required("organizations", \.array)
    return rows.compactMap { row in
      guard let id = row["id"].filledText else { return nil }
      return Workspace(id: id, name: row["name"].filledText ?? id)
    }
  }

  /// The workspace as the query that nearly every call carries; ours: on every one that knows it.
  func query(_ workspace: Workspace) -> [(String, String)] { [("organization_id", workspace.id)] }

  /// The query of a look-up, which belongs to no order.
  func searchQuery() async throws(VendorFailure) -> [(String, String)] {
    query(try await searchWorkspace.workspace { () throws(VendorFailure) in try await workspaces() })
  }

  /// The query of a purchase.
  func query(_ purchase: Purchase) throws(VendorFailure) -> [(String, String)] {
    guard let workspace = purchase.workspace else {
      throw .refused(Refusal(code: "organization_id", message: "no workspace is chosen"))
    }
    return query(workspace)
  }
}
