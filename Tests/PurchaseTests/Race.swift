import Foundation
import Ordering
import Testing

/// Programs that have an order ready and wait for the same moment.
final class Race: Sendable {
  struct Runner {
    let vendor: Vendor
    let process: Process
    /// It begins when this is closed.
    let gate: FileHandle
    let log: String

    var said: [Hammer.Said] {
      get throws {
        let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
        return try text.split(separator: "\n").map { try JSONDecoder().decode(Hammer.Said.self, from: Data($0.utf8)) }
      }
    }
  }

  let runners: [Runner]

  /// Starts one program for each vendor given, all over the same book, and waits until all are ready.
  init(_ vendors: [Vendor], _ goods: Goods, at address: String) async throws {
    runners = try vendors.enumerated().map { number, vendor in
      let gate = Pipe()
      let log = "\(goods.directory)/said-\(number)"
      try #require(FileManager.default.createFile(atPath: log, contents: nil, attributes: [.posixPermissions: 0o600]))
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Hammer.path("PurchaseHammer"))
      process.arguments = ["race", vendor.rawValue, goods.directory, address]
      process.standardInput = gate.fileHandleForReading
      let output = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      // The program has its own: a thousand races would use up every descriptor there is.
      try gate.fileHandleForReading.close()
      try output.close()
      return Runner(vendor: vendor, process: process, gate: gate.fileHandleForWriting, log: log)
    }
    while try runners.contains(where: { try $0.process.isRunning && $0.said.isEmpty }) {
      try await Task.sleep(for: .milliseconds(10))
    }
  }

  /// Lets all go, and waits until all have ended.
  func run() async throws {
    for runner in runners { try runner.gate.close() }
    while runners.contains(where: \.process.isRunning) { try await Task.sleep(for: .milliseconds(10)) }
  }
}
