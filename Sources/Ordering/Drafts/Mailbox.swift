/// One mailbox of a domain: the person it is made for and its alias, the part before `@`.
public struct Mailbox: Hashable, Sendable {
  public var first: String
  public var last: String
  public var alias: String
  /// The cells a person typed into: filling the grid again leaves the mailbox alone.
  public var edited: EditedCells
  /// Its picture as the vendor takes it: an address at ScaledMail, the number of an uploaded picture at Saleshandy; nil for none.
  public var picture: String?

  public init(first: String, last: String, alias: String, edited: EditedCells = [], picture: String? = nil) {
    self.first = first
    self.last = last
    self.alias = alias
    self.edited = edited
    self.picture = picture
  }

  /// A mailbox of which nobody knows any more what in it was typed, or nothing was.
  public init(first: String, last: String, alias: String, isEdited: Bool, picture: String? = nil) {
    self.init(first: first, last: last, alias: alias, edited: isEdited ? .all : [], picture: picture)
  }

  public init(person: Person, alias: String) {
    self.init(first: person.first, last: person.last, alias: alias)
  }

  /// Whether a person typed into it.
  public var isEdited: Bool {
    get { !edited.isEmpty }
    set { edited = newValue ? .all : [] }
  }

  /// In whose name it is, as it stands there.
  public var person: Person { Person(first: first, last: last) }

  public func address(at domain: DomainName) -> String { "\(alias)@\(domain.text)" }

  /// What stands in a column.
  public subscript(column: MailboxColumn) -> String {
    get {
      switch column {
      case .alias: alias
      case .first: first
      case .last: last
      }
    }
    set {
      switch column {
      case .alias: alias = newValue
      case .first: first = newValue
      case .last: last = newValue
      }
    }
  }
}

/// Cells of one mailbox.
public struct EditedCells: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let alias = EditedCells(rawValue: 1)
  public static let first = EditedCells(rawValue: 2)
  public static let last = EditedCells(rawValue: 4)
  /// The whole mailbox.
  public static let all: EditedCells = [.alias, .first, .last]

  /// The cell of a column.
  public init(_ column: MailboxColumn) {
    switch column {
    case .alias: self = .alias
    case .first: self = .first
    case .last: self = .last
    }
  }

  public func contains(_ column: MailboxColumn) -> Bool { contains(EditedCells(column)) }
}

extension Mailbox: Codable {
  private enum CodingKeys: String, CodingKey {
    case first, last, alias, isEdited, edited, picture
  }

  /// A mailbox of an earlier program says only whether something in it was typed: then all of it counts as typed.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    first = try values.decode(String.self, forKey: .first)
    last = try values.decode(String.self, forKey: .last)
    alias = try values.decode(String.self, forKey: .alias)
    picture = try values.decodeIfPresent(String.self, forKey: .picture)
    let isEdited = try values.decode(Bool.self, forKey: .isEdited)
    let columns = try values.decodeIfPresent([String].self, forKey: .edited)?.compactMap(MailboxColumn.init)
    let cells = (columns ?? []).reduce(into: EditedCells()) { $0.insert(EditedCells($1)) }
    edited = !isEdited ? [] : cells.isEmpty ? .all : cells
  }

  /// Which cells were typed into is written only where it is not all of them.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(first, forKey: .first)
    try values.encode(last, forKey: .last)
    try values.encode(alias, forKey: .alias)
    try values.encode(isEdited, forKey: .isEdited)
    try values.encodeIfPresent(picture, forKey: .picture)
    guard isEdited, edited != .all else { return }
    try values.encode(MailboxColumn.allCases.filter(edited.contains).map(\.rawValue), forKey: .edited)
  }
}
