import Terminal
import Testing
import Wizard

@Suite struct ClipboardTests {
  @Test("what is said to be the largest text for a clipboard is what the terminal's side takes")
  func most() { #expect(ExportSentences.mostCopied == Clipboard.most) }
}
