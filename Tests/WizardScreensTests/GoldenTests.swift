import Foundation
import Terminal
import Testing
import Wizard
import WizardTestSupport

/// The screens as text. `UPDATE_GOLDENS=1` writes them anew; look at the difference before committing it.
@Suite struct GoldenTests {
  @Test("each screen looks as agreed at 80 by 24", arguments: Scene.allCases)
  func small(_ scene: Scene) throws { try compare(scene, Size(columns: 80, rows: 24)) }

  @Test("each screen looks as agreed at 120 by 36", arguments: Scene.allCases)
  func wide(_ scene: Scene) throws { try compare(scene, Size(columns: 120, rows: 36)) }

  @Test(
    "the smallest window holds the whole of a step",
    arguments: [
      Scene.chosen, .provider, .grid, .reviewInstantly, .home, .homeStuck, .homeFound, .heldScaledMail, .cancellingMailboxes,
      .swappingName, .plannerShares,
      .edited, .selected,
      .mixedProviders, .reviewMixed, .orderedMixed, .splitByPercent, .splitOrders, .basketOrders,
    ])
  func smallest(_ scene: Scene) throws { try compare(scene, Size(columns: 60, rows: 16)) }

  @Test(
    "a large window is used",
    arguments: [
      Scene.homeStuck, .homeReady, .totals, .heldScaledMail, .heldMailboxes, .heldOrders, .plannerOffers, .edited, .leftOver,
      .selected, .reviewMixed, .orderedMixed,
      Scene.provider, .heldScaledMail, .heldMailboxes, .heldOrders, .plannerOffers, .forWhom, .filledIn, .knownNames, .passedOver,
      .again,
      .noClients,
      .splitting, .splitByPercent, .basketOrders,
      .clients, .clientForm, .clientProblem, .orderMailboxes, .exporting, .copying, .oneLine, .oneLineFault,
    ])
  func large(_ scene: Scene) throws { try compare(scene, Size(columns: 140, rows: 40)) }

  @Test("without UTF-8 the screen keeps its columns")
  func ascii() throws {
    let frame = Scene.chosen.story.frame(glyphs: .ascii)
    #expect(frame.text.joined().unicodeScalars.allSatisfy { $0.isASCII })
    try Golden("chosen-ascii-80x24").expect(picture(frame))
  }

  @Test("the roles of a screen are as agreed")
  func roles() throws {
    let frame = Scene.chosen.story.frame()
    try Golden("chosen-roles-80x24").expect(frame.roles.joined(separator: "\n") + "\n")
  }

  private func compare(_ scene: Scene, _ size: Size) throws {
    try Golden("\(scene.rawValue)-\(size.columns)x\(size.rows)").expect(picture(scene.story.frame(size.columns, size.rows)))
  }

  /// The rows as text, and below them where the cursor sits.
  private func picture(_ frame: Frame) -> String {
    let cursor = frame.cursor.map { "column \($0.column), row \($0.row)" } ?? "hidden"
    return frame.description + "\ncursor: \(cursor)\n"
  }
}

/// A picture kept in a file.
struct Golden {
  private let file: URL

  init(_ name: String) {
    file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/\(name).txt")
  }

  func expect(_ picture: String) throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try Data(picture.utf8).write(to: file)
      return
    }
    let agreed = (try? String(contentsOf: file, encoding: .utf8)) ?? "(no such file)\n"
    #expect(picture == agreed, "\(file.lastPathComponent)\nagreed:\n\(agreed)\nnow:\n\(picture)")
  }
}
