import Foundation
import Ordering
import TestSupport
import Testing
import WizardTestSupport

@testable import Wizard

@Suite("Orders from files")
struct ImportTests {
  /// Opens a file that holds these bytes.
  func open(_ path: String, _ bytes: Data, in w: WizardHarness) throws {
    w.press(.openFile)
    w.retype(path)
    w.press(.accept)
    try answer(bytes, in: w)
  }

  func answer(_ bytes: Data, in w: WizardHarness) throws {
    let (path, encoding, revision) = try w.only { effect in
      if case .file(.read(let path, let encoding, let revision)) = effect { (path, encoding, revision) } else { nil }
    }
    var result: Result<FileText, FileFault>
    do { result = .success(try FileText(bytes, as: encoding)) } catch { result = .failure(.text(error)) }
    w.answer(.fileRead("/home/ada/\(path)", result, revision: revision))
  }

  func open(_ path: String, _ text: String, in w: WizardHarness) throws { try open(path, Data(text.utf8), in: w) }

  static let order = """
    Domain;Alias;Vorname;Nachname;Weiterleitung;Notiz
    trynorthquay.com;ada.lind;Ada;Lind;northquay.com;
    trynorthquay.com;bo.ek;Bo;Ek;northquay.com;neu
    getnorthquay.com;ada.lind;Ada;Lind;northquay.com;
    getnorthquay.com;bo.ek;Bo;;northquay.com;
    """

  @Test("a file is opened by its path, its columns are shown with what they hold, and nothing is taken before Enter")
  func shown() throws {
    try wizard { w in
      w.press(.newOrder)
      try open("orders.csv", Self.order, in: w)
      #expect(w.state.screen == .importing)
      #expect(w.names.isEmpty)
      #expect(w.state.importing.columns == [.domain, .alias, .first, .last, .redirect, .other])
      let found = try #require(w.state.importing.found)
      #expect(ImportSentences.summary(found) == "To take: 2 domains, 3 mailboxes; redirect northquay.com.")
      #expect(
        ImportSentences.refused(found)
          == "1 row refused: line 5: ‘Bo’ has no last name; every vendor wants both. Fill it in. X writes it to a file.")
      w.press(.back)
      #expect(w.state.screen == .domains)
      #expect(w.names.isEmpty)
    }
  }

  @Test("taken rows choose their domains, fill their mailboxes and the redirect; the names are looked up at once")
  func taken() throws {
    try wizard { w in
      w.press(.newOrder)
      try open("orders.csv", Self.order, in: w)
      w.press(.accept)
      #expect(w.state.screen == .domains)
      #expect(w.chosen == ["trynorthquay.com", "getnorthquay.com"])
      #expect(
        w.said
          == "Taken: 2 domains, 3 mailboxes; redirect northquay.com. 1 row refused; F4 lists them with their reasons.")
      w.serve()
      #expect(w.draft?.lines.allSatisfy { $0.answers.count == 3 } == true)
      w.press(.next)
      w.serve()
      w.focus(.instantlyGoogle)
      w.press(.accept)
      w.serve()
      #expect(w.state.screen == .mailboxes)
      #expect(w.draft?.lines.map { $0.mailboxes.map(\.alias) } == [["ada.lind", "bo.ek"], ["ada.lind"]])
      #expect(w.state.mailboxes.problemCount == 0)
      w.press(.next)
      #expect(w.state.screen == .details, "\(w.said)")
      #expect(w.draft?.details.redirect == "northquay.com")
      w.serve()
    }
  }

  @Test("what a column holds is changed by keys, and the rows are read anew at once")
  func changed() throws {
    try wizard { w in
      w.press(.newOrder)
      try open("orders.csv", "Site,Login,Vor,Nach\ntrynorthquay.com,ada.lind,Ada,Lind\ngetnorthquay.com,ada.lind,Ada,Lind\n", in: w)
      #expect(w.state.importing.columns == [.domain, .alias, .first, .last])
      #expect(w.state.importing.sheet?.header != nil)
      w.press(.down, .down, .list)
      w.type("Last")
      w.press(.accept)
      #expect(w.state.importing.columns == [.domain, .alias, .last, .other], "what one column holds is in no other")
      #expect(w.state.importing.found?.mailboxCount == 0)
      w.press(.down)
      for _ in SheetColumn.allCases where w.state.importing.columns[3] != .first { w.press(.choose) }
      #expect(w.state.importing.columns == [.domain, .alias, .last, .first])
      #expect(w.state.importing.found?.domains.first?.mailboxes.first.map { "\($0.first) \($0.last)" } == "Lind Ada")
      w.press(.left)
      #expect(w.state.importing.columns == [.domain, .alias, .last, .address], "the arrows turn it the other way")
      w.press(.back)
    }
  }

  @Test(
    "what is no file, or none that can be read, is said with its path, its cause and what to do; the path stays to be put right",
    arguments: [
      (
        FileFault.missing,
        "/home/ada/x.csv was not read: there is no such file. Check the path; a relative one counts from where mailorder was started."
      ),
      (.folder, "/home/ada/x.csv was not read: it is a folder. Type the file's name behind it."),
      (
        .forbidden,
        "/home/ada/x.csv was not read: its rights do not allow it. Have its owner give you the right to read it, or copy it."
      ),
      (
        .text(.workbook),
        "/home/ada/x.csv was not read: it is a workbook of a spreadsheet program. Save the sheet there as CSV (UTF-8), and open that."
      ),
      (
        .tooLarge(9_000_000, maximum: 8_388_608),
        "/home/ada/x.csv was not read: it has 9 MB, at most 8 are read. Split it, or open the sheet that has the order alone."
      ),
    ])
  func unread(fault: FileFault, sentence: String) throws {
    try wizard { w in
      w.press(.newOrder, .openFile)
      w.type("x.csv")
      w.press(.accept)
      let revision = try w.only { if case .file(.read(_, _, let revision)) = $0 { revision } else { nil } }
      w.answer(.fileRead("/home/ada/x.csv", .failure(fault), revision: revision))
      #expect(w.said == sentence)
      #expect(w.state.overlay?.as(PathForm.self)?.typed == "x.csv")
      w.press(.back)
    }
  }

  @Test("a file that says nothing of its encoding is read by its letters, that is said, and can be read otherwise")
  func encoding() throws {
    try wizard { w in
      w.press(.newOrder)
      let bytes = try #require("Domain;Vorname;Nachname\ntrynorthquay.com;Jürgen;Groß\n".data(using: .windowsCP1252))
      try open("a.csv", bytes, in: w)
      #expect(w.said.hasPrefix("Read as Windows-1252 (Western), since it is not UTF-8."))
      #expect(w.state.importing.found?.domains[0].mailboxes[0].alias == "jurgen.gross")
      w.press(.changeEncoding)
      w.type("Central")
      w.press(.accept)
      try answer(bytes, in: w)
      #expect(w.state.importing.source == .file("/home/ada//home/ada/a.csv", .windows1250))
      w.press(.back)
    }
  }

  @Test("a file that is a list goes where a pasted list would: names to the names, people to People")
  func lists() throws {
    try wizard { w in
      w.press(.newOrder)
      try open("names.txt", "trynorthquay.com\ngetnorthquay.com, usenorthquay.com\nada@x\n", in: w)
      #expect(w.state.screen == .domains)
      #expect(w.names == ["trynorthquay.com", "getnorthquay.com", "usenorthquay.com"])
      w.serve()
      w.press(.chooseAvailable)
      w.serve()
      w.press(.next)
      w.serve()
      w.focus(.scaledmailGoogle)
      w.press(.accept)
      w.serve()
      try open("people.txt", "Lind, Ada\nEk, Bo\n", in: w)
      #expect(w.draft?.people == "Ada Lind, Bo Ek")
      try open("more.csv", "First;Last;Phone\nCy;Fall;1\nDi;Gren;2\n", in: w)
      #expect(w.state.screen == .importing)
      w.press(.accept)
      #expect(w.state.screen == .mailboxes)
      #expect(w.draft?.people == "Ada Lind, Bo Ek, Cy Fall, Di Gren")
      w.dismiss { _ in true }
    }
  }

  @Test("a pasted sheet with more than names is shown as one")
  func pasted() throws {
    try wizard { w in
      w.press(.newOrder)
      w.paste("domain\tfirst\tlast\ntrynorthquay.com\tAda\tLind\ngetnorthquay.com\tBo\tEk")
      #expect(w.state.screen == .importing)
      w.press(.accept)
      #expect(w.chosen == ["trynorthquay.com", "getnorthquay.com"])
      w.serve()
    }
  }
}
