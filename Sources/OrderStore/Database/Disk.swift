import Dispatch

/// Work on this host's files beside a database: synced files take their time, and the threads of the cooperative pool are few.
enum Disk {
  private static let queue = DispatchQueue(label: "mailorder.book.files")

  static func run<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in queue.async { continuation.resume(returning: body()) } }
  }
}
