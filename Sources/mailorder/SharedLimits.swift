import Logging
import OrderStore
import Ordering

/// The count of calls that all live programs of a person share, or all hosts of a team, opened when the first call is made. Where it cannot be shared, this program
/// counts for itself.
struct SharedLimits: CallLogStorage {
  private let opening: Opening<any CallLogStorage, Never>

  /// - Parameter place: where the book is: who shares it counts together.
  init(_ place: BookPlace, _ mode: Mode, _ logger: Logger) {
    opening = Opening {
      do throws(StoreFailure) {
        switch place {
        case .own(let directory): return try LimitsFile(directory: directory)
        case .team(let place, _): return PostgresCallLogs(place, mode: mode, steady: MachineClock.steady)
        }
      } catch {
        logger.warning("calls are counted for this program alone: \(error.words)")
        return MemoryCallLogs()
      }
    }
  }

  func change<Value: Sendable>(
    _ account: CallAccount, _ body: @escaping @Sendable (inout CallLog) -> Value
  ) async -> Value {
    await opening.value().change(account, body)
  }
}
