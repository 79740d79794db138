/// Turns the bytes a terminal sends into events.
public struct KeyDecoder: Sendable {
  /// A decoder that holds nothing yet.
  public init() {}
}
