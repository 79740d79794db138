import Foundation
import Glibc
import Testing

/// A desk behind a real sshd with the package's stanza, and ways out of it: none may lead anywhere.
@Suite("A desk's login can do nothing but order", .serialized)
struct DeskBreakouts {
  let home: URL
  let files: URL
  let server: SSHServer
  let marker: String

  init() async throws {
    home = FileManager.default.temporaryDirectory.appendingPathComponent("mailorder-desk-\(UUID().uuidString.prefix(8))")
    files = home.appendingPathComponent("files")
    for directory in [home, files, home.appendingPathComponent("keys")] {
      try FileManager.default.createDirectory(
        at: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    marker = home.path + "/out"
    let configuration = home.appendingPathComponent("config.yaml")
    try Self.configure(configuration, files: files, lockAfter: 300)
    var program = Program(home: home)
    program.environment = ["MAILORDER_CONFIG": configuration.path]
    let set = try await program.run("pin", "set", input: "246810\n")
    try #require(set.code == 0, "\(set.errors)")
    server = try await SSHServer(
      in: home,
      forced: "'\(Tmux.program.path)' --desk --config '\(configuration.path)' --data '\(home.path)/data' --latency 5")
  }

  static func configure(_ file: URL, files: URL, lockAfter seconds: Int) throws {
    let pin = file.deletingLastPathComponent().path + "/keys/desk-pin"
    try Data("desk: {files: \(files.path), pin: \(pin), lock_seconds: \(seconds)}\n".utf8).write(to: file)
    chmod(file.path, 0o600)
  }

  var isOut: Bool { FileManager.default.fileExists(atPath: marker) }

  /// One way out: words for ssh, scp or sftp. `PORT` is the server's port, `HOST` its address, `OUT` the file that would prove it, `FREE` a free port.
  struct Way: CustomTestStringConvertible, Sendable {
    let name: String
    let words: [String]
    var input = ""
    var testDescription: String { name }
  }

  static let ways = [
    Way(name: "another command", words: ["ssh", "-p", "PORT", "HOST", "touch OUT"]),
    Way(name: "another command on a terminal", words: ["ssh", "-tt", "-p", "PORT", "HOST", "touch OUT"]),
    Way(name: "a command without a terminal", words: ["ssh", "-T", "-p", "PORT", "HOST", "sh -c 'touch OUT'"]),
    Way(name: "a shell on standard input", words: ["ssh", "-T", "-p", "PORT", "HOST"], input: "touch OUT\n"),
    Way(name: "a shell typed on a terminal", words: ["ssh", "-tt", "-p", "PORT", "HOST"], input: "!touch OUT\ntouch OUT\n"),
    Way(name: "options for the program", words: ["ssh", "-tt", "-p", "PORT", "HOST", "--config /dev/null; touch OUT"]),
    Way(name: "the subsystem sftp", words: ["ssh", "-s", "-p", "PORT", "HOST", "sftp"]),
    Way(name: "another subsystem", words: ["ssh", "-s", "-p", "PORT", "HOST", "netconf"]),
    Way(name: "sftp", words: ["sftp", "-P", "PORT", "-b", "-", "HOST"], input: "put /etc/hostname OUT\n"),
    Way(name: "scp to there", words: ["scp", "-P", "PORT", "/etc/hostname", "HOST:OUT"]),
    Way(name: "scp to there, the old way", words: ["scp", "-O", "-P", "PORT", "/etc/hostname", "HOST:OUT"]),
    Way(name: "scp from there", words: ["scp", "-P", "PORT", "HOST:/etc/hostname", "OUT"]),
    Way(name: "scp from there, the old way", words: ["scp", "-O", "-P", "PORT", "HOST:/etc/hostname", "OUT"]),
    Way(name: "standard input to a port", words: ["ssh", "-W", "127.0.0.1:PORT", "-p", "PORT", "HOST"]),
    Way(
      name: "a port from there",
      words: ["ssh", "-N", "-o", "ExitOnForwardFailure=yes", "-R", "FREE:127.0.0.1:PORT", "-p", "PORT", "HOST"]),
    Way(
      name: "a socket from there",
      words: ["ssh", "-N", "-o", "ExitOnForwardFailure=yes", "-R", "OUT:127.0.0.1:PORT", "-p", "PORT", "HOST"]),
    Way(name: "a tunnel", words: ["ssh", "-N", "-w", "any:any", "-o", "ExitOnForwardFailure=yes", "-p", "PORT", "HOST"]),
    Way(name: "X11", words: ["ssh", "-X", "-tt", "-p", "PORT", "HOST", "touch OUT"]),
    Way(name: "an agent", words: ["ssh", "-A", "-T", "-p", "PORT", "HOST", "test -S $SSH_AUTH_SOCK && touch OUT"]),
    Way(
      name: "a configuration of one's own",
      words: ["ssh", "-tt", "-o", "SetEnv=MAILORDER_CONFIG=OUT XDG_CONFIG_HOME=OUT XDG_DATA_HOME=OUT", "-p", "PORT", "HOST"]),
    Way(
      name: "a pager, an editor and a shell",
      words: [
        "ssh", "-tt", "-o", "SetEnv=PAGER='touch OUT' EDITOR='touch OUT' VISUAL='touch OUT' SHELL='touch OUT'", "-p", "PORT",
        "HOST",
      ]
    ),
    Way(
      name: "a terminal description of one's own",
      words: ["ssh", "-tt", "-o", "SetEnv=TERMINFO=OUT TERM=../../OUT", "-p", "PORT", "HOST"]),
    Way(name: "a locale of one's own", words: ["ssh", "-tt", "-o", "SetEnv=LOCPATH=OUT LC_ALL=../../OUT", "-p", "PORT", "HOST"]),
    Way(
      name: "a library of one's own",
      words: ["ssh", "-tt", "-o", "SetEnv=LD_PRELOAD=OUT LD_LIBRARY_PATH=OUT LD_AUDIT=OUT", "-p", "PORT", "HOST"]),
    Way(name: "a home of one's own", words: ["ssh", "-tt", "-o", "SetEnv=HOME=OUT XDG_RUNTIME_DIR=OUT", "-p", "PORT", "HOST"]),
    Way(
      name: "a start-up file of a shell",
      words: ["ssh", "-T", "-o", "SetEnv=BASH_ENV=OUT ENV=OUT PROMPT_COMMAND='touch OUT'", "-p", "PORT", "HOST", "bash"]),
    Way(name: "a path that is a command", words: ["scp", "-O", "-P", "PORT", "HOST:`touch OUT`$(touch OUT)", "/tmp"]),
    Way(
      name: "lines behind the command",
      words: ["ssh", "-tt", "-p", "PORT", "HOST", "--plain\ntouch OUT\n&& touch OUT || touch OUT"]),
    Way(
      name: "job control", words: ["ssh", "-tt", "-p", "PORT", "HOST"], input: "\u{1A}bg\nfg\n\u{1A}touch OUT\n\u{1C}touch OUT\n"),
    Way(name: "no command at all", words: ["ssh", "-N", "-p", "PORT", "HOST"], input: "touch OUT\n"),
  ]

  @Test("no way in by ssh, scp or sftp runs anything else, moves a file or opens a port")
  func outside() async throws {
    let server = server
    #expect(Self.ways.count >= 30)
    await withTaskGroup(of: Void.self) { group in
      for (number, way) in Self.ways.enumerated() {
        let out = "\(marker)-\(number)"
        let words = way.words.map { word in
          word.replacing("PORT", with: String(server.port)).replacing("HOST", with: server.address).replacing("OUT", with: out)
            .replacing("FREE", with: String(30_000 + number))
        }
        group.addTask {
          do {
            let said = try await server.attempt(words, input: way.input.replacing("OUT", with: out))
            #expect(!FileManager.default.fileExists(atPath: out), "\(way.name) got out: \(said)")
            // The greeting of an sshd would be one that was reached through this one.
            #expect(!said.contains("SSH-2.0") && !said.contains("root:x:0"), "\(way.name): \(said)")
          } catch {
            Issue.record("\(way.name): \(error)")
          }
        }
      }
    }
    #expect(server.log.contains("Starting session: forced-command"), "nobody was let in: \(server.log.suffix(2_000))")
  }

  @Test("a port of that machine is not reached through the desk")
  func forwarded() async throws {
    for kind in [["-L", "127.0.0.1:FREE:127.0.0.1:PORT"], ["-D", "127.0.0.1:FREE"]] {
      let free = String(UInt16.random(in: 20_000..<30_000))
      let words = kind.map { $0.replacing("FREE", with: free).replacing("PORT", with: String(server.port)) }
      async let login = server.attempt(["ssh", "-tt"] + words + ["-p", String(server.port), server.address], seconds: 4)
      try await Task.sleep(for: .seconds(2))
      let script = "exec 3<>/dev/tcp/127.0.0.1/\(free); printf '\\004\\001\\000\\026\\177\\000\\000\\001\\000' >&3; head -c 20 <&3"
      let read = try await Program(home: home).shell("timeout 1 bash -c '\(script)' 2>&1")
      #expect(!read.output.contains("SSH-2.0"), "\(read.output)")
      _ = try await login
    }
  }

  /// The desk on a terminal.
  func logIn() async throws -> Tmux {
    let terminal = try Tmux(columns: 160)
    try await terminal.startShell()
    let words = [
      "ssh", "-F", "none", "-tt", "-i", home.path + "/key", "-o", "BatchMode=yes", "-o", "IdentitiesOnly=yes", "-o",
      "IdentityAgent=none", "-o", "EscapeChar=none", "-o", "UserKnownHostsFile=\(home.path)/known_hosts", "-p", String(server.port),
      server.address,
    ]
    try await terminal.run(words.map { "'\($0)'" }.joined(separator: " "))
    try await terminal.wait("New order")
    return terminal
  }

  /// The desk's program, below sshd.
  func program() async throws -> Int32 {
    let found = try await Program(home: home).shell("pgrep -f -- '[-]-desk --config \(home.path)'")
    return try #require(Int32(found.output.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  func children(of process: Int32) async throws -> String {
    try await Program(home: home).shell("pgrep -P \(process); true").output
  }

  @Test("keys and signals neither suspend it nor start anything; a crash leaves no core")
  func keys() async throws {
    let terminal = try await logIn()
    let process = try await program()
    // Suspending, quitting, job control.
    try await terminal.keys("C-z", "C-y")
    try await terminal.send("\u{1C}")
    kill(process, SIGTSTP)
    kill(process, SIGTTIN)
    kill(process, SIGTTOU)
    try await Task.sleep(for: .milliseconds(300))
    let facts = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    let state = facts.split(separator: ")").last?.split(separator: " ").first ?? "?"
    #expect(state != "T", "it is stopped: \(facts)")
    try await terminal.wait("New order")
    // What a pager, an editor or a shell would be reached by elsewhere.
    for text in ["!", "|", ":"] { try await terminal.keys(text) }
    try await terminal.type("!touch \(marker)")
    try await terminal.keys("Enter", "Escape", "F1", "v", "q", "Escape")
    #expect(try await children(of: process).isEmpty)
    #expect(!isOut)
    kill(process, SIGSEGV)
    try await terminal.wait("ready>", seconds: 20)
    let cores = try await Program(home: home).shell("find '\(home.path)' -name 'core*' -size +0; find . -maxdepth 1 -name 'core*'")
    #expect(cores.output.isEmpty, "\(cores.output)")
  }

  @Test("files are read and written in the desk's directory only, whatever a path looks like")
  func paths() async throws {
    try Data("secret.com\n".utf8).write(to: home.appendingPathComponent("secret.csv"))
    symlink(home.path + "/secret.csv", files.path + "/link.csv")
    try Data("trynorthquay.com\nnorthquayhq.com\n".utf8).write(to: files.appendingPathComponent("names.csv"))
    let terminal = try await logIn()
    try await terminal.keys("n", "Enter")
    try await terminal.wait("Brand or names")
    for path in ["/etc/passwd", "../secret.csv", "\(files.path)/../secret.csv", "link.csv", "~/secret.csv", "file:///etc/passwd"] {
      try await terminal.keys("M-o")
      try await terminal.wait("Path")
      // What was typed last stands there still.
      try await terminal.keys("C-u")
      try await terminal.type(path)
      try await terminal.waitGone("was not read")
      // An Enter on the heels of what came at once is part of it.
      try await Task.sleep(for: .milliseconds(400))
      try await terminal.keys("Enter")
      let shown = try await terminal.wait("was not read: at this desk")
      #expect(!shown.contains("secret.com") && !shown.contains("root:x"))
      try await terminal.keys("Escape")
      try await terminal.waitGone("Path ")
    }
    try await terminal.keys("M-o")
    try await terminal.wait("Path")
    try await terminal.keys("C-u")
    try await terminal.type("names.csv")
    try await Task.sleep(for: .milliseconds(400))
    try await terminal.keys("Enter")
    try await terminal.wait("northquayhq.com")
    #expect(!isOut)
  }

  @Test("a desk that nobody sits at shows nothing and takes nothing but the PIN; too many wrong ones end it")
  func locked() async throws {
    try Self.configure(home.appendingPathComponent("config.yaml"), files: files, lockAfter: 5)
    let terminal = try await logIn()
    try await terminal.wait("This desk is locked", seconds: 20)
    #expect(!(try await terminal.screen()).contains("New order"))
    try await terminal.type("111111")
    try await terminal.keys("Enter")
    try await terminal.wait("That is not the PIN. 4 more tries")
    try await terminal.type("246810")
    try await terminal.keys("Enter")
    try await terminal.wait("New order")
    try await terminal.wait("This desk is locked", seconds: 20)
    for left in (1...4).reversed() {
      try await terminal.type("975313")
      try await terminal.keys("Enter")
      try await terminal.wait("\(left) more")
    }
    try await terminal.type("975313")
    try await terminal.keys("Enter")
    try await terminal.wait("Connection to 127.0.0.1 closed", seconds: 20)
    let (program, data) = (Program(home: home), "\(home.path)/data")
    let audit = try await program.run("audit", "export", "--data", data)
    let told = audit.output.split(separator: "\n").filter { $0.contains("wrongPIN") }
    #expect(told.count == 6 && told.last?.contains("5 of 5") == true, "\(audit.output)\(audit.errors)")
    #expect(try await program.run("audit", "verify", "--data", data).code == 0)
    let log = try String(contentsOfFile: "\(data)/mailorder.log", encoding: .utf8)
    #expect(log.contains("desk: a wrong PIN, 5 of 5"))
    for text in ["111111", "975313"] { #expect(!audit.output.contains(text) && !log.contains(text)) }
  }
}
