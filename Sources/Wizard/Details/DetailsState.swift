public import Ordering

/// What the details step remembers: the fields the offer needs.
public struct DetailsState: ScreenState {
  /// Index among the offer's fields.
  public internal(set) var row = 0
  /// ScaledMail's workspaces.
  public internal(set) var workspaces = Refreshed<ShownList<Workspace>>()
  /// Picture files whose upload was asked for, with the numbers they got.
  public internal(set) var uploads: [String: Asked<String>] = [:]
  /// Fields the person has been in: only these, or all after a try to go on, show what is missing.
  public internal(set) var visited: Set<DetailField> = []

  public init() {}

  public var isUploading: Bool { uploads.values.contains { $0.isAsking } }
}
