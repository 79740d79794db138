import Foundation
import Testing

extension Scripts {
  @Test(
    "what names leaves out of the people is a warning of its answer each, and a line on standard error; people of whom nothing is left out have none"
  )
  func leftOut() async throws {
    let domain = ["--domains", "trynorthquay.com", "--wanted", "2"]
    let people = "Ada Lind, Bo Ek <bo@acme.example>, Dr. Cy Dahl, Ada Lind"
    let sentences = [
      "Left out of the people: Address bo@acme.example of Bo Ek.", "Left out of the people: Dr., taken off Cy Dahl.",
      "Left out of the people: Ada Lind, given twice.",
    ]
    let given = try await answer(0, "names", people, more: domain)
    let problems = ((given["problems"] as? [[String: Any]]) ?? []).filter { $0["code"] as? String == "left_out" }
    #expect(problems.map { $0["sentence"] as? String } == sentences, "\(given)")
    #expect(problems.allSatisfy { $0["is_warning"] as? Bool == true && $0["field"] as? String == "people" }, "\(given)")
    let plain = try await program.run(["names", people] + domain)
    #expect(plain.code == 0 && sentences.allSatisfy { plain.errors.contains("mailorder: \($0)\n") }, "\(plain.errors)")
    #expect(!plain.output.contains("Left out") && plain.output.contains("bo.ek@trynorthquay.com  Bo Ek\n"), "\(plain.output)")
    let whole = try await answer(0, "names", "Ada Lind, Bo Ek", more: domain)
    #expect((whole["problems"] as? [Any])?.isEmpty == true, "\(whole)")
  }

  @Test("what a slip can name is listed, and what waits for a person")
  func lists() async throws {
    let workspaces = try await answer(0, "workspaces")
    #expect(((workspaces["answer"] as? [String: Any])?["workspaces"] as? [Any])?.isEmpty == false)
    _ = try await answer(0, "packages")
    _ = try await answer(0, "stock", "--find", "quay")
    _ = try await answer(2, "stock", "--scenario", "key-refused")
    _ = try await answer(0, "draft", try order("getnorthquay.com"), "--maker", "ci-bot")
    let drafts = try await answer(0, "drafts")
    let kept = ((drafts["answer"] as? [String: Any])?["drafts"] as? [[String: Any]])?.first
    #expect(kept?["maker"] as? String == "ci-bot" && kept?["name"] as? String == "acme")
    let none = try await answer(2, "workspaces", "--live")
    #expect((none["sentence"] as? String)?.hasPrefix("no key for ScaledMail") == true)
  }

  @Test("clients, export and settle answer as JSON too")
  func bookCommands() async throws {
    let clients = try slip("clients: [{name: Acme, brand: northquay}]\n", "c.yaml")
    #expect(try await program.run("clients", "import", clients).code == 0)
    _ = try await answer(0, "clients", more: ["list"])
    let read = try await answer(0, "clients", more: ["import", clients])
    #expect((read["answer"] as? [String: Any])?["unchanged"] as? Int == 1, "\(read)")
    let copy = home.appendingPathComponent("copy.yaml").path
    let written = try await answer(0, "clients", more: ["export", copy])
    #expect((written["answer"] as? [String: Any])?["written"] as? Int == 1, "\(written)")
    _ = try await answer(1, "clients", more: ["export", copy])
    let wrong = try slip("clients: [{name: Acme, redirect: nowhere}, {brand: x}]\n", "wrong.yaml")
    let refused = try await answer(2, "clients", more: ["import", wrong])
    #expect((refused["problems"] as? [Any])?.count == 2, "\(refused)")
    _ = try await answer(1, "export", "nothing")
    let placed = try await answer(0, "place", try order("trynorthquay.com"), "--max-total", "25", "--yes")
    let id = try #require(((placed["answer"] as? [String: Any])?["order"] as? [String: Any])?["id"] as? String)
    let export = try await answer(0, "export", id)
    #expect(((export["answer"] as? [String: Any])?["text"] as? String)?.contains("ada.lind@trynorthquay.com") == true)
    _ = try await answer(0, "settle")
    _ = try await answer(
      3, "place", try order("getnorthquay.com"), "--max-total", "99", "--yes", "--scenario", "instantly:lost-before")
    let open = try await answer(3, "settle", "--scenario", "instantly:lost-before")
    #expect(((open["answer"] as? [String: Any])?["open"] as? [Any])?.count == 1)
  }

  @Test("a quote says what the configuration would tell place, and what of the slip is ordered otherwise")
  func quoteKnowsTheRules() async throws {
    let text = try slip(
      "slip: 1\nname: acme\noffer: Instantly Google\npeople: Ada Lind, Bo Ek, Cy Day\nwanted: 9\nredirect: northquay.com\ndomains: [trynorthquay.com]\n"
    )
    let quoted = try await answer(0, "quote", text)
    let problems = (quoted["problems"] as? [[String: Any]]) ?? []
    #expect(
      problems.contains { $0["code"] as? String == "wanted_out_of_range" && $0["is_warning"] as? Bool == true }, "\(problems)")
    try configure("scripts: {place: off}\n")
    let told = try await answer(6, "quote", text)
    #expect((told["sentence"] as? String)?.contains("scripts.place") == true)
  }

  @Test("a data directory or a book that cannot be used ends a quote with 2")
  func brokenBook() async throws {
    let data = home.appendingPathComponent("broken")
    try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let book = data.appendingPathComponent("sandbox.sqlite")
    try Data("this is no book".utf8).write(to: book)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: book.path)
    for directory in [data.path, "/proc/nowhere"] {
      let said = try await answer(2, "quote", try order("trynorthquay.com"), "--data", directory)
      #expect((said["sentence"] as? String)?.contains("order book") == true, "\(said)")
    }
  }

  @Test("4: a name that somebody else took meanwhile; its try is out of sight")
  func takenMeanwhile() async throws {
    let said = try await answer(
      4, "place", try order("trynorthquay.com"), "--max-total", "99", "--yes", "--scenario", "instantly:name-taken")
    #expect((said["sentence"] as? String)?.isEmpty == false, "\(said)")
  }

  @Test("a slip is read with the mark of an editor, a workspace by its name, and all that is wrong in it is said line by line")
  func slips() async throws {
    _ = try await answer(
      0, "quote", try slip("\u{FEFF}" + String(contentsOfFile: try order("trynorthquay.com"), encoding: .utf8), "bom.yaml"))
    let body = "offer: ScaledMail Google\npeople: Ada Lind\nwanted: 2\nredirect: northquay.com\ndomains: [trynorthquay.com]\n"
    for workspace in ["North Quay", "{name: North Quay}", "recOrgA1b2C3d4E5", "{id: recOrgA1b2C3d4E5}"] {
      _ = try await answer(0, "quote", try slip("slip: 1\nname: acme\nworkspace: \(workspace)\n" + body, "w.yaml"))
    }
    let none = try await answer(2, "quote", try slip("slip: 1\nworkspace: nowhere\n" + body, "w.yaml"))
    #expect(
      (none["sentence"] as? String)?.contains("line 2, workspace: ScaledMail lists no workspace ‘nowhere’") == true, "\(none)")
    let unknown = try await answer(2, "quote", try slip("slip: 1\ncontinues: nonsense\n" + body, "c.yaml"))
    #expect((unknown["sentence"] as? String)?.contains("there is no order ‘nonsense’") == true)
    let wrong = try await program.run("quote", try slip("slip: 1\ncolour: red\nwanted: many\nnumbers: maybe\n", "bad.yaml"))
    #expect(wrong.errors.split(separator: "\n").count == 3 && wrong.errors.contains("line 4, numbers"), "\(wrong.errors)")
  }

  @Test("of two programs with one slip the loser leaves nothing in sight")
  func race() async throws {
    let slip = try order("trynorthquay.com")
    let words = "\"$MAILORDER\" place '\(slip)' --max-total 99 --yes --set-up-time 1"
    let both = try await program.shell("\(words) & first=$!; \(words); second=$?; wait $first; echo codes $? $second")
    #expect(both.output.contains("codes 0 4") || both.output.contains("codes 4 0"), "\(both.output)\(both.errors)")
    let orders = ((try await answer(0, "orders")["answer"] as? [String: Any])?["orders"] as? [[String: Any]]) ?? []
    #expect(orders.filter { $0["is_archived"] as? Bool == false }.count == 1, "\(orders)")
  }
}
