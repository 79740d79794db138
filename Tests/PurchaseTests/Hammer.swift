import Foundation
import Subprocess
import Testing

/// The program `PurchaseHammer`, alone or under `KillAt`; both stand beside the tests.
enum Hammer {
  /// What it said in a line.
  struct Said: Decodable, CustomStringConvertible {
    let what: String
    let attempt: String?
    let purchase: Int?
    let state: String?
    let sentence: String?

    var description: String { [what, purchase.map { "\($0)" }, state, sentence].compactMap(\.self).joined(separator: " ") }
  }

  /// A run under the tracer.
  struct Traced {
    let said: [Said]
    /// How many calls were counted.
    let calls: Int
    let isKilled: Bool
    /// Which call it was killed at, and on what; else how it ended.
    let place: String
  }

  static func path(_ program: String) -> String {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent(program).path
  }

  /// Lets it run to its end.
  static func run(_ mode: String, _ goods: Goods, at address: String) async throws -> [Said] {
    let result = try await Subprocess.run(
      .name("env"), arguments: Arguments([path("PurchaseHammer"), mode, goods.vendor, goods.directory, address]),
      output: .string(limit: 1 << 20), error: .discarded)
    return try said(result.standardOutput)
  }

  /// Kills it when it is about to make the call of this number; 0 only counts.
  static func run(_ mode: String, _ goods: Goods, at address: String, killingAt number: Int) async throws -> Traced {
    let result = try await Subprocess.run(
      .name("env"),
      arguments: Arguments([path("KillAt"), "\(number)", path("PurchaseHammer"), mode, goods.vendor, goods.directory, address]),
      output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    let last = result.standardError.split(separator: "\n").last.map(String.init) ?? ""
    let words = last.split(separator: " ", maxSplits: 2).map(String.init)
    try #require(words.count == 3 && result.terminationStatus.isSuccess, "KillAt said: \(result.standardError)")
    return Traced(
      said: try said(result.standardOutput), calls: try #require(Int(words[1])), isKilled: words[0] == "killed", place: words[2])
  }

  private static func said(_ output: String) throws -> [Said] {
    try output.split(separator: "\n").map { try JSONDecoder().decode(Said.self, from: Data($0.utf8)) }
  }

  /// Whether a program may trace another here.
  static let canTrace: Bool = {
    let probe = Process()
    probe.executableURL = URL(fileURLWithPath: path("KillAt"))
    probe.arguments = ["0", "true"]
    probe.standardError = FileHandle.nullDevice
    guard (try? probe.run()) != nil else { return false }
    probe.waitUntilExit()
    return probe.terminationStatus == 0
  }()
}
