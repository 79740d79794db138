import ArgumentParser
import Testing

@testable import mailorder

@Suite("Options of an ordinary start")
struct PlainOptionsTests {
  /// All that can be set, so that two readings can be compared.
  private static func facts(_ options: WizardOptions, _ face: FaceOptions) -> [String] {
    [
      "\(face.plain)",
      "\(options.paths.dataDirectory ?? "-")", "\(options.paths.configurationFile ?? "-")", "\(options.live)",
      "\(options.paths.bookAddress ?? "-")",
      "\(options.seed.map(String.init) ?? "-")", "\(options.latency.map(String.init) ?? "-")",
      "\(options.setUpTime.map(String.init) ?? "-")", "\(options.scenarios)",
    ]
  }

  @Test(
    "what is read without the parser is what the parser reads",
    arguments: [
      "", "wizard", "--live", "--data d", "--data=d --config=c", "--live --config c --data d",
      "--book postgresql://desk@/book --live", "--book=postgresql:///b", "--seed 7 --latency 0",
      "--seed=18446744073709551615 --set-up-time=5", "--latency 1 --latency 2", "wizard --scenario instantly:payment-fails",
      "--scenario payment-fails --scenario saleshandy:name-taken --seed 3", "--plain", "--live --plain", "wizard --plain --seed 3",
    ])
  func same(line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let plain = try #require(WizardOptions.plain(words), "the parser would have been asked")
    let parsed = try WizardCommand.parse(words.first == "wizard" ? Array(words.dropFirst()) : words)
    #expect(Self.facts(plain.options, plain.face) == Self.facts(parsed.options, parsed.face))
  }

  @Test(
    "what only the parser understands, or has something to say about, is left to it",
    arguments: [
      "--help", "-h", "--version", "help", "doctor", "sandbox --port 1", "--", "--data", "--data --live", "--seed x", "--seed -1",
      "--seed=", "--latency 60001", "--set-up-time 86401", "--live --seed 1", "--live=true", "--scenario nonsense", "--unknown 1",
      "d",
      "--plain=yes", "--plain 1",
      "--live extra", "--live wizard", "wizard wizard",
    ])
  func left(line: String) {
    #expect(WizardOptions.plain(line.split(separator: " ").map(String.init)) == nil)
  }

  @Test("every option of the wizard is one of an ordinary start")
  func all() {
    let words = WizardCommand.helpMessage().split { !($0.isLetter || $0 == "-") }
    let offered = Set(words.filter { $0.hasPrefix("--") && $0 != "--help" }.map(String.init))
    #expect(offered.isSuperset(of: ["--data", "--live"]), "the help is read wrongly: \(offered)")
    for name in offered.subtracting(["--version"]) {
      if WizardOptions.plain([name]) != nil { continue }
      let values = ["1", "payment-fails"]
      #expect(values.contains { WizardOptions.plain([name, $0]) != nil }, "\(name) is only the parser's")
    }
  }
}
