public import Foundation
public import Ordering

/// The data of registrants in a book: who is on file, and how they are erased.
///
/// Source: Purchasing, Secrets and personal data: registrant data are personal data, deleted by person. Erased are the fields of drafts,
/// the registrant in orders and purchases, the bytes of requests and answers, and what vendors and operators said of those purchases; what
/// was bought, when, by whom and the hashes of the bytes stay.
public struct PeopleData: Sendable {
  let connection: any BookEngine
  let session: SessionStore
  let audit: AuditWriter
  /// Where copies of the book are kept that have the data as well.
  let copies: @Sendable () -> [String]

  /// Everyone on file, by name.
  public func list() async throws(BookFailure) -> [PersonOnFile] {
    try await connection.read { db in try PersonSearch(db).people }
  }

  /// Everyone whose drafts and orders nobody has worked on since a day, except who cannot be erased now because a purchase is open.
  public func list(notUsedSince day: Date) async throws(BookFailure) -> [PersonOnFile] {
    try await list().filter { $0.lastUsed < day && $0.open.isEmpty }
  }

  /// Blanks what the book has of a person.
  /// - Throws: `BookFailure.openAttempts` while an attempt that carries the data is open, since reconciling it may need its bytes;
  ///   `BookFailure.draftHeld` while a draft with the data is open in another session; `BookFailure.missing` when nobody of this name and
  ///   phone is on file.
  public func erase(_ id: PersonOnFile.ID) async throws(BookFailure) -> Erasure {
    var erased: PersonOnFile?
    // A long book is searched while others write; what they wrote of the person meanwhile is found by the next search.
    for _ in 0..<PeopleData.mostSearches {
      let found = try await connection.read { db in try PersonSearch(db).people.first { $0.id == id } }
      guard let found else { break }
      guard found.open.isEmpty else { throw .openAttempts(found.open) }
      try await blank(found)
      erased = erased.map { $0.with(found) } ?? found
    }
    guard let erased else { throw .missing }
    return Erasure(
      drafts: erased.drafts.count, orders: erased.orders.count, attempts: erased.attempts.count, clients: erased.clients.count,
      copies: copies())
  }

  /// Our choice: nobody writes of the same person so often while they are erased.
  private static let mostSearches = 5

  private func blank(_ person: PersonOnFile) async throws(BookFailure) {
    try await connection.write { [session, audit] db in
      for draft in person.drafts {
        if case .held(let holder)? = try DraftHold.fetch(db, draft, session)?.status {
          throw BookFailure.draftHeld(draft, by: holder)
        }
      }
      try PersonEraser.erase(db, person, at: db.now)
      let facts = [
        "drafts": person.drafts.map(\.text).joined(separator: " "), "orders": person.orders.map(\.text).joined(separator: " "),
        "attempts": person.attempts.map(\.text).joined(separator: " "),
        "clients": person.clients.map(\.text).joined(separator: " "),
      ]
      try audit.note(db, AuditEvent(.erased, facts: facts))
    }
  }
}

extension PersonOnFile {
  /// With the places where more was found of the same person.
  fileprivate func with(_ more: PersonOnFile) -> PersonOnFile {
    func all<ID: Hashable>(_ one: [ID], _ two: [ID]) -> [ID] { one + two.filter { !one.contains($0) } }
    return PersonOnFile(
      id: id, name: name, drafts: all(drafts, more.drafts), orders: all(orders, more.orders),
      attempts: all(attempts, more.attempts),
      open: [], clients: all(clients, more.clients), lastUsed: max(lastUsed, more.lastUsed))
  }
}

extension BookFile {
  /// Copies of this book that were kept beside it.
  var copies: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.filter { $0.hasPrefix("\(mode.rawValue)-before-") && $0.hasSuffix(".sqlite") }.sorted().map {
      "\(directory)/\($0)"
    }
  }
}
