import Foundation
import Ordering

/// Finds registrants in a book's rows. Of drafts, attempts and clients the part that names somebody is read; plans of orders and what was sent
/// are read whole, since mailboxes in them are in somebody's name: a long book takes its time.
struct PersonSearch {
  private(set) var people: [PersonOnFile] = []

  init(_ db: any BookDatabase) throws {
    var found: [PersonOnFile.ID: Paths] = [:]
    for row in try DraftPart.fetchAll(db, sql: DraftPart.all) {
      guard let person = NamedPerson(row.registrant) else { continue }
      found[person.id, default: Paths(name: person.name)].add(Draft.ID(row.id), to: \.drafts, at: row.at)
    }
    for row in try OrderPart.fetchAll(db, sql: OrderPart.all) {
      for person in Set(row.purchases.compactMap { $0.registrant.flatMap(NamedPerson.init) }) {
        found[person.id, default: Paths(name: person.name)].add(Order.ID(row.id), to: \.orders, at: row.at)
      }
    }
    for row in try AttemptPart.fetchAll(db, sql: AttemptPart.all) {
      guard let person = NamedPerson(row.registrant) else { continue }
      found[person.id, default: Paths(name: person.name)].add(Attempt.ID(row.id), to: \.attempts, at: row.at)
      if !row.state.isClosed { found[person.id]?.open.append(Attempt.ID(row.id)) }
    }
    // Without a phone, somebody who is on file by the same name is the same person.
    for row in try BarePerson.all(db) {
      for person in row.people(known: found.keys) {
        let name = person.name
        switch row.place {
        case .draft(let id): found[person.id, default: Paths(name: name)].add(id, to: \.drafts, at: row.at)
        case .order(let id): found[person.id, default: Paths(name: name)].add(id, to: \.orders, at: row.at)
        case .attempt(let id, let isClosed):
          found[person.id, default: Paths(name: name)].add(id, to: \.attempts, at: row.at)
          if !isClosed { found[person.id]?.addOpen(id) }
        }
      }
    }
    for row in try ClientPart.fetchAll(db, sql: ClientPart.all) {
      for person in row.people(known: found.keys) {
        found[person.id, default: Paths(name: person.name)].add(Client.ID(row.id), to: \.clients, at: row.at)
      }
    }
    people = found.map { id, places in
      PersonOnFile(
        id: id, name: places.name, drafts: places.drafts, orders: places.orders, attempts: places.attempts, open: places.open,
        clients: places.clients, lastUsed: places.lastUsed)
    }.sorted { ($0.id.last, $0.id.first, $0.id.phone) < ($1.id.last, $1.id.first, $1.id.phone) }
  }

  private struct Paths {
    let name: String
    var drafts: [Draft.ID] = []
    var orders: [Order.ID] = []
    var attempts: [Attempt.ID] = []
    var open: [Attempt.ID] = []
    var clients: [Client.ID] = []
    var lastUsed = Date.distantPast

    init(name: String) { self.name = name }

    mutating func add<ID: Equatable>(_ id: ID, to list: WritableKeyPath<Paths, [ID]>, at date: Date) {
      if !self[keyPath: list].contains(id) { self[keyPath: list].append(id) }
      lastUsed = max(lastUsed, date)
    }

    mutating func addOpen(_ id: Attempt.ID) { if !open.contains(id) { open.append(id) } }
  }
}

/// Who a registrant is, by the fields a draft and a purchase have in common.
struct NamedPerson: Hashable {
  let id: PersonOnFile.ID
  let name: String

  /// The fields of a registrant that are read from JSON.
  struct Fields: Decodable {
    let first: String
    let last: String
    let phone: String
  }

  /// - Returns: nil while nothing tells who it is.
  init?(_ fields: Fields) {
    id = PersonOnFile.ID(first: fields.first, last: fields.last, phone: fields.phone)
    name = "\(fields.first) \(fields.last)".trimmingCharacters(in: .whitespaces)
    guard !name.isEmpty || !id.phone.isEmpty else { return nil }
  }

  fileprivate init(id: PersonOnFile.ID, name: String) {
    self.id = id
    self.name = name
  }
}

/// Somebody without a phone, in whose name mailboxes are.
private struct BarePerson {
  enum Place {
    case draft(Draft.ID)
    case order(Order.ID)
    case attempt(Attempt.ID, isClosed: Bool)
  }

  let place: Place
  let at: Date
  let first: String
  let last: String

  /// Everyone in the people fields and mailboxes of drafts, and in the plans and purchases of orders.
  static func all(_ db: any BookDatabase) throws -> [BarePerson] {
    var all: [BarePerson] = []
    for row in try PeopleField.fetchAll(db, sql: PeopleField.all) {
      all += Person.list(in: row.people).map {
        BarePerson(place: .draft(Draft.ID(row.id)), at: row.at, first: $0.first, last: $0.last)
      }
    }
    for row in try Named.fetchAll(db, sql: Named.inLines) { all += try row.people(.draft(Draft.ID(row.id))) }
    for row in try Named.fetchAll(db, sql: Named.inPlans) { all += try row.people(.order(Order.ID(row.id))) }
    for row in try Sent.fetchAll(db, sql: Sent.all) {
      all += try row.named.people(.attempt(Attempt.ID(row.id), isClosed: row.state.isClosed))
    }
    return all
  }

  private struct PeopleField: BookReading {
    static let all = "SELECT id, changedAt AS at, json_extract(form, '$.people') AS people FROM drafts"
    let id: String
    let at: Date
    let people: String
  }

  /// A JSON in which people are named.
  private struct Named: BookReading {
    static let inLines = """
      SELECT drafts.id AS id, drafts.changedAt AS at, draftLines.mailboxes AS json
      FROM drafts JOIN draftLines ON draftLines.draftID = drafts.id
      """
    static let inPlans = "SELECT id, createdAt AS at, \"plan\" AS json FROM orders"
    let id: String
    let at: Date
    let json: String

    func people(_ place: Place) throws -> [BarePerson] {
      try NamedPlaces.people(in: json).map { BarePerson(place: place, at: at, first: $0.first, last: $0.last) }
    }
  }

  private struct Sent: BookReading {
    static let all = """
      SELECT id, state, (SELECT max(at) FROM transitions WHERE attemptID = attempts.id) AS at, purchase AS json FROM attempts
      """
    let id: String
    let at: Date
    let state: AttemptState
    let json: String

    var named: Named { Named(id: id, at: at, json: json) }
  }

  /// Who it is of those that are known by the name; else somebody new.
  func people(known: some Sequence<PersonOnFile.ID>) -> [NamedPerson] {
    guard let person = NamedPerson(NamedPerson.Fields(first: first, last: last, phone: "")) else { return [] }
    let same = known.filter { $0.first == person.id.first && $0.last == person.id.last }
    return same.isEmpty ? [person] : same.map { NamedPerson(id: $0, name: person.name) }
  }
}

private struct DraftPart: BookReading {
  static let all =
    "SELECT id, changedAt AS at, json_extract(form, '$.details.registrant') AS registrant FROM drafts ORDER BY createdAt"
  let id: String
  let at: Date
  let registrant: NamedPerson.Fields
}

private struct OrderPart: BookReading {
  static let all = "SELECT id, createdAt AS at, json_extract(\"plan\", '$.purchases') AS purchases FROM orders ORDER BY createdAt"
  struct Part: Decodable { let registrant: NamedPerson.Fields? }
  let id: String
  let at: Date
  let purchases: [Part]
}

private struct AttemptPart: BookReading {
  static let all = """
    SELECT id, state, (SELECT max(at) FROM transitions WHERE attemptID = id) AS at,
      json_extract(purchase, '$.registrant') AS registrant FROM attempts
    WHERE json_type(purchase, '$.registrant') = 'object' ORDER BY number
    """
  let id: String
  let at: Date
  let state: AttemptState
  let registrant: NamedPerson.Fields
}

private struct ClientPart: BookReading {
  static let all = "SELECT id, changedAt AS at, record FROM clients ORDER BY name"
  let id: String
  let at: Date
  let record: Client

  /// The registrant, and the people in whose names mailboxes are. These have no phone: one that is on file by the same name is the same person.
  /// - Parameter known: who was found before.
  func people(known: some Sequence<PersonOnFile.ID>) -> Set<NamedPerson> {
    let registrant = record.registrant
    var found = Set(
      [NamedPerson(NamedPerson.Fields(first: registrant.first, last: registrant.last, phone: registrant.phone))].compactMap(\.self))
    for person in Person.list(in: record.people) {
      let id = PersonOnFile.ID(first: person.first, last: person.last, phone: "")
      let same = (Array(known) + found.map(\.id)).filter { $0.first == id.first && $0.last == id.last }
      found.formUnion(
        (same.isEmpty ? [id] : same).map { NamedPerson(id: $0, name: person.name) }.filter { new in
          !found.contains { $0.id == new.id }
        })
    }
    return found
  }
}
