import Foundation
import Glibc
import Ordering

@testable import OrderStore

/// A directory with an empty book, gone with it. It is in memory where that can be: syncs cost nothing there, and no power is cut here.
final class BookDirectory: Sendable {
  let path: String
  var file: String { "\(path)/\(Mode.sandbox.rawValue).sqlite" }

  /// The team's book; nil for one in a file.
  let team: TeamDatabase?

  /// - Parameter isOfTeam: whether the book is in a database, and the directory its host's own.
  init(isOfTeam: Bool) throws {
    path = BookDirectory.place()
    team = isOfTeam ? try TeamDatabase() : nil
    if isOfTeam {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } else {
      try FileManager.default.copyItem(atPath: try BookDirectory.template.get(), toPath: path)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Opens the book as a session.
  func open(
    _ owner: SessionOwner = .current(), processes: ProcessTable = .system, now: @escaping @Sendable () -> Date = { Date() }
  ) throws(StoreFailure) -> any StoredOrderBook {
    guard let team else {
      return try SQLiteOrderBook(
        directory: path, mode: .sandbox, owner: owner, who: Operator(account: "ops"), processes: processes, now: now)
    }
    return try PostgresOrderBook(
      team.place, mode: .sandbox, directory: path, owner: owner, who: Operator(account: "ops"), processes: processes, clock: now)
  }

  func eye() throws -> BookEye { try team.map { try BookEye(team: $0.place) } ?? BookEye(file: file) }

  private static func place() -> String {
    let memory = "/dev/shm"
    let place = access(memory, W_OK) == 0 ? URL(fileURLWithPath: memory) : FileManager.default.temporaryDirectory
    return place.appendingPathComponent("mailorder-faults-\(UUID().uuidString)").path
  }

  /// A book without anything in it, made once: a new one takes longer than a whole schedule.
  private static let template = Result {
    let path = place()
    _ = try SQLiteOrderBook(directory: path, mode: .sandbox)
    atexit { BookDirectory.removeTemplate() }
    return path
  }

  private static func removeTemplate() {
    if let path = try? template.get() { try? FileManager.default.removeItem(atPath: path) }
  }
}
