import Synchronization

/// Marks of ten characters, one after another.
final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> String {
    let number = count.withLock { count in
      count += 1
      return count
    }
    let digits = String(number)
    return "ID" + String(repeating: "0", count: 8 - digits.count) + digits
  }
}
