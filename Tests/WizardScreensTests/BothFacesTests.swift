import Foundation
import Ordering
import Terminal
import Testing
import Wizard
import WizardScreens
import WizardTestSupport

@testable import Session

/// The full screen and the lines, over every screen in every focus: what one offers the other does, with the same reasons.
@Suite struct BothFacesTests {
  struct Offered: Hashable {
    let title: String
    let status: CommandStatus
  }

  /// Every key of the table, and what the list of commands has.
  private func onScreen(_ state: WizardState) -> [Command: Offered] {
    let keys = Set(CommandTable.all.flatMap { Bindings.keys(for: $0) })
    var commands: Set<Command> = []
    for key in keys { if case .command(let command) = Bindings.meaning(of: key, in: state) { commands.insert(command) } }
    if state.overlay == nil { commands.formUnion(state.paletteCommands(matching: "")) }
    return offered(commands, in: state)
  }

  private func offered(_ commands: some Sequence<Command>, in state: WizardState) -> [Command: Offered] {
    var offered: [Command: Offered] = [:]
    for command in commands where !state.title(of: command).isEmpty {
      offered[command] = Offered(title: state.title(of: command), status: state.status(of: command))
    }
    return offered
  }

  @Test("both faces offer the same commands, with the same titles and the same reasons", arguments: Scene.allCases)
  func sameCommands(_ scene: Scene) {
    let state = scene.story.state
    let (screen, lines) = (onScreen(state), offered(LineCommands.offered(in: state), in: state))
    // A face of lines takes a number where the other moves; going on with Tab is a command of both.
    for (command, offered) in screen where !LineCommands.moves.contains(command) {
      #expect(lines[command] == offered, "\(command) is only on the screen")
    }
    for (command, offered) in lines where !LineCommands.moves.contains(command) {
      #expect(screen[command] == offered, "\(command) is only in lines")
    }
  }

  @Test("a full stop and its name run each command, or ask which of several is meant", arguments: Scene.allCases)
  func named(_ scene: Scene) {
    let state = scene.story.state
    let reading = WizardScreen.read(state)
    for command in LineCommands.offered(in: state) {
      let title = state.title(of: command)
      switch LineIntent(".\(title)", in: state, reading) {
      case .command(let found): #expect(state.title(of: found).lowercased() == title.lowercased(), "\(title): \(found)")
      // The words of the conversation do what the command does.
      case .word(let word): #expect(word.rawValue == title.lowercased())
      case let other: Issue.record("\(title): \(other)")
      }
    }
  }

  @Test(
    "the list of commands in lines names every one with why it cannot run; the help names the few that matter",
    arguments: Scene.allCases)
  func help(_ scene: Scene) {
    let state = scene.story.state
    let help = LineSentences.commands(in: state)
    #expect(LineSentences.help(in: state).count <= 9, "what is heard at once is little")
    #expect(LineSentences.help(in: state).last == ".commands lists all \(help.count) with why some cannot run now.")
    for command in LineCommands.offered(in: state) where !LineCommands.moves.contains(command) {
      let title = ".\(state.title(of: command).lowercased())"
      if case .held(let reason) = state.status(of: command) {
        #expect(help.contains("\(title), not now: \(reason)"))
      } else {
        #expect(help.contains(title))
      }
    }
  }

  @Test("each line is words: no boxes, no signs, no columns of blanks, nothing empty", arguments: Scene.allCases)
  func words(_ scene: Scene) {
    let reading = WizardScreen.read(scene.story.state)
    let texts = reading.lines + reading.rows.map(\.text) + QuoteReading.lines(of: scene.story.state)
    #expect(!texts.isEmpty)
    for text in texts {
      #expect(!text.isEmpty && !text.contains("  ") && !text.contains("\n"), "\(text)")
      #expect(!text.contains { "─│┌┐└┘├┤┬┴┼✓✗›•·↑↓░█".contains($0) }, "\(text)")
      #expect(!text.hasPrefix("[") && !text.hasSuffix(",") && !text.hasPrefix(","), "\(text)")
    }
  }

  /// Words of the screen without the signs between them.
  private static func words(_ text: String) -> Set<String> {
    Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "@" }.map(String.init).filter { $0.count > 3 })
  }

  @Test("what a large window shows of a screen is read", arguments: Scene.allCases)
  func complete(_ scene: Scene) {
    let state = scene.story.state
    let reading = WizardScreen.read(state)
    let read = Self.words((reading.lines + reading.rows.map(\.text)).joined(separator: " "))
    // The first field of each row of the work area, below the header and above the key bar, without what is cut.
    let frame = scene.story.frame(100, 40)
    guard state.overlay == nil else { return }
    let said = read.union(Self.words(QuoteReading.lines(of: state).joined(separator: " ")))
    let shown = frame.text.dropFirst(2).dropLast(6).joined(separator: " ")
    let missing = Self.words(shown).filter { word in !said.contains { $0.contains(word) || word.contains($0) } }
    #expect(Double(missing.count) <= 0.12 * Double(Self.words(shown).count) + 6, "not read: \(missing.sorted())")
  }

  @Test("the focused field has a name, and its row a number", arguments: Scene.allCases.filter { $0.story.state.field != nil })
  func labels(_ scene: Scene) {
    let state = scene.story.state
    let reading = WizardScreen.read(state)
    #expect(!LineSentences.label(state, reading).isEmpty)
    #expect(!LineSentences.question(state, reading).isEmpty)
  }
}

extension BothFacesTests {
  /// A key of the full screen, as its sentences name them. Enter is a key of lines too.
  nonisolated(unsafe) private static let key =
    /same key|arrow keys|\^[A-Z]|\bF[0-9]+\b|\bAlt-[A-Z]\b|\bCtrl-[A-Z]\b|\bUp or Down\b|\bEsc\b|\bEnter\b|\bSpace\b|\bTab\b|(^|[^.‘'$])\b[B-HJ-Zb-hj-z] (closes|takes|removes|moves|shows|says|makes|splits|reads|writes|deletes)\b|\.\.\./

  /// Every literal of the sources that names a key, with its place: whatever the screens can say stands in one of them.
  private static func literals() throws -> [(place: String, text: String)] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let places = ["Wizard", "Session/Desk"].map { root.appendingPathComponent("Sources/\($0)") }
    let files = places.flatMap {
      FileManager.default.enumerator(at: $0, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
    }
    return try files.filter { $0.pathExtension == "swift" }.flatMap { file in
      try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.contains("///") }.flatMap { line in
        line.matches(of: /"((?:[^"\\]|\\.)*)"/).map { (file.lastPathComponent, String($0.output.1)) }
      }
    }
  }

  @Test("every sentence of the sources that names a key names what is typed in lines instead")
  func everySentence() throws {
    let sentences = try Self.literals().filter { $0.text.contains(" ") && !$0.text.contains("[...]") && $0.text.contains(Self.key) }
    #expect(sentences.count > 100, "the sentences stand where they are looked for")
    let states = [Scene.home, .brand, .provider, .choices].map(\.story.state)
    for (place, text) in sentences {
      for state in states {
        let said = KeyWords.spoken(text, in: state)
        #expect(!said.contains(Self.key), "\(place): \(text) is said as \(said)")
        // A command's name stands apart from what is said of it.
        #expect(
          !said.contains(#/[a-z](closes|takes|removes|moves|shows|says|makes|splits|reads|writes|deletes) (the|them|it|all)/#),
          "\(place): \(said)")
      }
    }
  }

  @Test("what is said in lines names commands and no keys", arguments: Scene.allCases)
  func noKeys(_ scene: Scene) {
    let state = scene.story.state
    let reading = WizardScreen.read(state)
    let message = [state.messageBeside?.text].compactMap(\.self)
    for line in reading.lines + reading.rows.map(\.text) + message {
      let said = KeyWords.spoken(line, in: state)
      #expect(!said.contains(Self.key), "\(said)")
    }
  }
}
