import Logging
import OrderStore
import Ordering

/// The count of calls that all live programs of a person share, opened when the first call is made. Where it cannot be shared, this program
/// counts for itself.
struct SharedLimits: CallLogStorage {
  private let opening: Opening<any CallLogStorage, Never>

  init(directory: String, _ logger: Logger) {
    opening = Opening {
      do throws(StoreFailure) {
        return try LimitsFile(directory: directory)
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
