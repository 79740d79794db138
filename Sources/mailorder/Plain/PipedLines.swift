import Dispatch
import Glibc
import Ordering
import Session
import Terminal

/// Lines that come from a pipe or a file, and go to one. Read on a thread of its own, which waits there for as long as nothing comes.
@MainActor
final class PipedLines: LineTerminal {
  let isTyped = false
  private var waiting: [LineInput] = []
  private var signals: SignalWatch?

  var onInput: (@MainActor (LineInput) -> Void)? {
    didSet { deliver() }
  }

  /// Reads standard input from now on.
  init() {
    signals = SignalWatch { [weak self] in self?.take(.event(.interrupt, nil)) }
    DispatchQueue(label: "lines").async {
      Self.read { line in DispatchQueue.main.async { MainActor.assumeIsolated { self.take(line) } } }
    }
  }

  /// The signal that asked for the end.
  var endingSignal: Int32? { signals?.signal }

  func write(_ text: String) { Output.spoken(text) }
  func flushInput() {}
  func deliverArrived() {}
  func close() { signals?.end() }

  private func take(_ input: LineInput) {
    waiting.append(input)
    deliver()
  }

  private func deliver() {
    while let onInput, !waiting.isEmpty { onInput(waiting.removeFirst()) }
  }

  /// Our choice: as long as a paste may be.
  nonisolated private static let longest = 65_536

  nonisolated private static func read(_ take: @escaping @Sendable (LineInput) -> Void) {
    var (line, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 4_096))
    while true {
      let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      for byte in buffer[..<count] {
        guard byte == UInt8(ascii: "\n") else {
          if line.count < longest { line.append(byte) }
          continue
        }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        take(.line(String(decoding: line, as: UTF8.self)))
        line = []
      }
    }
    if !line.isEmpty { take(.line(String(decoding: line, as: UTF8.self))) }
    take(.end)
  }
}
