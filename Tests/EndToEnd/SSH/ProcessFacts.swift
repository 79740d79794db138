import Foundation
import Glibc

/// What the kernel says of a process that lives; a zombie does not.
struct ProcessFacts {
  let name: String
  let parent: Int32
  /// Processor time used so far, in seconds.
  let used: Double

  init?(_ process: Int32) {
    guard process > 1, let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let start = line.firstIndex(of: "("), let end = line.lastIndex(of: ")")
    else { return nil }
    let fields = line[line.index(after: end)...].split(separator: " ")
    guard fields.count > 12, !["Z", "X"].contains(fields[0]), let parent = Int32(fields[1]), let user = Double(fields[11]),
      let system = Double(fields[12])
    else { return nil }
    name = String(line[line.index(after: start)..<end])
    self.parent = parent
    used = (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// Processes whose command line has a text in it.
  static func all(with text: String) -> [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int32($0) }.filter { process in
      guard process != getpid(), ProcessFacts(process) != nil,
        let line = try? Data(contentsOf: URL(fileURLWithPath: "/proc/\(process)/cmdline"))
      else { return false }
      return line.range(of: Data(text.utf8)) != nil
    }
  }
}
