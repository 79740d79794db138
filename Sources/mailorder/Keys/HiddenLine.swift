import CProcess
import Foundation
import Glibc

/// A line from standard input that is not shown while it is typed.
enum HiddenLine {
  enum Failure: Error, Equatable {
    case interrupted
    /// The system's words.
    case unreadable(String)
  }

  /// Asks on a terminal; from a pipe or a file everything is read and nothing asked.
  static func read(prompt: String) throws(Failure) -> [UInt8] {
    guard isatty(STDIN_FILENO) == 1 else { return try readAll() }
    Output.prompt(prompt)
    defer { Output.prompt("\n") }
    // As long as a terminal's longest line, so that one that is too long is seen to be.
    var buffer = [CChar](repeating: 0, count: 4_096)
    defer { buffer.withUnsafeMutableBytes { bytes in bytes.baseAddress.map { explicit_bzero($0, bytes.count) } } }
    let count = cp_read_hidden(STDIN_FILENO, &buffer, buffer.count)
    if count == CP_INTERRUPTED { throw .interrupted }
    guard count >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
    return buffer[..<count].map { UInt8(bitPattern: $0) }
  }

  private static func readAll() throws(Failure) -> [UInt8] {
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while content.count <= KeyText.maximumSize {
      let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
      if count == 0 { break }
      content += buffer[..<count]
    }
    return content
  }
}
