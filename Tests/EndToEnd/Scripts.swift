import Foundation
import TestSupport
import Testing

/// The commands for scripts of the built program: what they print, and how they end.
@Suite("Commands for scripts")
struct Scripts {
  private let home: URL
  private let program: Program
  private let schema: JSONSchema

  init() throws {
    home = FileManager.default.temporaryDirectory.appendingPathComponent("scripts-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    program = Program(home: home)
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    schema = try JSONSchema(Data(contentsOf: sources.appendingPathComponent("Sources/mailorder/Schemas/answer.schema.json")))
  }

  /// Runs a command with --json: one line that parses and is as the schema says, and nothing else on standard output.
  private func answer(
    _ code: Int32, _ arguments: String..., more: [String] = [], input: String = "", location: SourceLocation = #_sourceLocation
  ) async throws -> [String: Any] {
    let ending = try await program.run(arguments + more + ["--json"], input: input)
    #expect(ending.code == code, "\(ending.output)\(ending.errors)", sourceLocation: location)
    #expect(
      ending.output.split(separator: "\n").count == 1 && ending.output.hasSuffix("}\n"), "\(ending.output)",
      sourceLocation: location)
    #expect(schema.faults(in: ending.output) == [], sourceLocation: location)
    let object = try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any]
    let answer = try #require(object, sourceLocation: location)
    #expect(answer["exit"] as? Int == Int(code) && answer["command"] as? String == arguments[0], sourceLocation: location)
    // Who is told no is told why.
    #expect((answer["sentence"] == nil) == (code == 0) && (code == 0 || !ending.errors.isEmpty), sourceLocation: location)
    return answer
  }

  private func slip(_ text: String, _ name: String = "order.yaml") throws -> String {
    let file = home.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  private func order(_ names: String..., offer: String = "Instantly Google", redirect: String = "northquay.com") throws -> String {
    try slip(
      "slip: 1\nname: acme\noffer: \(offer)\npeople: Ada Lind, Bo Ek\nwanted: 2\nredirect: \(redirect)\ndomains: [\(names.joined(separator: ", "))]\n"
    )
  }

  private func configure(_ text: String) throws {
    let directory = home.appendingPathComponent(".config/mailorder")
    try FileManager.default.createDirectory(
      at: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let file = directory.appendingPathComponent("config.yaml")
    try Data(text.utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
  }

  @Test("0: every command, from looking a name up to an order that is ready, and a draft that is kept")
  func done() async throws {
    _ = try await answer(0, "check", "trynorthquay.com", "https://www.northquayhq.com/")
    _ = try await answer(0, "check", "-", input: "trynorthquay.com\n")
    _ = try await answer(0, "ideas", "northquay", "--limit", "3")
    _ = try await answer(0, "ideas", "northquay", "--limit", "3", "--check")
    _ = try await answer(
      0, "names", "Ada Lind, Bo Ek", "--domains", "trynorthquay.com", "--wanted", "2", "--offer", "Instantly Google")
    let slip = try order("trynorthquay.com")
    let quoted = try await answer(0, "quote", slip)
    let due = ((quoted["answer"] as? [String: Any])?["quote"] as? [String: Any])?["due_now_cents"] as? Int
    #expect(due == 2500)
    let placed = try await answer(0, "place", slip, "--max-total", "25.00", "--yes", "--set-up-time", "1")
    let order = try #require((placed["answer"] as? [String: Any])?["order"] as? [String: Any])
    let id = try #require(order["id"] as? String)
    #expect(order["approved_cents"] as? Int == due)
    let listed = try await answer(0, "orders", "--open")
    #expect(((listed["answer"] as? [String: Any])?["orders"] as? [Any])?.count == 1)
    _ = try await answer(0, "order", id)
    let followed = try await answer(0, "follow", id, "--wait", "--every", "1", "--set-up-time", "1")
    #expect(((followed["answer"] as? [String: Any])?["order"] as? [String: Any])?["status"] as? String == "ready")
    #expect(((try await answer(0, "orders", "--open")["answer"] as? [String: Any])?["orders"] as? [Any])?.isEmpty == true)
    let kept = try await answer(0, "draft", try self.order("getnorthquay.com"), "--maker", "ci-bot")
    #expect(((kept["answer"] as? [String: Any])?["draft"] as? [String: Any])?["maker"] as? String == "ci-bot")
  }

  @Test("2: a key that the vendor refuses is said as that, and not as names that cannot be had")
  func refusedKey() async throws {
    let said = try await answer(2, "quote", try order("trynorthquay.com"), "--scenario", "instantly:key-refused")
    #expect((said["sentence"] as? String)?.contains("key") == true, "\(said)")
  }

  @Test("3: what was bought is told although nobody can read the answer")
  func unread() async throws {
    let ending = try await program.shell(
      "\"$MAILORDER\" place '\(try order("trynorthquay.com"))' --max-total 99 --yes --set-up-time 1 >/dev/full")
    #expect(ending.code == 3 && ending.errors.contains(" was placed, or may be; mailorder order "), "\(ending.errors)")
    let orders = try await answer(0, "orders")
    #expect(((orders["answer"] as? [String: Any])?["orders"] as? [Any])?.count == 1)
  }

  @Test("6: an order for two people is neither placed nor staged by a program, and its quote says so")
  func secondPerson() async throws {
    try configure("spending:\n  approval: 10\n")
    for command in [["quote"], ["place", "--max-total", "99", "--yes"]] {
      let said = try await answer(6, command[0], try order("trynorthquay.com"), more: Array(command.dropFirst()))
      #expect((said["sentence"] as? String)?.contains("second person") == true, "\(said)")
    }
    #expect(((try await answer(0, "orders")["answer"] as? [String: Any])?["orders"] as? [Any])?.isEmpty == true)
  }

  @Test("1: refused by a rule")
  func refused() async throws {
    _ = try await answer(1, "quote", try order("trynorthquay.com", redirect: "trynorthquay.com"))
    _ = try await answer(1, "check", "north quay")
    _ = try await answer(1, "names", "sales@quay.com", "--domains", "trynorthquay.com")
    _ = try await answer(1, "order", "nothing")
    let failed = try await answer(
      1, "place", try order("trynorthquay.com"), "--max-total", "99", "--yes", "--scenario", "instantly:payment-fails")
    // The vendor's reason, and not how it was checked.
    #expect((failed["sentence"] as? String)?.contains("The vendor said: ") == true, "\(failed)")
    #expect(((try await answer(0, "orders")["answer"] as? [String: Any])?["orders"] as? [Any])?.count ?? 0 <= 1)
  }

  @Test("2: the command line, a file, the configuration or a key is not as it has to be")
  func usage() async throws {
    _ = try await answer(2, "quote", home.path + "/none.yaml")
    _ = try await answer(2, "quote", try slip("slip: 1\ncolour: red\n"))
    _ = try await answer(2, "place", try order("trynorthquay.com"), "--max-total", "25")
    _ = try await answer(2, "place", try order("trynorthquay.com"), "--yes")
    _ = try await answer(2, "orders", "--open", "--ready")
    let live = try await answer(2, "quote", try order("trynorthquay.com"), "--live")
    #expect((live["sentence"] as? String)?.hasPrefix("no key for Instantly: nothing was asked.") == true)
    #expect(try await program.run("quote").code == 2)
    try configure("scripts: {place: perhaps}\n")
    _ = try await answer(2, "check", "trynorthquay.com")
  }

  @Test("3: nobody knows what came of it; it is said what to do, and the same slip is not ordered again")
  func unconfirmed() async throws {
    let slip = try order("trynorthquay.com")
    let placed = try await answer(3, "place", slip, "--max-total", "99", "--yes", "--scenario", "instantly:lost-before")
    #expect((placed["sentence"] as? String)?.contains("run mailorder settle") == true)
    let id = try #require(((placed["answer"] as? [String: Any])?["order"] as? [String: Any])?["id"] as? String)
    _ = try await answer(3, "follow", id, "--scenario", "instantly:lost-before")
    let again = try await answer(4, "place", slip, "--max-total", "99", "--yes")
    #expect(((again["answer"] as? [String: Any])?["order"] as? [String: Any])?["status"] as? String != "setting_up")
  }

  @Test("4: not available")
  func notAvailable() async throws {
    _ = try await answer(4, "check", "trynorthquay.com", "acme.com")
    _ = try await answer(4, "quote", try order("trynorthquay.com", "acme.com"))
    _ = try await answer(4, "quote", try order("trynorthquay.com"), "--scenario", "instantly:server-error")
  }

  @Test("5: over a ceiling, whoever set it")
  func overCeiling() async throws {
    let slip = try order("trynorthquay.com")
    let refused = try await answer(5, "place", slip, "--max-total", "24.99", "--yes")
    #expect((refused["sentence"] as? String)?.hasPrefix("25.00 is due and --max-total allows 24.99.") == true)
    try configure("spending: {order: 20}\n")
    _ = try await answer(5, "quote", slip)
    _ = try await answer(5, "place", slip, "--max-total", "99", "--yes")
    #expect(((try await answer(0, "orders")["answer"] as? [String: Any])?["orders"] as? [Any])?.isEmpty == true)
  }

  @Test(
    "6: a person has to look: what the configuration keeps from commands, in a mode and for a client, and a password that no slip holds"
  )
  func needsApproval() async throws {
    let text = try order("trynorthquay.com")
    try configure("scripts: {place: live}\n")
    let refused = try await answer(6, "place", text, "--max-total", "99", "--yes")
    #expect((refused["sentence"] as? String)?.contains("scripts.place") == true)
    _ = try await answer(0, "draft", text)
    try configure("scripts: {not_for: [Acme]}\n")
    let clients = try slip(
      "clients: [{name: Acme, redirect: northquay.com, offer: Instantly Google, people: Ada Lind, wanted: 1}]\n", "c.yaml")
    #expect(try await program.run("clients", "import", clients).code == 0)
    _ = try await answer(6, "place", text, "--max-total", "99", "--yes", "--client", "acme")
    let kept = try await answer(0, "draft", text, "--client", "acme")
    #expect((kept["answer"] as? [String: Any])?["unusual"] as? [String] == ["people", "wanted"])
    _ = try await answer(0, "place", text, "--max-total", "99", "--yes")
    let own = try slip(
      "slip: 1\nkind: own_domains\noffer: ScaledMail Google\npeople: Ada Lind\nwanted: 1\nredirect: northquay.com\nregistrar: Namecheap\nregistrar_user: quay\n"
        + "domains: [quaymail.com]\n", "own.yaml")
    let password = try await answer(6, "quote", own)
    #expect((password["sentence"] as? String)?.contains("Registrar pass") == true)
  }

  @Test("without --json a person reads lines on standard output, what goes on on standard error, and nothing is asked")
  func plain() async throws {
    let quoted = try await program.run("quote", try order("trynorthquay.com"))
    #expect(quoted.code == 0 && quoted.output.hasPrefix("acme  Instantly Google\n") && quoted.output.contains("25.00"))
    #expect(quoted.errors == "mailorder: asking for names and prices of ‘acme’\n")
  }
}

extension Scripts {
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
    let refused = try await answer(1, "clients", more: ["import", wrong])
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
