import Foundation
import OrderStore
import Ordering
import Terminal
import TestSupport
import Testing

/// What comes from the keyboard, from a paste, and back out of the book.
@MainActor
@Suite("Foreign text in input", .serialized)
struct InputTests {
  private func desk(_ scratch: Scratch) throws -> Desk {
    let clock = ManualClock()
    let store = try SQLiteOrderBook(directory: scratch.path, mode: .sandbox, now: { clock.now })
    return Desk(try PoisonedVendors(.nothing, now: { clock.now }), book: store, clock: clock)
  }

  @Test(
    "pasted into every field of every step, or typed there, nothing forbidden becomes a cell, and typed characters not even text")
  func everywhere() async throws {
    let scratch = Scratch()
    let desk = try desk(scratch)
    let hostile = Hostile.all.map { Character($0) }.filter { $0 != "\n" && $0 != "\r" && $0 != "\t" }
    func pour() async {
      await desk.paste(Hostile.text)
      for character in hostile { desk.screen.send(.key(.character(character))) }
      await desk.press(.end)
    }
    await desk.press(.character("n"), .enter)
    await pour()
    await desk.press(.enter, .control("u"))
    await desk.paste("trynorthquay.com northquayhq.com \(Hostile.short).com nоrthquay.com xn--nrthquay-n4a.com")
    await desk.press(.enter, .control("f"), .control("n"), .home, .enter)
    await desk.type("Ada ")
    await pour()
    await desk.press(.tab, .down, .down)
    await pour()
    await desk.press(.control("n"))
    for _ in 0..<3 {
      await pour()
      await desk.press(.tab)
    }
    await desk.press(.control("n"), .control("n"), .control("o"))
    await pour()
    await desk.press(.escape, .escape, .escape, .escape, .escape, .escape, .character("p"))
    for _ in 0..<4 {
      await pour()
      await desk.press(.tab)
    }
    await desk.press(.escape, .escape, .character("v"), .character("/"))
    await pour()
    await desk.leave()
    #expect(desk.screen.findings.isEmpty, "\(desk.screen.findings.first ?? "")")
    #expect(desk.screen.sightings > 0)
    print("input: \(desk.screen.frames) frames, \(desk.screen.sightings) with the poison's word")

    // A new session finds in the book what was kept of it.
    let again = try self.desk(scratch)
    await again.press(.down, .enter, .control("n"), .control("n"), .escape, .escape)
    await again.leave()
    #expect(again.screen.findings.isEmpty, "\(again.screen.findings.first ?? "")")
  }

  @Test("what the screen marks as hidden is what a field's problem names, and nothing else: every scalar there is")
  func sameOnes() {
    // The door to the screen keeps line ends and blanks apart, and U+FFFD is its own mark.
    let apart: Set<UInt32> = [0x09, 0x0A, 0x0D, 0xFFFD]
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), !apart.contains(value) else { continue }
      let text = "a\(scalar)b"
      let isMarked = SafeText(foreign: text).removed > 0
      let isNamed = HiddenCharacters.first(in: text) != nil
      if isMarked != isNamed { Issue.record("U+\(String(value, radix: 16)): marked \(isMarked), named \(isNamed)") }
    }
  }
}
