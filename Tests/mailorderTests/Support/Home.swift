import Foundation
import Ordering
import Testing

@testable import mailorder

/// A person's home in a temporary directory, gone with the test.
final class Home {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("mailorder-\(UUID().uuidString.prefix(8))").path
    try make(directory: "")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The environment of a program at home here.
  func environment(_ more: [String: String] = [:]) -> [String: String] {
    ["HOME": path, "LC_ALL": "C.UTF-8", "TERM": "xterm"].merging(more) { $1 }
  }

  func paths(_ more: [String: String] = [:]) -> Paths { Paths(environment: environment(more)) }

  @discardableResult
  func make(directory: String, mode: Int = 0o700) throws -> String {
    let whole = "\(path)/\(directory)"
    try FileManager.default.createDirectory(
      atPath: whole, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: whole)
    return whole
  }

  /// Writes a file, with the directories above it.
  @discardableResult
  func write(_ text: String, to file: String, mode: Int = 0o600) throws -> String {
    let whole = "\(path)/\(file)"
    try make(directory: (file as NSString).deletingLastPathComponent)
    try Data(text.utf8).write(to: URL(fileURLWithPath: whole))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: whole)
    return whole
  }

  func mode(of file: String) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int)
  }

  static let configuration = ".config/mailorder/config.yaml"

  static func key(_ vendor: Vendor) -> String { ".config/mailorder/keys/\(vendor.rawValue)" }
}
