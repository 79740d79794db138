import Ordering

/// The clients' screen: the list, and the client that is being entered.
public struct ClientsState: ScreenState {
  public internal(set) var row = 0
  public internal(set) var form: ClientForm?
  /// The client that is being read to be changed.
  var opening: Client.ID?
  /// The client whose removal is asked about.
  var removing: ClientSummary?

  public init() {}
}
