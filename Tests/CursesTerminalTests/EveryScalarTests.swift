import Foundation
import Terminal
import Testing

@testable import CursesTerminal

/// Every scalar there is goes through a frame and curses; what would reach the terminal is read byte by byte.
@MainActor
@Suite("Every character, byte by byte", .serialized)
struct EveryScalarTests {
  private static let size = Size(columns: 100, rows: 40)

  /// What is left of the bytes without what curses itself draws with: its sequences, and moves by return, line feed and backspace.
  private func text(of bytes: [UInt8]) -> String {
    var rest = bytes[...]
    var kept: [UInt8] = []
    while let byte = rest.first {
      rest = rest.dropFirst()
      switch byte {
      case 0x1B: rest = withoutSequence(rest, &kept)
      case 0x08, 0x0A, 0x0D, 0x0E, 0x0F: continue
      default: kept.append(byte)
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// A sequence curses may send: `ESC [ … letter`, `ESC ( B`, `ESC 7`, `ESC 8`, `ESC =`, `ESC >`; any other keeps its ESC.
  private func withoutSequence(_ rest: ArraySlice<UInt8>, _ kept: inout [UInt8]) -> ArraySlice<UInt8> {
    guard let first = rest.first else { return rest }
    switch first {
    case UInt8(ascii: "["):
      return rest.dropFirst().drop { (0x20...0x3F).contains($0) }.dropFirst()
    case UInt8(ascii: "("), UInt8(ascii: ")"): return rest.dropFirst(2)
    case UInt8(ascii: "7"), UInt8(ascii: "8"), UInt8(ascii: "="), UInt8(ascii: ">"): return rest.dropFirst()
    default:
      kept.append(0x1B)
      return rest
    }
  }

  private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: return false
    case 0...0x9F, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x2800, 0x3164,
      0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0x10FFFF:
      return true
    default: return scalar.value & 0xFFFE == 0xFFFE
    }
  }

  private static let isNightly = ProcessInfo.processInfo.environment["MAILORDER_NIGHTLY"] == "1"

  /// Every scalar in the nightly form; else every one of the classes that may not be shown, the scripts in use, and some of the rest.
  private static func isTried(_ value: UInt32) -> Bool {
    if isNightly { return true }
    switch value {
    case 0...0x3400, 0xD7B0...0xE0FF, 0xF8F0...0xFFFF, 0x1D150...0x1D180, 0xE0000...0xE01FF: return true
    default: return value & 0xFFFE == 0xFFFE || value % 211 == 0
    }
  }

  @Test("of all 1,112,064 scalars none that may not be shown leaves as a byte, in UTF-8 and without it", arguments: [true, false])
  func everyScalar(isUTF8: Bool) throws {
    _ = CharacterSet.use(["LC_ALL": "C.UTF-8"])
    let screen = try CursesScreen(type: "xterm-256color", size: Self.size, isUTF8: isUTF8)
    _ = screen.bytes(for: Frame(size: Self.size))
    var scalars = (0...UInt32(0x10FFFF)).lazy.filter(Self.isTried).compactMap(Unicode.Scalar.init).makeIterator()
    var count = 0
    var found: Set<String> = []
    var isOver = false
    while !isOver {
      var frame = Frame(size: Self.size)
      for row in 0..<Self.size.rows {
        // A letter before each: marks stand on it.
        var line = String.UnicodeScalarView()
        for _ in 0..<(Self.size.columns / 3) {
          guard let scalar = scalars.next() else {
            isOver = true
            break
          }
          line.append("x")
          line.append(scalar)
          count += 1
        }
        frame.put(String(line), at: Position(column: 0, row: row))
      }
      for scalar in text(of: screen.bytes(for: frame)).unicodeScalars where isForbidden(scalar) || (!isUTF8 && !scalar.isASCII) {
        found.insert(String(scalar.value, radix: 16))
      }
    }
    #expect(count > 20_000)
    #expect(found.isEmpty, "\(found.sorted().prefix(20))")
  }
}
