import Foundation
import TestSupport
import Testing

/// The commands for scripts of the built program: what they print, and how they end.
@Suite("Commands for scripts")
struct Scripts {
  let home: URL
  let program: Program
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
  func answer(
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

  func slip(_ text: String, _ name: String = "order.yaml") throws -> String {
    let file = home.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  func order(_ names: String..., offer: String = "Instantly Google", redirect: String = "northquay.com") throws -> String {
    try slip(
      "slip: 1\nname: acme\noffer: \(offer)\npeople: Ada Lind, Bo Ek\nwanted: 2\nredirect: \(redirect)\ndomains: [\(names.joined(separator: ", "))]\n"
    )
  }

  func configure(_ text: String) throws {
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
