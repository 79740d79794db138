import Ordering
import Terminal
import Testing
import Wizard
import WizardTestSupport

@testable import WizardScreens

@Suite struct BindingTests {
  /// Taken by tmux, flow control, job control or the terminal itself.
  static let unreliable: Set<Key> = Set("abchijmpqsz\\".map(Key.control))

  @Test("no key has two commands in one place", arguments: Scene.allCases)
  func onlyOnce(_ scene: Scene) {
    let state = scene.story.state
    for tier in [Bindings.local, Bindings.general] {
      var taken: [Key: Command] = [:]
      for binding in tier where binding.scope.isActive(in: state) && state.status(of: binding.command) != .absent {
        for key in binding.keys {
          #expect(
            taken[key] == nil || taken[key] == binding.command, "\(key.name): \(String(describing: taken[key])), \(binding.command)"
          )
          taken[key] = binding.command
        }
      }
    }
  }

  @Test("Enter says no to leaving, and yes to other questions")
  func enter() {
    #expect(Bindings.meaning(of: .enter, in: Scene.leaving.story.state) == .command(.back))
    #expect(Bindings.meaning(of: .enter, in: Scene.takingBack.story.state) == .command(.accept))
  }

  @Test("lists move by the letters of pagers, where a letter has no meaning of its own")
  func pagers() {
    let home = Scene.home.story.state
    let meanings = "jkgG".map { Bindings.meaning(of: .character($0), in: home) }
    #expect(meanings == [.command(.down), .command(.up), .command(.top), .command(.bottom)])
    // Caps lock turns no letter into nothing.
    #expect(Bindings.meaning(of: .character("J"), in: home) == .command(.down))
    #expect(Bindings.meaning(of: .character("j"), in: Scene.brand.story.state) == .edit(.insert("j")))
  }

  @Test("every command has a key that no terminal takes and that is no function key", arguments: CommandTable.all)
  func reliable(_ command: Command) {
    let keys = Bindings.keys(for: command).filter { key in
      if case .function = key { false } else { !Self.unreliable.contains(key) }
    }
    #expect(!keys.isEmpty)
  }

  /// Every scene, and the one that has Saleshandy's own generator.
  static let everywhere = Scene.allCases.map(\.story) + [Story.mailboxes(Scene.saleshandy)]

  @Test("every command runs by a key somewhere", arguments: CommandTable.all)
  func reachable(_ command: Command) {
    let isReached = Self.everywhere.contains { story in
      Bindings.keys(for: command).contains { Bindings.meaning(of: $0, in: story.state) == .command(command) }
    }
    #expect(isReached)
  }

  /// What is pressed and never looked for by name.
  static let moves: Set<Command> = [
    .up, .down, .left, .right, .pageUp, .pageDown, .top, .bottom, .nextField, .previousField, .palette, .accept,
  ]

  @Test("every command but moves is in the palette somewhere", arguments: CommandTable.all.filter { !moves.contains($0) })
  func inPalette(_ command: Command) {
    #expect(Self.everywhere.contains { $0.state.paletteCommands(matching: "").contains(command) })
  }

  @Test("no move is in the palette anywhere", arguments: moves)
  func notInPalette(_ command: Command) {
    #expect(!Self.everywhere.contains { $0.state.paletteCommands(matching: "").contains(command) })
  }

  @Test(
    "where a text field is focused every printable character is typed",
    arguments: Scene.allCases.filter { $0.story.state.field != nil })
  func typing(_ scene: Scene) {
    let state = scene.story.state
    for character in "abdnsyu?/. 5é日" {
      #expect(Bindings.meaning(of: .character(character), in: state) == .edit(.insert(character)))
    }
    #expect(Bindings.meaning(of: .control("u"), in: state) == .edit(.killAll))
    #expect(Bindings.meaning(of: .alt("d"), in: state) == .edit(.killWordRight))
    #expect((Bindings.meaning(of: .control("d"), in: state) == .edit(.delete)) == (state.field?.isCell == false))
    // What moves between rows and fields is no edit of the text.
    for key in [Key.up, .down, .tab, .enter, .escape, .control("n"), .control("o")] {
      if case .edit(let edit) = Bindings.meaning(of: key, in: state) { Issue.record("\(key.name) edits: \(edit)") }
    }
  }

  @Test(
    "a question takes y and n, Enter and Esc, and nothing that could be typed ahead",
    arguments: [Scene.leaving, .takingBack])
  func questions(_ scene: Scene) {
    let state = scene.story.state
    #expect(Bindings.meaning(of: .character("y"), in: state) == .command(.accept))
    #expect(Bindings.meaning(of: .character("n"), in: state) == .command(.back))
    #expect(Bindings.meaning(of: .escape, in: state) == .command(.back))
    for key in [Key.character("d"), .character(" "), .control("n"), .control("o"), .tab] {
      #expect(Bindings.meaning(of: key, in: state) == .nothing, "\(key.name)")
    }
  }

  @Test("the question that spends money takes a typed word, not a letter")
  func spending() {
    let state = Scene.continuing.story.state
    #expect(state.field == .answer)
    #expect(Bindings.meaning(of: .character("y"), in: state) == .edit(.insert("y")))
    #expect(Bindings.meaning(of: .enter, in: state) == .command(.accept))
    #expect(Bindings.meaning(of: .escape, in: state) == .command(.back))
  }

  @Test(
    "a question that destroys takes a typed word, not a letter",
    arguments: [Scene.deleting, .archivingFinished, .cancellingMailboxes, .deletingDomain, .cancellingOrder])
  func destroying(_ scene: Scene) {
    let state = scene.story.state
    #expect(state.field == .answer)
    #expect(Bindings.meaning(of: .character("y"), in: state) == .edit(.insert("y")))
    #expect(Bindings.meaning(of: .escape, in: state) == .command(.back))
  }

  @Test("in the lists of holdings the letters mean what the vendor can change")
  func holdings() {
    #expect(Bindings.meaning(of: .character("v"), in: Scene.home.story.state) == .command(.showHoldings))
    #expect(Bindings.meaning(of: .character("p"), in: Scene.home.story.state) == .command(.showPlanner))
    #expect(Bindings.meaning(of: .character("c"), in: Scene.heldInstantly.story.state) == .command(.cancelMailboxes))
    #expect(Bindings.meaning(of: .character("c"), in: Scene.heldOrders.story.state) == .command(.cancelOrder))
    #expect(Bindings.meaning(of: .character("c"), in: Scene.heldSaleshandy.story.state) == .nothing)
    #expect(Bindings.meaning(of: .character("c"), in: Scene.heldFilter.story.state) == .edit(.insert("c")))
    #expect(Bindings.meaning(of: .left, in: Scene.heldFilter.story.state) == .edit(.left))
    #expect(Bindings.meaning(of: .left, in: Scene.heldSaleshandy.story.state) == .command(.left))
    #expect(Bindings.meaning(of: .control("n"), in: Scene.planner.story.state) == .command(.orderFromPlan))
    #expect(Bindings.meaning(of: .tab, in: Scene.swappingName.story.state) == .command(.nextField))
  }

  @Test("plain letters mean what their place says")
  func letters() {
    #expect(Bindings.meaning(of: .character("n"), in: Scene.home.story.state) == .command(.newOrder))
    #expect(Bindings.meaning(of: .character("d"), in: Scene.chosen.story.state) == .command(.removeName))
    #expect(Bindings.meaning(of: .character("d"), in: Scene.provider.story.state) == .command(.removeUnavailable))
    #expect(Bindings.meaning(of: .character("n"), in: Scene.patterns.story.state) == .command(.toggleNumbers))
    #expect(Bindings.meaning(of: .character("c"), in: Scene.halfBought.story.state) == .command(.continuePlan))
    #expect(Bindings.meaning(of: .character("?"), in: Scene.chosen.story.state) == .command(.help))
    #expect(Bindings.meaning(of: .character("D"), in: Scene.chosen.story.state) == .command(.removeName))
    #expect(Bindings.meaning(of: .character("x"), in: Scene.chosen.story.state) == .nothing)
  }

  @Test("Space chooses names, endings, patterns and the workspace", arguments: [Scene.chosen, .endings, .patterns, .workspace])
  func space(_ scene: Scene) {
    #expect(Bindings.meaning(of: .character(" "), in: scene.story.state) == .command(.choose))
  }

  @Test("in the grid the arrows leave a cell only at the edges of its text")
  func gridEdges() {
    var story = Scene.grid.story
    #expect(Bindings.meaning(of: .right, in: story.state) == .command(.nextField))
    #expect(Bindings.meaning(of: .left, in: story.state) == .edit(.left))
    story.press(.home)
    #expect(Bindings.meaning(of: .left, in: story.state) == .command(.previousField))
    #expect(Bindings.meaning(of: .right, in: story.state) == .edit(.right))
  }

  @Test("the keys shown are the ones that work here")
  func labels() {
    let names = Scene.chosen.story.state
    #expect(Bindings.label(for: .next, in: names) == "^N")
    #expect(Bindings.label(for: .choose, in: names) == "Space")
    #expect(Bindings.label(for: .help, in: names) == "F1")
    #expect(Bindings.label(for: .removeName, in: names) == "d")
    #expect(Bindings.label(for: .removeName, in: Scene.brand.story.state).isEmpty, "^D rubs out in a field")
    #expect(Bindings.label(for: .placeOrder, in: Scene.reviewTyped.story.state) == "Enter")
    #expect(Bindings.label(for: .newOrder, in: names).isEmpty)
  }
}
