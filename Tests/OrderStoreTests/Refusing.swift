import GRDB
import Ordering
import Testing

@testable import OrderStore

extension SQLiteOrderBook {
  /// Expects that the file refuses a statement for the rule that is told, and not because the statement is misspelt.
  func expectRefusal(of sql: String, saying words: String, sourceLocation: SourceLocation = #_sourceLocation) async {
    await #expect("\(sql)", sourceLocation: sourceLocation) {
      try await connection.write { try $0.execute(sql: sql) }
    } throws: { error in
      guard case .storage(let trouble)? = error as? BookFailure else { return false }
      return trouble.words.contains(words)
    }
  }
}
