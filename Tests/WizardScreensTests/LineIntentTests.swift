import Testing
import Wizard
import WizardScreens

@testable import Session

@Suite("What a typed line means")
struct LineIntentTests {
  private func intent(_ text: String, _ scene: Scene) -> LineIntent {
    let state = scene.story.state
    return LineIntent(text, in: state, WizardScreen.read(state))
  }

  @Test("in a field a line is its value, also one that looks like a number or a path")
  func values() {
    for text in ["northquay", "3", "./orders.csv", "../a.csv", "/srv/a.csv", "yes"] {
      #expect(intent(text, .brand) == .value(text))
    }
    #expect(intent("", .brand) == .accept)
  }

  @Test("in a list a number is a row, a part of one takes it, and several are asked about")
  func rows() {
    #expect(intent("2", .chosen) == .row(2, acts: true))
    #expect(intent("northquayhq.com", .chosen).isRow)
    guard case .which(let names) = intent("northquay", .chosen) else {
      Issue.record("\(intent("northquay", .chosen))")
      return
    }
    #expect(names.count > 1)
    #expect(intent(".row 2", .chosen) == .row(2, acts: false))
    #expect(intent("nothing like it", .chosen) == .unknown("nothing like it"))
  }

  @Test("boxes are ticked by number or name")
  func boxes() {
    #expect(intent("3", .endings) == .box(3))
    #expect(intent("net", .endings) == .box(3))
    #expect(intent("9", .endings) == .unknown("9"))
  }

  @Test("a question takes yes and no and nothing else, not even an empty line")
  func questions() {
    #expect(intent("yes", .takingBack) == .command(.accept))
    #expect(intent("N", .takingBack) == .command(.back))
    for text in ["", "sure", "1"] { #expect(intent(text, .takingBack) == .which(["yes", "no"])) }
  }

  @Test("a full stop speaks to the program, in a field as well")
  func words() {
    #expect(intent(".quote", .brand) == .word(.quote))
    #expect(intent("?", .brand) == .word(.help))
    #expect(intent("..", .brand) == .command(.back))
    #expect(intent(".", .brand) == .command(.palette))
    for scene in [Scene.takingBack, .choices] { #expect(intent(".", scene) == .word(.commands), "over \(scene) too") }
    #expect(intent(".next", .brand) == .command(.next))
    #expect(intent(".go 2", .brand) == .question(2))
    #expect(intent(".select all", .chosen) == .command(.chooseAvailable))
  }

  @Test("a colon begins an order in one line, in a field as well, but where something is typed by hand or in secret")
  func oneLine() {
    #expect(intent(": instantly google", .home) == .oneLine("instantly google"))
    #expect(intent(":scaledmail", .brand) == .oneLine("scaledmail"))
    #expect(intent(":", .brand) == .oneLine(""))
    #expect(intent(":90", .reviewTyped) == .value(":90"))
    #expect(intent(".commands", .brand) == .word(.commands))
  }

  @Test("the ways to split are commands, so that they are reached from any field")
  func splitting() {
    #expect(intent(".split by hand", .splitting) == .command(.splitByHand))
    #expect(intent(".split by per cent", .splitting) == .command(.splitByPercent))
  }

  @Test("lists that are narrowed take a number or a part")
  func choices() {
    #expect(intent("2", .choices) == .row(2, acts: true))
    #expect(intent("swe", .choices) == .filter("swe"))
  }
}

extension LineIntent {
  fileprivate var isRow: Bool { if case .row(_, acts: true) = self { true } else { false } }
}
