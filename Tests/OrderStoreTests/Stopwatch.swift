import Foundation
import Glibc

/// Time as this process had it: what others kept its threads from their turn on a busy machine is not counted. For limits above; what has to last a
/// while at least is held against a clock.
struct Stopwatch: Sendable {
  private let begun = ContinuousClock.now
  private let waited = Stopwatch.waited()

  /// Since it was made.
  var time: Duration {
    let kept = max(.zero, Stopwatch.waited() - waited)
    return max(.zero, begun.duration(to: .now) - kept)
  }

  /// How long the threads that live have waited for a processor so far, summed.
  private static func waited() -> Duration {
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
    return .nanoseconds(threads.reduce(Int64(0)) { $0 + waited("/proc/self/task/\($1)/schedstat") })
  }

  /// The second number of a thread's file, in nanoseconds.
  private static func waited(_ path: String) -> Int64 {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 128)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return 0 }
    let fields = String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: " ")
    return fields.count > 1 ? Int64(fields[1]) ?? 0 : 0
  }
}
