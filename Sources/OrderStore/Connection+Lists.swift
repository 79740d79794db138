import GRDB
import Ordering
import Synchronization

extension Connection {
  /// Reads for a list, in one transaction on a connection of its own, so that nothing that is to be written stands behind it; a COMMIT waits
  /// for the transaction, which has to be short. Where that connection fails, or the file is only read, as any other reading.
  func list<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws(BookFailure) -> Value {
    let read: Value? = try await run(on: listing) { [self] in
      guard let reader = reader() else { return nil }
      do {
        return try reader.read(body)
      } catch is DatabaseError {
        state.withLock { $0.reader = nil }
        return nil
      }
    }
    if let read { return read }
    return try await self.read(body)
  }

  private func reader() -> DatabaseQueue? {
    state.withLock { state in
      guard state.opened?.isForWriting == true else { return nil }
      if state.reader == nil { state.reader = try? file.openBeside() }
      return state.reader
    }
  }
}
