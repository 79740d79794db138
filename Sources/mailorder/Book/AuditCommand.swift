import ArgumentParser
import OrderStore
import Ordering

/// `mailorder audit`.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Proves and gives out what happened in the order book, when, and by whom.",
    subcommands: [AuditVerify.self, AuditExport.self], defaultSubcommand: AuditVerify.self)
}

struct AuditVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Finds any line that was edited, removed, put in or moved.",
    discussion: """
      The newest line that tells of money is also kept in a file beside the book, so that an end cut off is found. Against somebody who \
      may write both files, keep the printed hash elsewhere.
      """)

  @OptionGroup var book: BookOptions

  func run() async throws {
    let store = try book.store()
    let verdict = try await inBook { store throws(BookFailure) in try await store.audit.verify() }(store)
    for fault in verdict.faults { Output.line("fault: \(AuditVerify.words(fault))") }
    let head = verdict.head.map { ", the last is \($0.number) \($0.hash)" } ?? ""
    Output.line("\(verdict.lines) lines\(head): \(verdict.isSound ? "sound" : "not sound")")
    for line in AuditVerify.unseen(verdict, isOfTeam: store.isOfTeam) { Output.line(line) }
    if !verdict.isSound { throw ExitCode(1) }
  }

  /// What could not be judged from here, a sentence a line.
  static func unseen(_ verdict: AuditVerdict, isOfTeam: Bool) -> [String] {
    guard isOfTeam, verdict.lines > 0, verdict.hostAnchor == nil else { return [] }
    return [
      "this host has no head of this audit yet, since nothing was written from here: it was held against the head that the database keeps, which no "
        + "operator can write; against the database's owner, compare the hash above with another host's"
    ]
  }

  static func words(_ fault: AuditFault) -> String {
    switch fault {
    case .edited(let line): "line \(line) was edited"
    case .unlinked(let line): "line \(line) does not follow the one before it"
    case .missing(let line): "lines are gone, from \(line) on"
    case .cutOff(let at, let anchored): "it ends at line \(at), and line \(anchored) was there"
    case .rewritten(let line): "line \(line) is another than the file beside the book says"
    case .noAnchor: "the file beside the book that names the newest line is gone"
    }
  }
}

struct AuditExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Gives the audit out as lines of JSON, oldest first.")

  @OptionGroup var book: BookOptions

  func run() async throws {
    let store = try book.store()
    var first = 1
    while Output.isWhole {
      let next = first
      let lines = try await inBook { store throws(BookFailure) in try await store.audit.lines(from: next) }(store)
      guard !lines.isEmpty else { return }
      for line in lines { Output.json(String(decoding: line, as: UTF8.self)) }
      first += lines.count
    }
  }
}
