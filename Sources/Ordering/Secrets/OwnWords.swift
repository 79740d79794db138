/// Words of our own that a vendor's key may hold as well: `key-saleshandy-…`. Cut out wherever they stand, they would make the audit and our
/// sentences unreadable, and tell nothing that is secret.
enum OwnWords {
  /// Our choice: the vendors' names and the words of the trade that our sentences and codes are made of, as far as they are long enough to be
  /// taken for a run of a key.
  private static let all: [[UInt8]] =
    (Vendor.allCases.map(\.rawValue) + [
      "approved", "available", "awaiting", "cancelled", "checkout", "confirmed", "delivered", "mailboxes", "mailorder", "password",
      "purchase", "purchases", "registrant", "unconfirmed", "workspace",
    ]).map { Array($0.utf8) }.filter { $0.count >= SecretSearch.window }

  /// How many bytes of a run are no words of our own.
  static func remainder(of run: ArraySlice<UInt8>) -> Int {
    let folded = run.map(SecretSearch.fold)
    if all.contains(where: { holds($0, folded) }) { return 0 }
    return folded.count - all.reduce(0) { $0 + (holds(folded, $1) ? $1.count : 0) }
  }

  private static func holds(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= bytes.count else { return false }
    return (0...(bytes.count - part.count)).contains { bytes[$0..<($0 + part.count)].elementsEqual(part) }
  }
}
