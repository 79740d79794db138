import Foundation
import Glibc

/// What `/proc` says of this machine and its processes.
///
/// Source: proc(5): `/proc/pid/stat`, fields 3 (state) and 22 (start time); `/proc/sys/kernel/random/boot_id`.
struct ProcFacts: Sendable {
  let boot: String
  let namespace: String

  static let current = ProcFacts(
    boot: (read("/proc/sys/kernel/random/boot_id") ?? "").trimmingCharacters(in: .whitespacesAndNewlines),
    namespace: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/ns/pid")) ?? "")

  enum Process: Equatable {
    case found(startedAt: UInt64, isDead: Bool)
    case none
    /// It may be there, but its facts cannot be read.
    case hidden
  }

  static func process(_ id: Int32) -> Process {
    guard let line = read("/proc/\(id)/stat") else {
      let isThere = kill(id, 0) == 0 || errno == EPERM
      return isThere ? .hidden : .none
    }
    return parse(line) ?? .hidden
  }

  /// The fields after the program's name, which stands in brackets and may hold blanks and brackets itself.
  static func parse(_ line: String) -> Process? {
    guard let end = line.lastIndex(of: ")") else { return nil }
    let fields = line[line.index(after: end)...].split(whereSeparator: \.isWhitespace)
    guard fields.count > 19, let startedAt = UInt64(fields[19]) else { return nil }
    // A zombie has ended; only its parent has not looked yet.
    return .found(startedAt: startedAt, isDead: ["Z", "X", "x"].contains(fields[0]))
  }

  /// A file of `/proc`, which has no size of its own.
  static func read(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return nil }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
