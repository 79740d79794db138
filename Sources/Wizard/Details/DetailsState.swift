public import Ordering

/// The details step: the fields the offer needs.
public struct DetailsState: Equatable, Sendable {
  /// Index among the offer's fields.
  public internal(set) var row = 0
  /// ScaledMail's workspaces, once read.
  public internal(set) var workspaces: [Workspace]?
  public internal(set) var isAskingWorkspaces = false
  public internal(set) var workspaceFailure: VendorFailure?
  /// Picture files that are being uploaded.
  public internal(set) var uploading: Set<String> = []
  /// Why a picture could not be uploaded, by its file.
  public internal(set) var uploadFailures: [String: VendorFailure] = [:]
  /// Fields the person has been in: only these, or all after a try to go on, show what is missing.
  public internal(set) var visited: Set<DetailField> = []
}
