import Ordering

/// What a role may not do in a team's book, in words of ours, with who can let it.
enum RoleSentences {
  static func stranger(_ role: String, at title: String) -> String {
    "\(title) does not let \(role) into its order book; its owner does with GRANT \(PostgresRoles.operator) TO \(role), or "
      + "\(PostgresRoles.approver), or \(PostgresRoles.reader)"
  }

  /// - Parameter role: nil where it is not known yet.
  static func reads(_ role: String?) -> StorageError {
    let name = role ?? "this role"
    return StorageError(
      .notAllowed,
      "\(name) reads this order book and changes nothing in it; its owner lets \(name) order with GRANT \(PostgresRoles.operator) TO \(name)"
    )
  }

  static func refused(_ error: PostgresError, _ terms: BookTerms?) -> StorageError {
    let name = terms?.role ?? "this role"
    if error.words.contains(PostgresRoles.approver) {
      return StorageError(
        .notAllowed,
        "\(name) orders and approves nothing; its owner lets \(name) approve with GRANT \(PostgresRoles.approver) TO \(name)")
    }
    if let terms, !terms.mayOrder { return reads(terms.role) }
    return StorageError(
      .notAllowed,
      "\(name) may not do that in this order book: an operator adds to journal, history and audit, and only the book's owner erases people"
    )
  }
}
