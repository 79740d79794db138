import Foundation
import Ordering
import Testing
import Wizard

@testable import Session

@Suite("Files a person names")
struct TextFilesTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "textfiles-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func read(_ path: String) -> Result<FileText, FileFault> {
    guard case .fileRead(_, let result, 1) = TextFiles.answer(to: .read(path, as: nil, revision: 1)) else {
      return .failure(.other("another answer"))
    }
    return result
  }

  private func write(_ text: String, _ path: String, isReplacing: Bool = false) -> FileFault? {
    guard case .fileWritten(_, let fault, 1) = TextFiles.answer(to: .write(path, text, isReplacing: isReplacing, revision: 1))
    else {
      return .other("another answer")
    }
    return fault
  }

  @Test("a file is read by its path, however the terminal or a shell wrote that")
  func paths() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/my orders.csv"
    try Data("a;b".utf8).write(to: URL(filePath: path))
    for typed in [path, "'\(path)'", "\"\(path)\"", path.replacing(" ", with: "\\ "), "file://" + path.replacing(" ", with: "%20")]
    {
      #expect(try read(typed).get().text == "a;b", "\(typed)")
    }
    #expect(TextFiles.path("~/x.csv") == TextFiles.expanded("~") + "/x.csv")
    #expect(
      TextFiles.expanded("~/x.csv", home: "/srv/desk") == "/srv/desk/x.csv"
        && TextFiles.expanded("~", home: "/srv/desk") == "/srv/desk")
    #expect(
      TextFiles.expanded("~/x.csv", home: nil) == NSHomeDirectory() + "/x.csv" && TextFiles.expanded("a~/x", home: "/srv") == "a~/x"
    )
    #expect(TextFiles.expanded("~root/x.csv", home: "/srv/desk") == "/root/x.csv", "another user's")
    #expect(TextFiles.path("x.csv") == FileManager.default.currentDirectoryPath + "/x.csv")
  }

  @Test("what cannot be read is told apart: missing, a folder, a pipe, too large, no text")
  func faults() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func fault(_ path: String) -> FileFault? { if case .failure(let fault) = read(path) { fault } else { nil } }
    #expect(fault(folder + "/none.csv") == .missing)
    #expect(fault(folder) == .folder)
    mkfifo(folder + "/pipe", 0o600)
    #expect(fault(folder + "/pipe") == .special)
    #expect(fault("/dev/zero") == .special)
    let large = folder + "/large.csv"
    _ = FileManager.default.createFile(atPath: large, contents: nil)
    truncate(large, TextFiles.most + 1)
    #expect(fault(large) == .tooLarge(TextFiles.most + 1, maximum: TextFiles.most))
    try Data([0x50, 0x4B, 3, 4, 0]).write(to: URL(filePath: folder + "/a.xlsx"))
    #expect(fault(folder + "/a.xlsx") == .text(.workbook))
  }

  @Test("a file is written for its owner alone, and never over another unasked")
  func writing() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/refused.csv"
    #expect(write("one\n", path) == nil)
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    #expect(write("two\n", path) == .exists)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "one\n")
    #expect(write("two\n", path, isReplacing: true) == nil)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "two\n")
    #expect(write("x", folder) == .folder)
    #expect(write("x", folder + "/none/a.csv") == .noFolder)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["refused.csv"])
  }
}
