import Foundation
import Glibc

/// A process of this machine, told from a later one with the same number by the time it began.
struct RunningProcess: Equatable {
  let id: Int32
  private let began: UInt64

  /// - Returns: nil when there is no such process, or it has ended.
  init?(_ id: Int32) {
    guard let facts = ProcessFacts(id) else { return nil }
    self.id = id
    began = facts.began
  }

  /// What the kernel says of it; nil when it has ended.
  var facts: ProcessFacts? {
    guard let facts = ProcessFacts(id), facts.began == began else { return nil }
    return facts
  }

  var isAlive: Bool { facts != nil }

  /// Waits for its end, on a thread of its own, so that a busy test does not measure itself.
  /// - Parameter watching: told while it lives, some hundred times a second.
  /// - Returns: when it was gone, the processor time it had used, and how long it had waited for a processor since, in seconds; when patience ends,
  ///   that. Time in which the watch itself was held up does not count.
  func end(
    patience: Duration, watching: @escaping @Sendable () -> Void = {}
  ) async -> (at: SuspendingClock.Instant, used: Double, waited: Double) {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        var end = SuspendingClock.now + patience
        var last = SuspendingClock.now
        var held = Duration.zero
        var used = 0.0
        let waitedBefore = waited
        var waitedLast = waitedBefore
        while let facts, last < end {
          used = facts.used
          waitedLast = max(waitedLast, waited)
          watching()
          usleep(5_000)
          let pause = last.duration(to: .now)
          if pause > .milliseconds(300) {
            held += pause
            end = end.advanced(by: pause)
          }
          last = .now
        }
        continuation.resume(returning: (.now - held, used, waitedLast - waitedBefore))
      }
    }
  }

  /// How long its threads have waited for a processor that others had, in seconds, summed over those that live.
  private var waited: Double {
    let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(id)/task")) ?? []
    return threads.reduce(0) { sum, thread in
      let fields = processFile(id, "task/\(thread)/schedstat")?.split(separator: " ") ?? []
      return sum + (fields.count > 1 ? (Double(fields[1]) ?? 0) / 1e9 : 0)
    }
  }

  /// Sends a signal, unless it has ended.
  func signal(_ number: Int32) { if isAlive { kill(id, number) } }

  /// The processes above it, nearest first, up to but without one.
  func parents(below top: Int32) -> [RunningProcess] {
    var found: [RunningProcess] = []
    var next = facts?.parent ?? 0
    while next > 1, next != top, let parent = RunningProcess(next) {
      found.append(parent)
      next = parent.facts?.parent ?? 0
    }
    return found
  }

  /// Those whose command line has a text in it.
  static func all(with text: String) -> [RunningProcess] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int32($0) }.filter { $0 != getpid() }.compactMap { RunningProcess($0) }.filter { process in
      processFile(process.id, "cmdline")?.contains(text) == true
    }
  }
}

/// What the kernel says of a process that lives; a zombie does not.
struct ProcessFacts {
  let name: String
  let parent: Int32
  /// Processor time used so far, in seconds.
  let used: Double
  /// In clock ticks since the machine started.
  let began: UInt64

  init?(_ process: Int32) {
    guard process > 1, let line = processFile(process, "stat"),
      let start = line.firstIndex(of: "("), let end = line.lastIndex(of: ")")
    else { return nil }
    let fields = line[line.index(after: end)...].split(separator: " ")
    guard fields.count > 19, !["Z", "X"].contains(fields[0]), let parent = Int32(fields[1]), let user = Double(fields[11]),
      let system = Double(fields[12]), let began = UInt64(fields[19])
    else { return nil }
    name = String(line[line.index(after: start)..<end])
    self.parent = parent
    self.began = began
    used = (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }
}

/// A file of a process, which has no size of its own: what Foundation reads of such a file it never gives back, and a watch over thousands
/// of processes took all memory.
private func processFile(_ process: Int32, _ name: String) -> String? {
  let descriptor = open("/proc/\(process)/\(name)", O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var part = [UInt8](repeating: 0, count: 4_096)
  while true {
    let count = read(descriptor, &part, part.count)
    guard count > 0 else { break }
    bytes += part.prefix(count)
  }
  return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
}

/// Runs what blocks on a thread that is not one of the few that run tasks.
func aside<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    DispatchQueue.global().async { continuation.resume(with: Result { try work() }) }
  }
}
