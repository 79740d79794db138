/// Counts the work under way, so that a test knows when a session is at rest without sleeping.
@MainActor
public final class BusyCount {
  public private(set) var count = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  public init() {}

  func begin() { count += 1 }

  func end() {
    count -= 1
    guard count == 0 else { return }
    let resumed = waiting
    waiting = []
    for continuation in resumed { continuation.resume() }
  }

  /// Returns once nothing is under way.
  public func idle() async {
    guard count > 0 else { return }
    await withCheckedContinuation { waiting.append($0) }
  }
}
