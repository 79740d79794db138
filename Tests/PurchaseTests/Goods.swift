import Foundation
import GRDB
import Glibc
import Ordering
import Testing

@testable import OrderStore

/// A book of a test's own with the draft of an order in it, gone with it. Where there is a file system in memory it is there: syncs cost
/// nothing then, and a kill shows the same.
final class Goods: Sendable {
  let vendor: String
  let directory: String
  private let keepsVendors: Bool

  /// - Parameter keepingVendors: what the vendors remember stands beside the book, and is copied with it.
  init(_ vendor: Vendor, keepingVendors: Bool = false) throws {
    self.vendor = vendor.rawValue
    keepsVendors = keepingVendors
    directory = try Goods.place()
  }

  private init(copying other: Goods) throws {
    vendor = other.vendor
    keepsVendors = other.keepsVendors
    directory = try Goods.place()
    for name in try FileManager.default.contentsOfDirectory(atPath: other.directory) {
      try FileManager.default.copyItem(atPath: "\(other.directory)/\(name)", toPath: "\(directory)/\(name)")
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  private static func place() throws -> String {
    let memory = "/dev/shm"
    let parent = access(memory, W_OK) == 0 ? memory : NSTemporaryDirectory()
    let path = "\(parent)/purchases-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return path
  }

  /// Where the vendors keep what they remember; nil when they forget it with their process.
  var vendors: String? { keepsVendors ? "\(directory)/vendors.json" : nil }

  /// The same book, to be spoilt.
  func copy() throws -> Goods { try Goods(copying: self) }

  /// What stands in the book, after its file was checked.
  func book(_ place: Comment) async throws -> (drafts: [Draft], orders: [Order]) {
    let store = try SQLiteOrderBook(directory: directory, mode: .live)
    #expect(await store.health() == .sound, place)
    let checks = try await store.connection.read { db in
      try ["integrity_check", "foreign_key_check"].map { try String.fetchAll(db, sql: "PRAGMA \($0)") }
    }
    #expect(checks == [["ok"], []], place)
    #expect(try await store.audit.verify().faults.allSatisfy { $0 == .noAnchor }, place)
    var drafts: [Draft] = []
    // Not those that are listed alone: one of which something may have been bought is kept, and not offered again.
    let ids = try await store.connection.read { db in try String.fetchAll(db, sql: "SELECT id FROM drafts ORDER BY id") }
    for id in ids { drafts.append(try #require(try await store.draft(Draft.ID(id)), place)) }
    return (drafts, try await store.orders())
  }
}
