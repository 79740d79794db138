import Foundation
import Ordering

/// The workspace of what belongs to no order, such as looking up names; remembered once it is known.
actor SearchWorkspace {
  private var known: Workspace?

  init(_ known: Workspace?) { self.known = known }

  func workspace(_ list: @Sendable () async throws(VendorFailure) -> ShownList<Workspace>) async throws(VendorFailure) -> Workspace
  {
    if let known { return known }
    guard let first = try await list().first else {
      throw .refused("organization_id", "this ScaledMail account has no workspace")
    }
    known = first
    return first
  }
}

extension ScaledMailClient {
  /// Ids are kept letter by letter, and nothing but an equal id is the same workspace.
  ///
  /// Source: Vendors/ScaledMail, Workspaces: the API calls them organizations.
  func workspaces(_ urgency: CallUrgency) async throws(VendorFailure) -> ShownList<Workspace> {
    try await gateway.list(.get(Path.organizations), ListFormat(name: "organizations", beside: .anything), urgency) {
      row throws(VendorFailure) in
      let id: String = try row.required("id", \.filledText)
      return Workspace(id: id, name: gateway.clean(row["name"].filledText ?? id))
    }.shown()
  }

  /// The workspace as the query that nearly every call carries. Our choice: on every one that knows it, also where it is optional.
  func query(_ workspace: Workspace) -> [(String, String)] { [("organization_id", workspace.id)] }

  /// The query of a look-up, which belongs to no order.
  func searchQuery(_ urgency: CallUrgency) async throws(VendorFailure) -> [(String, String)] {
    query(try await searchWorkspace.workspace { () throws(VendorFailure) in try await workspaces(urgency) })
  }

  /// The query of a list that is the same in all workspaces, as far as we know.
  func searchQuery(_ workspace: Workspace?, _ urgency: CallUrgency) async throws(VendorFailure) -> [(String, String)] {
    if let workspace { return query(workspace) }
    return try await searchQuery(urgency)
  }

  /// The query of what belongs to one workspace.
  func query(_ workspace: Workspace?) throws(VendorFailure) -> [(String, String)] {
    guard let workspace else { throw .refused("organization_id", "no workspace is chosen") }
    return query(workspace)
  }
}
