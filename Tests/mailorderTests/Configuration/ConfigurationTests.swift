import Foundation
import Ordering
import Terminal
import Testing
import Vendors

@testable import mailorder

@Suite("The configuration file")
struct ConfigurationTests {
  private func read(_ yaml: String, mode: Int = 0o600) throws -> Configuration {
    let home = try Home()
    try home.write(yaml, to: Home.configuration, mode: mode)
    return try ConfigurationFile.read(home.paths())
  }

  /// The sentence a person gets, the file's path cut off.
  private func refusal(_ yaml: String, mode: Int = 0o600) throws -> String {
    do {
      let configuration = try read(yaml, mode: mode)
      Issue.record("taken as \(configuration)")
      return ""
    } catch let problem as ConfigurationProblem {
      return problem.sentence.replacing(/\/\S*\//, with: "", maxReplacements: 1)
    }
  }

  @Test("without a file everything has its default")
  func noFile() throws {
    let configuration = try ConfigurationFile.read(Home().paths())
    #expect(configuration == Configuration())
    #expect(configuration.idleMinutes == 30)
    #expect(configuration.base(of: .instantly) == .instantly)
    #expect(configuration.spending.order == nil)
  }

  /// Each line names the one above twice: as a name of the mapping, all of it would have to be compared, 2⁴⁰ entries.
  @Test("aliases of aliases are refused before anything is made of them", .timeLimit(.minutes(30)))
  func aliases() throws {
    let levels = (1...40).map { "a\($0): &a\($0) {? *a\($0 - 1) : 1, ? [*a\($0 - 1)] : 2}" }
    let words = try refusal((["a0: &a0 {x: 1}"] + levels).joined(separator: "\n"))
    #expect(words.contains("line 1") && words.contains("no anchors (&name) and no aliases (*name)"))
    for yaml in [
      "spending: &s {order: 1}", "data: *d", "theme:\n  - *t", "? *k : 1", "vendors: {instantly: *v}", "*a : 1", "a: !!str &b c",
      "[*a]",
    ] {
      #expect(try refusal(yaml).contains("no aliases"), "\(yaml)")
    }
  }

  @Test("the signs of anchors and aliases may stand within a value and in quotes")
  func signsWithinValues() throws {
    #expect(try read("data: /srv/a&b *c").data?.contains("a&b *c") == true)
    #expect(try read("data: \"/srv/: *c\" # &x").data?.contains(": *c") == true)
  }

  @Test("every setting is taken, amounts to the cent")
  func everything() throws {
    let configuration = try read(
      """
      # A desk's own.
      vendors:
        instantly:
          address: http://127.0.0.1:8080/instantly
          rules: newer
        scaledmail: {address: "https://mirror.example.com/"}
        saleshandy:
      idle_minutes: 5
      escape_ms: 250
      theme: high-contrast
      mouse: on
      marks: [Northwind, wave*]
      spending:
        order: 1,250.10
        domain: 19.99
        approval: 0
      data: ~/orders
      book: postgresql://desk@books.example/mailorder
      """)
    #expect(configuration.book == "postgresql://desk@books.example/mailorder")
    #expect(configuration.base(of: .instantly).text == "http://127.0.0.1:8080/instantly")
    #expect(configuration.editions == RuleEditions(newer: [.instantly], marks: ["northwind", "wave*"]))
    #expect(configuration.base(of: .scaledmail).text == "https://mirror.example.com")
    #expect(configuration.base(of: .saleshandy) == .saleshandy)
    #expect(configuration.idleMinutes == 5)
    #expect(configuration.escapeMilliseconds == 250)
    #expect(configuration.theme == .highContrast)
    #expect(configuration.hasMouse)
    #expect(configuration.spending == .init(order: Money(cents: 125_010), domain: Money(cents: 1_999), approval: .zero))
    #expect(configuration.data?.hasSuffix("/orders") == true && configuration.data?.hasPrefix("/") == true)
  }

  @Test(
    "what is not so gets a sentence with line, key, rule and way out",
    arguments: [
      (
        "idle_minute: 5\n",
        "line 1, idle_minute: there is no such setting; here can stand vendors, idle_minutes, escape_ms, theme, mouse, marks, spending, scripts, desk, data and book."
      ),
      ("\nidle_minutes: soon\n", "line 2, idle_minutes: this is not a whole number from 1 to 480; write the minutes"),
      ("escape_ms: 9\n", "line 1, escape_ms: this is not a whole number from 10 to 1000"),
      ("escape_ms: 0.1\n", "line 1, escape_ms: this is not a whole number"),
      ("idle_minutes: 0\n", "line 1, idle_minutes: this is not a whole number from 1 to 480"),
      ("idle_minutes: 5.5\n", "line 1, idle_minutes: this is not a whole number"),
      ("marks: [northwind.com]\n", "line 1, marks: here belongs a list of marks, each 3 to 63 letters a to z"),
      ("marks: {a: b}\n", "line 1, marks: here belongs a list of marks"),
      ("mouse: 3\n", "line 1, mouse: this can be on or off; write one of the two."),
      ("theme: solarized\n", "line 1, theme: there are no such colours; write usual, light, dark, high-contrast or plain."),
      ("idle_minutes: [5]\n", "line 1, idle_minutes: here belongs one value"),
      ("idle_minutes:\n", "line 1, idle_minutes: here belongs one value"),
      ("vendors:\n  instantely:\n    rules: seed\n", "line 2, vendors.instantely: there is no such setting"),
      (
        "vendors:\n  instantly:\n    rules: new\n",
        "vendors.instantly.rules: there is no such edition of the rules; write seed or newer."
      ),
      ("vendors:\n  instantly:\n    address: api.instantly.ai\n", "line 3, vendors.instantly.address: this is no address"),
      ("vendors:\n  instantly:\n    address: https://me:pw@host\n", "this is no address"),
      ("vendors:\n  instantly:\n    address: https://:8080\n", "this is no address"),
      ("vendors:\n  instantly:\n    address: http://127.0.0.1:99999\n", "this is no address"),
      ("vendors:\n  instantly:\n    address: https://me%\n", "line 3, vendors.instantly.address: this is no address"),
      ("vendors:\n  instantly:\n    address: https://mirror.example\\.com\n", "this is no address"),
      ("vendors:\n  instantly:\n    address: https://[::1\n", "this is no address"),
      ("vendors:\n  instantly:\n    address: \"https://[:1]\"\n", "this is no address"),
      ("vendors:\n  instantly:\n    address: \"https://host/a\\x01\"\n", "this is no address"),
      ("vendors:\n  instantly:\n    address: http://api.instantly.ai\n", "over http a key could be read on the way; write https"),
      ("vendors:\n  instantly:\n    address: http://127.0.0.1.example.com\n", "over http a key could be read"),
      ("vendors:\n  instantly: newer\n", "line 2, vendors.instantly: here belong settings below it"),
      (
        "spending:\n  order: 1e3\n",
        "line 2, spending.order: this is no amount in dollars above zero; write one such as 500 or 499.50."
      ),
      ("spending:\n  order: 10.001\n", "spending.order: this is no amount"),
      ("spending:\n  order: -5\n", "spending.order: this is no amount"),
      ("spending:\n  order: 0\n", "spending.order: this is no amount"),
      ("desk:\n  lock_seconds: 4\n", "line 2, desk.lock_seconds: this is not a whole number from 5 to 3600"),
      ("desk:\n  pin_minutes: soon\n", "line 2, desk.pin_minutes: this is not a whole number from 0 to 480"),
      ("desk: {files: orders}\n", "line 1, desk.files: this is no absolute path"),
      (
        "desk: {shell: bash}\n",
        "line 1, desk.shell: there is no such setting; here can stand files, pin, lock_seconds and pin_minutes."
      ),
      (
        "book: sqlite.db\n",
        "line 1, book: this is no address of a team's order book; write it like postgresql://desk@host/database"
      ),
      ("data: orders\n", "line 1, data: this is no absolute path; begin it with / or ~/."),
      ("data: \"/srv\\x9b\"\n", "line 1, data: this is no absolute path"),
      ("- one\n- two\n", "line 1: here belong settings below it"),
      ("idle_minutes: 5\nidle_minutes: 6\n", "this is no YAML (a name stands there twice: idle_minutes)"),
      ("vendors: {\n", "this is no YAML"),
      ("? [a, b]\n: 1\n", "line 1, …: there is no such setting"),
      ("idle_minutes: 5\r\n# Our desk.\ndata: /srv\u{7}\n", "line 3: this is no YAML (control characters are not allowed)"),
      ("---\nidle_minutes: 5\n---\nidle_minutes: 6\n", "this is no YAML"),
    ])
  func wrong(yaml: String, words: String) throws {
    let sentence = try refusal(yaml)
    #expect(sentence.contains(words), "\(sentence)")
    #expect(sentence.hasPrefix("config.yaml"))
    #expect(sentence.hasSuffix("."))
  }

  @Test("a key in the file is refused, and not repeated", arguments: ["key", "api_key", "token", "API-KEY"])
  func keyInside(name: String) throws {
    let sentence = try refusal("vendors:\n  instantly:\n    \(name): sk_canary_12345678\n")
    #expect(sentence.contains("a key never stands in this file; take it out and run mailorder keys set"))
    #expect(!sentence.contains("canary"))
  }

  @Test(
    "values and strange names are not repeated",
    arguments: ["sk_canary 12345678: 1\n", "vendors: sk_canary_12345678\n", "sk_canary_12345678\n"])
  func noEcho(yaml: String) throws {
    #expect(try !refusal(yaml).contains("canary 12345678"))
    #expect(try !refusal(yaml).contains("canary_12345678"))
  }

  /// The sentence for a home that was made wrong.
  private func refusal(of make: (Home) throws -> Void) throws -> String {
    let home = try Home()
    try home.write("spending: {order: 10}\n", to: Home.configuration)
    try make(home)
    do throws(ConfigurationProblem) {
      let configuration = try ConfigurationFile.read(home.paths())
      Issue.record("taken as \(configuration)")
      return ""
    } catch {
      return error.sentence
    }
  }

  @Test(
    "a directory that others may write to is refused, with the file and without: they could take the ceilings away",
    arguments: [0o777, 0o775, 0o722])
  func openDirectory(_ mode: Int) throws {
    let said = try refusal { try $0.make(directory: ".config/mailorder", mode: mode) }
    #expect(said.contains("others can take the configuration with its ceilings away; run chmod go-w on it"), "\(said)")
    let without = try refusal { home in
      try FileManager.default.removeItem(atPath: home.path + "/" + Home.configuration)
      try home.make(directory: ".config/mailorder", mode: mode)
    }
    #expect(without.contains("run chmod go-w"), "\(without)")
    #expect(try refusal { try $0.make(directory: ".config", mode: 0o777) }.contains(".config has mode 0777"))
  }

  @Test("a link that leads nowhere is refused, wherever on the way it stands: it is not as if there were no file")
  func danglingLink() throws {
    for place in [Home.configuration, ".config/mailorder", ".config"] {
      let said = try refusal { home in
        try FileManager.default.removeItem(atPath: "\(home.path)/\(place)")
        try FileManager.default.createSymbolicLink(atPath: "\(home.path)/\(place)", withDestinationPath: "\(home.path)/gone")
      }
      #expect(said.contains("is a link that leads nowhere"), "\(said)")
    }
  }

  @Test("a link to a file of one's own is followed, and its directory is looked at too")
  func link() throws {
    let home = try Home()
    let file = try home.write("spending: {order: 10}\n", to: "dotfiles/mailorder.yaml")
    try home.make(directory: ".config/mailorder")
    try FileManager.default.createSymbolicLink(atPath: "\(home.path)/\(Home.configuration)", withDestinationPath: file)
    #expect(try ConfigurationFile.read(home.paths()).spending.order == .dollars(10))
    try home.make(directory: "dotfiles", mode: 0o777)
    #expect(throws: ConfigurationProblem.self) { try ConfigurationFile.read(home.paths()) }
  }

  @Test("every directory on the way is looked at: those a link leads through, and outside the home those above")
  func wholeWay() throws {
    let home = try Home()
    let file = try home.write("spending: {order: 10}\n", to: "real/config.yaml")
    try home.make(directory: "hop")
    try home.make(directory: ".config/mailorder")
    try FileManager.default.createSymbolicLink(atPath: "\(home.path)/hop/middle.yaml", withDestinationPath: file)
    try FileManager.default.createSymbolicLink(
      atPath: "\(home.path)/\(Home.configuration)", withDestinationPath: "../../hop/middle.yaml")
    #expect(try ConfigurationFile.read(home.paths()).spending.order == .dollars(10))
    try home.make(directory: "hop", mode: 0o777)
    #expect(throws: ConfigurationProblem.self) { try ConfigurationFile.read(home.paths()) }
    let elsewhere = try Home()
    try elsewhere.make(directory: "open/mine")
    try elsewhere.make(directory: "open", mode: 0o777)
    let place = ConfigurationPlace(file: "\(elsewhere.path)/open/mine/config.yaml", home: home.path)
    #expect(throws: ConfigurationProblem.self) { try place.check() }
  }

  @Test("a file that others may write to is refused: it says where keys are sent")
  func writable() throws {
    #expect(try refusal("idle_minutes: 5\n", mode: 0o664).contains("others may write to the file (mode 0664)"))
    #expect(try read("idle_minutes: 5\n", mode: 0o644).idleMinutes == 5)
  }

  @Test("a file that somebody named has to be there, and the command line names it before the environment")
  func named() throws {
    let home = try Home()
    let variable = try home.write("idle_minutes: 7\n", to: "one.yaml")
    let option = try home.write("idle_minutes: 8\n", to: "two.yaml")
    #expect(try ConfigurationFile.read(home.paths(["MAILORDER_CONFIG": variable])).idleMinutes == 7)
    let paths = Paths(configuration: option, environment: home.environment(["MAILORDER_CONFIG": variable]))
    #expect(try ConfigurationFile.read(paths).idleMinutes == 8)
    #expect(throws: ConfigurationProblem(file: "/nowhere.yaml", words: "the file is not there; name another with --config")) {
      try ConfigurationFile.read(home.paths(["MAILORDER_CONFIG": "/nowhere.yaml"]))
    }
  }

  @Test("a file too large, not UTF-8, or no file is refused")
  func strange() throws {
    #expect(try refusal(String(repeating: "# long\n", count: 10_000)).contains("larger than 64 KiB"))
    let home = try Home()
    try home.make(directory: Home.configuration)
    #expect(throws: ConfigurationProblem.self) { try ConfigurationFile.read(home.paths()) }
  }

  @Test("the data directory is the command line's, else the file's, else the usual one")
  func dataDirectory() throws {
    let home = try Home()
    let file = Configuration(data: "/srv/orders")
    #expect(DataDirectory(paths: home.paths(), configuration: Configuration()).path == home.path + "/.local/share/mailorder")
    #expect(DataDirectory(paths: home.paths(["XDG_DATA_HOME": "/x"]), configuration: Configuration()).path == "/x/mailorder")
    #expect(DataDirectory(paths: home.paths(["XDG_DATA_HOME": "x"]), configuration: Configuration()).path.hasPrefix(home.path))
    #expect(DataDirectory(paths: home.paths(["XDG_DATA_HOME": "/x"]), configuration: file).path == "/srv/orders")
    #expect(DataDirectory(paths: Paths(data: "/here", environment: home.environment()), configuration: file).path == "/here")
  }
}
