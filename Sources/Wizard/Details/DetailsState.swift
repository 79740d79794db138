public import Ordering

/// The details step: the fields the offer needs.
public struct DetailsState: Equatable, Sendable {
  /// Index among the offer's fields.
  public internal(set) var row = 0
  /// ScaledMail's workspaces, once read.
  public internal(set) var workspaces: [Workspace]?
  public internal(set) var isAskingWorkspaces = false
  public internal(set) var workspaceFailure: VendorFailure?
  /// Fields the person has been in: only these, or all after a try to go on, show what is missing.
  public internal(set) var visited: Set<DetailField> = []
}
