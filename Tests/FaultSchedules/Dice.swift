import Foundation
import Synchronization
import TestSupport

/// Everything a schedule draws. Only one strand of a world runs at a time, so the draws come in the same order whenever the seed is the
/// same.
final class Dice: Sendable {
  private let generator: Mutex<Seeded>

  /// Seeds that follow each other begin far apart.
  init(seed: UInt64) { generator = Mutex(Seeded(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1)) }

  func chance(_ probability: Double) -> Bool {
    guard probability > 0 else { return false }
    return generator.withLock { Double.random(in: 0..<1, using: &$0) } < probability
  }

  func number(_ range: ClosedRange<Int>) -> Int { generator.withLock { Int.random(in: range, using: &$0) } }

  func seconds(_ range: ClosedRange<TimeInterval>) -> TimeInterval {
    generator.withLock { Double.random(in: range, using: &$0) }
  }

  /// One of several; there has to be one.
  func pick<Element>(_ elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }
}
