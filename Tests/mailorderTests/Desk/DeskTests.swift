import Foundation
import Glibc
import Testing

@testable import mailorder

@Suite("A desk's PIN and environment")
struct DeskTests {
  private let directory = NSTemporaryDirectory() + "desk-pin-\(UUID().uuidString)"

  private func pin() -> PIN {
    var configuration = Configuration()
    configuration.desk.pin = directory + "/pin"
    return PIN(CommandContext(PathOptions.none, ["HOME": directory], configuration))
  }

  @Test("a PIN is kept as a hash by scrypt that only its owner can read, and nothing else is it")
  func keeps() throws {
    let pin = pin()
    #expect(try !pin.isSet())
    #expect(!pin.isRight("246810"), "there is none")
    try pin.set("246810")
    let text = try String(contentsOfFile: directory + "/pin", encoding: .utf8)
    #expect(text.hasPrefix("$7$") && !text.contains("246810"), "\(text)")
    var facts = stat()
    #expect(stat(directory + "/pin", &facts) == 0 && facts.st_mode & 0o777 == 0o600)
    #expect(try pin.isSet())
    #expect(pin.isRight("246810"))
    for wrong in ["246811", "24681", "2468100", "", "246810 "] { #expect(!pin.isRight(wrong), "\(wrong)") }
    // The same PIN is another hash each time.
    try pin.set("246810")
    #expect(try String(contentsOfFile: directory + "/pin", encoding: .utf8) != text)
    #expect(try pin.remove())
    #expect(try !pin.isSet())
  }

  @Test("a file that others may read, or that holds something else, opens no desk")
  func refused() throws {
    let pin = pin()
    try pin.set("246810")
    chmod(directory + "/pin", 0o644)
    #expect(throws: KeyProblem.self) { try pin.isSet() }
    #expect(!pin.isRight("246810"))
    chmod(directory + "/pin", 0o600)
    try Data("246810\n".utf8).write(to: URL(fileURLWithPath: directory + "/pin"))
    chmod(directory + "/pin", 0o600)
    #expect(throws: KeyProblem.self) { try pin.isSet() }
    #expect(!pin.isRight("246810"))
  }

  private func files(_ files: String, in home: String, _ change: (inout Configuration) -> Void = { _ in }) -> DeskFiles {
    var configuration = Configuration()
    configuration.desk.files = files
    change(&configuration)
    return DeskFiles(CommandContext(PathOptions.none, ["HOME": home], configuration))
  }

  @Test("a desk whose files would be among the program's own does not start, and is told why and what to do")
  func apart() throws {
    let home = directory + "/ada"
    try FileManager.default.createDirectory(atPath: home + "/.config/mailorder/keys", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: directory + "/desk", withIntermediateDirectories: true)
    let link = directory + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: home)
    for path in [
      home, link, home + "/", home + "/../ada", directory, "/", home + "/.config", home + "/.config/mailorder",
      home + "/.config/mailorder/keys", link + "/.config/mailorder/keys/sheets", home + "/.config/mailorder/sheets",
      home + "/.local/share/mailorder", home + "/.local/share", home + "/.local/share/mailorder/exports",
    ] {
      let problem = #expect(throws: ConfigurationProblem.self, "\(path)") { try files(path, in: home).check() }
      let sentence = problem?.sentence ?? ""
      #expect(sentence.contains(", desk.files: ") && sentence.hasSuffix("such as /srv/desk."), "\(sentence)")
    }
    for path in [directory + "/desk", home + "/desk", home + "/.config/mailorder-desk", link + "/sheets"] {
      #expect(throws: Never.self, "\(path)") { try files(path, in: home).check() }
    }
    let desk = directory + "/desk"
    #expect(throws: ConfigurationProblem.self) { try files(desk, in: home) { $0.desk.pin = desk + "/pin" }.check() }
    #expect(throws: ConfigurationProblem.self) { try files(desk, in: home) { $0.data = desk + "/data" }.check() }
    #expect(throws: ConfigurationProblem.self) { try files(desk + "/sheets", in: home) { $0.data = desk }.check() }
  }

  @Test("nothing of a login's environment names a program, a file or a proxy")
  func environment() {
    let kept = Desk.environment([
      "TERM": "xterm", "LC_ALL": "C.UTF-8", "LANG": "../../tmp/x", "TZ": ":/etc/passwd", "PAGER": "sh", "EDITOR": "sh",
      "SHELL": "/bin/sh",
      "MAILORDER_CONFIG": "/tmp/c", "MAILORDER_INSTANTLY_KEY": "k", "XDG_CONFIG_HOME": "/tmp", "XDG_DATA_HOME": "/tmp",
      "HOME": "/tmp",
      "HTTPS_PROXY": "http://evil", "LOCPATH": "/tmp", "TERMINFO": "/tmp", "PATH": "/tmp", "LD_PRELOAD": "/tmp/x.so",
      "SSH_CONNECTION": "1", "CREDENTIALS_DIRECTORY": "/tmp", "SWIFT_BACKTRACE": "enable=yes", "MALLOC_TRACE": "/tmp/m",
    ])
    #expect(Set(kept.keys) == ["TERM", "LC_ALL", "SSH_CONNECTION", "HOME", "PATH"])
    #expect(kept["PATH"] == "/usr/bin:/bin")
    #expect(kept["HOME"] == getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) })
  }
}

extension PathOptions {
  /// Nothing named on the command line.
  fileprivate static var none: PathOptions {
    var options = PathOptions()
    (options.dataDirectory, options.configurationFile, options.bookAddress) = (nil, nil, nil)
    return options
  }
}
