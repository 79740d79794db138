import Foundation
import Glibc
import Testing

/// Twelve secrets go through a live order at a vendor that repeats all of them, and are then looked for everywhere.
///
/// Source: Purchasing, Promises under test.
@Suite(.serialized) struct Secrets {
  /// What is looked for; none of them stands anywhere for a good reason.
  private enum Canary {
    static let instantly = "canary-ia-0123456789abcdef"
    static let saleshandy = "canary-sh-0123456789abcdef"
    static let scaledmail = "canary-sm-0123456789abcdef"
    static let registrar = "Canary-reg/\"1\\x"
    static let sequencer = "Canary seq é 22"
    static let proxy = "canaryproxy33"
    static let holder = "Maud Canaryholder"
    static let card = "4000056655665556"
    static let cvc = "canary-cvc-44"
    static let inAddress = "canaryurl0055"
    static let inConfiguration = "canary-conf-66"
    static let token = "canary-token-77"

    static let all = [
      instantly, saleshandy, scaledmail, registrar, sequencer, proxy, holder, card, cvc, inAddress, inConfiguration, token,
    ]

    /// As they may stand in a file: plainly, in JSON, in JSON within JSON, in an address, in groups.
    static let forms: [String] = {
      var forms: [String] = ["4000 0566 5566 5556", "Canaryholder"]
      for text in all { forms += written(text) }
      for key in [instantly, saleshandy, scaledmail] { forms += disguises(of: key) }
      return forms
    }()

    private static func written(_ text: String) -> [String] {
      let json = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      let slashed = json.replacing("/", with: "\\/")
      let twice = json.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      let address = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
      return [text, json, slashed, twice, address]
    }

    /// A key as somebody may write it who does not want to show it, or did not think.
    static func disguises(of key: String) -> [String] {
      let hex: [String] = key.utf8.map { String(format: "%02x", $0) }
      let codes = (0..<3).map { (offset: Int) -> String in
        var bytes = Data(repeating: 0x5A, count: offset)
        bytes.append(Data(key.utf8))
        // The signs that are all the key's.
        return String(bytes.base64EncodedString().dropFirst(offset * 4 / 3 + 1).prefix(24))
      }
      let others: [String] = [
        hex.joined(), hex.joined().uppercased(), hex.map { "%" + $0 }.joined(), key.uppercased(), String(key.prefix(20)),
        String(key.dropFirst(4).prefix(8)), String(key.reversed()),
      ]
      return codes + others
    }
  }

  /// A terminal with keys in a file, in the environment and in the configuration's neighbour, and the careless vendor.
  private func desk() async throws -> (Tmux, Program, VendorServer, EchoVendor) {
    let terminal = try Tmux()
    let server = try await VendorServer(key: Canary.scaledmail, in: terminal.directory)
    let port = try #require(server.address.split(separator: ":").last.flatMap { UInt16($0) })
    let vendor = try #require(EchoVendor(before: port, answering: "create-custom-order", with: Secrets.careless))
    let program = Program(home: terminal.directory)
    try program.pointVendors(at: vendor.address)
    _ = try await program.run("keys", "set", "instantly", input: Canary.instantly)
    _ = try await program.run("keys", "set", "scaledmail", input: Canary.scaledmail)
    return (terminal, program, server, vendor)
  }

  /// Repeats all it was sent and names a card in full: a vendor as careless as there may be.
  @Sendable private static func careless(head: String, body: String) -> String {
    let key = head.components(separatedBy: "\r\n").first { $0.lowercased().hasPrefix("authorization") } ?? head
    let answer: [String: Any] = [
      "message": "declined; \(Canary.disguises(of: Canary.scaledmail).joined(separator: " ")); you sent \(key) and \(body)",
      "echo": [head, body], "disguised": Canary.disguises(of: Canary.scaledmail),
      "card": ["brand": "Visa", "last4": "5556", "number": Canary.card, "holder": Canary.holder, "cvc": Canary.cvc],
      "payment_method_name_on_card": Canary.holder, "paid": "with 4000 0566 5566 5556", "session_token": Canary.token,
      "see": "https://pay.example/x?order=1&api_key=\(Canary.inAddress)",
    ]
    return (try? JSONSerialization.data(withJSONObject: answer)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  private let environment = [
    "MAILORDER_SALESHANDY_KEY": Canary.saleshandy, "https_proxy": "http://desk:\(Canary.proxy)@127.0.0.1:9",
  ]

  /// An order of the person's own domains, which needs both passwords, up to the confirmation.
  private func fillIn(_ terminal: Tmux) async throws {
    try await terminal.start("--live", environment: environment)
    try await terminal.keys("n", "Down", "Down", "Down", "Enter")
    try await terminal.wait("own domains")
    try await terminal.paste("trynorthquay.io")
    try await terminal.wait("trynorthquay.io")
    try await terminal.keys("Enter")
    try await terminal.wait("1 of 1 chosen")
    try await terminal.keys("C-n")
    try await terminal.wait("12 months")
    try await terminal.keys("Home", "Enter")
    try await terminal.wait("People")
    try await terminal.type("Ada Lind")
    try await terminal.keys("C-n")
    try await terminal.wait("Registrar pass")
    for (title, text) in [
      ("Registrar", "Namecheap"), ("Registrar user", "desk"), ("Registrar pass", Canary.registrar),
      ("Redirect to", "northquay.com"),
    ] {
      try await terminal.go(to: title)
      try await terminal.type(text)
    }
    try await terminal.go(to: "Workspace")
    try await terminal.pickWorkspace()
    try await terminal.go(to: "Sequencer")
    try await terminal.type("Smartlead")
    for (title, text) in [("Sequencer user", "desk"), ("Sequencer pass", Canary.sequencer)] {
      try await terminal.go(to: title)
      try await terminal.type(text)
    }
    try await terminal.wait("•••••")
  }

  private func order(_ terminal: Tmux) async throws {
    try await terminal.keys("C-n")
    try await terminal.approve()
    try await terminal.wait("declined")
  }

  /// Whether a text holds a secret.
  private func hits(in bytes: Data) -> [String] { Canary.forms.filter { bytes.range(of: Data($0.utf8)) != nil } }

  private func expectNone(in bytes: Data, _ place: String) {
    let found = hits(in: bytes)
    #expect(found.isEmpty, "\(found) in \(place)")
  }

  /// Every file of the terminal's directory, save where the keys belong.
  private func expectNothing(in directory: URL) throws {
    var count = 0
    for case let file as URL in FileManager.default.enumerator(at: directory, includingPropertiesForKeys: [.isRegularFileKey])
      ?? .init()
    {
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true, !file.path.contains("/mailorder/keys/")
      else {
        continue
      }
      expectNone(in: try Data(contentsOf: file), file.lastPathComponent)
      count += 1
    }
    #expect(count > 3)
  }

  /// What others can see of the process, and everything on the screen and above it.
  private func expectSealed(_ terminal: Tmux) async throws {
    let process = try await terminal.program()
    for name in ["cmdline", "environ"] {
      if let bytes = FileManager.default.contents(atPath: "/proc/\(process)/\(name)") { expectNone(in: bytes, name) }
    }
    let limits = try String(contentsOfFile: "/proc/\(process)/limits", encoding: .utf8)
    #expect(limits.contains(/Max core file size\s+0\s+0/))
  }

  private func expectNothingShown(_ terminal: Tmux) async throws {
    expectNone(in: Data(try await terminal.tmux("capture-pane", "-p", "-J", "-S", "-", "-t", "e2e").utf8), "the screen")
  }

  @Test(
    "after an order at a vendor that repeats all it was sent, no secret is in book, backup, log, audit, output, process or screen")
  func order() async throws {
    let (terminal, program, server, vendor) = try await desk()
    defer { withExtendedLifetime((server, vendor)) {} }
    try await fillIn(terminal)
    try await expectNothingShown(terminal)
    try await order(terminal)
    try await expectSealed(terminal)
    try await expectNothingShown(terminal)
    let data = terminal.directory.appendingPathComponent("data").path
    let backup = terminal.directory.appendingPathComponent("copy.sqlite").path
    let outputs = [
      try await program.run("backup", "--live", "--data", data, backup),
      try await program.run("audit", "export", "--live", "--data", data),
      try await program.run("audit", "verify", "--live", "--data", data), try await program.run("people", "--live", "--data", data),
    ]
    for output in outputs { expectNone(in: Data((output.output + output.errors).utf8), "output of a command") }
    #expect(outputs.allSatisfy { $0.code == 0 })
    #expect(outputs[1].output.contains("declined"))
    try await terminal.signal("KILL")
    try await terminal.wait("ready>")
    try await expectNothingShown(terminal)
    try expectNothing(in: terminal.directory)
  }

  @Test("a crash in the middle leaves no secret behind", arguments: ["SEGV", "ABRT", "KILL"])
  func crash(name: String) async throws {
    let (terminal, _, server, vendor) = try await desk()
    defer { withExtendedLifetime((server, vendor)) {} }
    try await fillIn(terminal)
    try await Task.sleep(for: .seconds(1))
    try await terminal.signal(name)
    try await terminal.wait("ready>")
    try await expectNothingShown(terminal)
    try expectNothing(in: terminal.directory)
  }

  @Test("a configuration with a key in it is refused without repeating it")
  func configuration() async throws {
    let terminal = try Tmux()
    let program = Program(home: terminal.directory)
    let file = terminal.directory.appendingPathComponent("wrong.yaml")
    for text in [
      "key: \(Canary.inConfiguration)\n", "vendors: {instantly: \(Canary.inConfiguration)}\n", "\(Canary.inConfiguration): [\n",
    ] {
      try Data(text.utf8).write(to: file)
      chmod(file.path, 0o600)
      for arguments in [["doctor"], ["people"], ["wizard", "--live"]] {
        let ending = try await program.run(
          arguments[0], arguments.count > 1 ? "--live" : "--config=\(file.path)", "--config=\(file.path)")
        #expect(ending.code != 0)
        expectNone(in: Data((ending.output + ending.errors).utf8), "output of \(arguments)")
      }
    }
  }
}
