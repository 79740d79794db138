import Foundation
import Glibc
import OrderStore
import Ordering

/// A directory with an empty book, gone with it. It is in memory where that can be: syncs cost nothing there, and no power is cut here.
final class BookDirectory: Sendable {
  let path: String
  var file: String { "\(path)/\(Mode.sandbox.rawValue).sqlite" }

  init() throws {
    path = BookDirectory.place()
    try FileManager.default.copyItem(atPath: try BookDirectory.template.get(), toPath: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

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
