import GRDB

/// How SQLite is set so that what is acknowledged stays.
///
/// Source: Purchasing, Book durability: a rollback journal, since Debian 12's SQLite has the WAL-reset bug; `synchronous=EXTRA` also syncs
/// the directory after the journal is deleted, which is the moment of commit.
enum Settings {
  /// How long one program waits for another's write, in milliseconds.
  static let busyTimeout = 5_000

  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "orderbook"
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(Double(busyTimeout) / 1_000)
    return configuration
  }

  /// Sets what a connection has to be told, then reads everything back.
  /// - Throws: `StoreFailure.setting` for the first that is not as wanted.
  static func apply(_ db: Database) throws {
    try db.execute(sql: "PRAGMA journal_mode = DELETE")
    try db.execute(sql: "PRAGMA synchronous = EXTRA")
    try check(db)
  }

  static func check(_ db: Database) throws {
    let journal = try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "unknown"
    guard journal == "delete" else { throw StoreFailure.setting(name: "journal_mode", wanted: "delete", found: journal) }
    for (name, wanted) in [("synchronous", 3), ("foreign_keys", 1), ("busy_timeout", busyTimeout)] {
      let found = try Int.fetchOne(db, sql: "PRAGMA \(name)")
      guard found == wanted else {
        throw StoreFailure.setting(name: name, wanted: "\(wanted)", found: found.map { "\($0)" } ?? "unknown")
      }
    }
  }
}
