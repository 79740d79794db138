/// One mailbox of a domain: the person it is made for and its alias, the part before `@`.
public struct Mailbox: Hashable, Codable, Sendable {
  public var first: String
  public var last: String
  public var alias: String
  /// Whether a person typed into it, so that filling the grid again leaves it alone.
  public var isEdited: Bool
  /// Its picture as the vendor takes it: an address at ScaledMail, the number of an uploaded picture at Saleshandy; nil for none.
  public var picture: String?

  public init(first: String, last: String, alias: String, isEdited: Bool = false, picture: String? = nil) {
    self.first = first
    self.last = last
    self.alias = alias
    self.isEdited = isEdited
    self.picture = picture
  }

  public init(person: Person, alias: String) {
    self.init(first: person.first, last: person.last, alias: alias)
  }

  public func address(at domain: DomainName) -> String { "\(alias)@\(domain.text)" }
}
