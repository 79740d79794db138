/// What a draft keeps of the client it is for: as much as decides which names can be ordered, so that it holds wherever the draft is looked at.
public struct DraftClient: Hashable, Codable, Sendable {
  public let id: Client.ID
  public var name: String
  /// Never ordered, nor any name above or below one of them.
  public var ownDomains: [DomainName]
  public var used: [DomainName]
  public var denied: [DomainName]
  public var prefixes: [String]
  public var suffixes: [String]

  public init(_ client: Client) {
    id = client.id
    name = client.name
    ownDomains = client.ownDomains
    used = client.used
    denied = client.denied
    prefixes = client.prefixes
    suffixes = client.suffixes
  }

  /// What is known of a client before it is read.
  public init(_ summary: ClientSummary) { self.init(Client(id: summary.id, name: summary.name)) }

  /// Why a name is not like others for this client.
  public enum Mark: Hashable, Sendable {
    /// It was ordered before, or stands among the names used.
    case used
    /// The client does not want it.
    case denied
  }

  /// - Returns: nil for a name of which nothing is known.
  public func mark(on name: DomainName) -> Mark? {
    if denied.contains(name) { return .denied }
    return used.contains(name) ? .used : nil
  }

  /// Names that are no ideas any more.
  var avoided: Set<DomainName> { Set(used).union(denied).union(ownDomains) }
}
