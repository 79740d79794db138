import Foundation
import Glibc
import Ordering
import Testing
import Wizard

@testable import Session

@Suite("The files of a desk")
struct FileAccessTests {
  private let root: String
  private let desk: String

  init() throws {
    root = NSTemporaryDirectory() + "desk-\(UUID().uuidString)"
    desk = root + "/files"
    try FileManager.default.createDirectory(atPath: desk + "/below", withIntermediateDirectories: true)
    try Data("secret".utf8).write(to: URL(fileURLWithPath: root + "/secret.txt"))
    try Data("a.com".utf8).write(to: URL(fileURLWithPath: desk + "/a.csv"))
    symlink(root + "/secret.txt", desk + "/link")
    symlink(root, desk + "/up")
  }

  @Test("what stands in the directory and below it is read and written")
  func inside() {
    let access = FileAccess.below(desk)
    for path in ["a.csv", "below/new.csv", "new.csv"] { #expect(access.allows(TextFiles.path(path, from: access.base)), "\(path)") }
    guard case .fileRead(_, .success, 1) = TextFiles.answer(to: .read("a.csv", as: nil, revision: 1), in: access) else {
      Issue.record("not read")
      return
    }
  }

  @Test(
    "no other path is, by whatever way it leads out",
    arguments: [
      "/etc/passwd", "../secret.txt", "below/../../secret.txt", "link", "up/secret.txt", "up/new.txt", "~/x", "file:///etc/passwd",
    ])
  func outside(_ path: String) {
    let access = FileAccess.below(desk)
    guard
      case .fileRead(_, .failure(.elsewhere(let place)), 1) = TextFiles.answer(to: .read(path, as: nil, revision: 1), in: access)
    else {
      Issue.record("\(path) was read")
      return
    }
    #expect(place == desk)
    guard
      case .fileWritten(_, .elsewhere?, 1) = TextFiles.answer(
        to: .write(path, "x", isReplacing: true, revision: 1), in: access)
    else {
      Issue.record("\(path) was written")
      return
    }
    #expect((try? String(contentsOfFile: root + "/secret.txt", encoding: .utf8)) == "secret")
  }

  @Test("a picture is a file too, and without a directory there is none")
  func none() {
    #expect(throws: VendorFailure.self) { try picture(at: root + "/secret.txt", in: .below(desk)) }
    #expect(!FileAccess.none.allows(desk + "/a.csv") && FileAccess.all.allows("/etc/passwd"))
  }
}
