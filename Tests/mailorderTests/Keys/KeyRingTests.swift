import Foundation
import Ordering
import Testing
import Vendors

@testable import mailorder

@Suite("Where keys come from")
struct KeyRingTests {
  private let canary = "inst_canary_0123456789"

  private func holding(
    _ home: Home, _ environment: [String: String] = [:], of vendor: Vendor = .instantly
  ) -> KeyRing.Holding {
    KeyRing(home.paths(environment), environment: home.environment(environment), redactor: Redactor())[vendor]
  }

  /// What a person reads of a key that is not used.
  private func refusal(_ home: Home, _ environment: [String: String] = [:]) -> String {
    guard case .refused(let source, let problem) = holding(home, environment) else {
      Issue.record("not refused: \(holding(home, environment))")
      return ""
    }
    return source.refusal(problem)
  }

  @Test("the service's credential comes first, then the file, then the environment")
  func precedence() throws {
    let home = try Home()
    try home.make(directory: "credentials")
    var environment = ["CREDENTIALS_DIRECTORY": home.path + "/credentials", "MAILORDER_INSTANTLY_KEY": "from-the-variable"]
    #expect(
      holding(home, environment) == .found(Secret("from-the-variable"), .environment(variable: "MAILORDER_INSTANTLY_KEY")))
    let file = try home.write("from-the-file\n", to: Home.key(.instantly))
    #expect(holding(home, environment) == .found(Secret("from-the-file"), .file(path: file)))
    let plain = try home.write("plain-credential", to: "credentials/instantly", mode: 0o400)
    #expect(holding(home, environment) == .found(Secret("plain-credential"), .credential(path: plain)))
    let own = try home.write("own-credential", to: "credentials/mailorder-instantly", mode: 0o400)
    #expect(holding(home, environment) == .found(Secret("own-credential"), .credential(path: own)))
    environment["CREDENTIALS_DIRECTORY"] = ""
    #expect(holding(home, environment) == .found(Secret("from-the-file"), .file(path: file)))
  }

  @Test("a credentials directory that is not there, relative or a file is named and refused, and no other place is looked into")
  func credentials() throws {
    let home = try Home()
    try home.write("from-the-file\n", to: Home.key(.instantly))
    let file = try home.write("x", to: "plain")
    for (path, words) in [
      (home.path + "/none", "is not there; fix LoadCredential="), ("credentials", "no absolute path; fix the service"),
      (file, "is no directory; fix the service"),
    ] {
      let said = refusal(home, ["CREDENTIALS_DIRECTORY": path])
      #expect(said.hasPrefix(path + " is what CREDENTIALS_DIRECTORY names"), "\(said)")
      #expect(said.contains(words), "\(said)")
    }
  }

  @Test("a key in quotes is refused with the reason", arguments: ["\"k123\"", "'k123'", "“k123”"])
  func quoted(text: String) throws {
    let home = try Home()
    try home.write(text + "\n", to: Home.key(.instantly))
    #expect(refusal(home).hasSuffix("has a quote in it; leave only the key, without the quotes around it"))
  }

  @Test("without anything there is no key")
  func missing() throws {
    let home = try Home()
    #expect(holding(home) == .missing)
    try home.make(directory: ".config/mailorder/keys")
    #expect(holding(home) == .missing)
  }

  @Test("a file of mode 0600 or 0400 is taken", arguments: [0o600, 0o400])
  func privateFile(mode: Int) throws {
    let home = try Home()
    let path = try home.write("  \(canary)\r\n", to: Home.key(.instantly), mode: mode)
    #expect(holding(home) == .found(Secret(canary), .file(path: path)))
  }

  @Test(
    "a file of any other mode is refused with the way out, and not passed over for the environment",
    arguments: [0o644, 0o640, 0o604, 0o660, 0o700, 0o601, 0o200])
  func otherMode(mode: Int) throws {
    let home = try Home()
    try home.write(canary, to: Home.key(.instantly), mode: mode)
    let words = refusal(home, ["MAILORDER_INSTANTLY_KEY": "another"])
    let octal = "0" + String(mode, radix: 8)
    // Who runs as root may read a file without a right to.
    #expect(
      words.contains("has mode \(octal)") && words.contains("chmod 0600") || mode == 0o200 && words.contains("cannot be read"))
    #expect(!words.contains("canary"))
  }

  @Test("a directory that others may look into is refused", arguments: [0o755, 0o750, 0o701])
  func openDirectory(mode: Int) throws {
    let home = try Home()
    try home.write(canary, to: Home.key(.instantly))
    try home.make(directory: ".config/mailorder/keys", mode: mode)
    #expect(refusal(home).contains("chmod 0700"))
  }

  @Test("a link, a second name and a directory are refused")
  func notPlain() throws {
    let home = try Home()
    let real = try home.write(canary, to: "real")
    try home.make(directory: ".config/mailorder/keys")
    let path = home.path + "/" + Home.key(.instantly)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: real)
    #expect(refusal(home).contains("is a symbolic link; remove it and set the key again"))
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.linkItem(atPath: real, toPath: path)
    #expect(refusal(home).contains("is not a plain file with one name"))
    try FileManager.default.removeItem(atPath: path)
    try home.make(directory: Home.key(.instantly))
    #expect(refusal(home).contains("is not a plain file"))
  }

  @Test("a pipe in the place of the file is refused at once, and nothing waits for its writer")
  func pipe() throws {
    let home = try Home()
    try home.make(directory: ".config/mailorder/keys")
    #expect(mkfifo(home.path + "/" + Home.key(.instantly), 0o600) == 0)
    #expect(refusal(home).contains("is not a plain file"))
  }

  @Test("a credential that others may read is refused")
  func openCredential() throws {
    let home = try Home()
    try home.write(canary, to: "credentials/instantly", mode: 0o444)
    #expect(refusal(home, ["CREDENTIALS_DIRECTORY": home.path + "/credentials"]).contains("fix the service's credentials"))
  }

  @Test(
    "a text that no key is gets a sentence, and is not repeated",
    arguments: [
      ("", "is empty"), (" \n", "is empty"), ("canary\ncanary", "has more than one line"), ("canary\u{7}x", "a control character"),
      ("canary x", "has a blank"), ("canäry", "a letter that no key has"), ("Bearer canary", "begins with the word Bearer"),
      (String(repeating: "canary", count: 2_000), "longer than any key"),
      // What a terminal keeps of a longer line.
      (String(repeating: "c", count: 4_095), "longer than any key"),
    ])
  func badText(text: String, words: String) throws {
    let home = try Home()
    try home.write(text, to: Home.key(.instantly))
    let file = refusal(home)
    #expect(file.contains(words) && !file.contains("canary"), "\(file)")
    let other = refusal(try Home(), ["MAILORDER_INSTANTLY_KEY": text])
    #expect(other.contains(words) && other.contains("the variable MAILORDER_INSTANTLY_KEY") && !other.contains("canary"))
  }

  @Test("a key from the environment works, with a warning that says what to do")
  func warning() throws {
    let home = try Home()
    let environment = home.environment(["MAILORDER_SCALEDMAIL_KEY": canary])
    let ring = KeyRing(home.paths(), environment: environment, redactor: Redactor())
    #expect(ring[.scaledmail].key == Secret(canary))
    #expect(ring.warnings.count == 1)
    #expect(ring.warnings.first?.contains("run mailorder keys set scaledmail and take the variable out.") == true)
    #expect(ring.warnings.allSatisfy { !$0.contains(canary) })
  }

  @Test("the variables are gone after they were read, for this program, its children and whoever looks")
  func forgotten() async {
    await #expect(processExitsWith: .success) {
      setenv("MAILORDER_SALESHANDY_KEY", "canary-0123456789", 1)
      let text = getenv("MAILORDER_SALESHANDY_KEY")
      KeyVariables.forget()
      guard getenv("MAILORDER_SALESHANDY_KEY") == nil, let text, String(cString: text) == "-----------------" else { exit(1) }
    }
  }

  @Test("printed in any way, a holding shows no key")
  func printed() throws {
    let home = try Home()
    try home.write(canary, to: Home.key(.instantly))
    var text = "\(holding(home)) \(String(reflecting: holding(home)))"
    dump(holding(home), to: &text)
    text += KeySentences.holding(holding(home), of: .instantly)
    #expect(!text.contains("canary"))
    #expect(text.contains("•••6789"))
  }
}
