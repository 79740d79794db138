import Ordering

/// What the vendors do differently below the level of operations, as data.
struct Dialect: Sendable {
  let vendor: Vendor
  /// The header that carries the key, and what stands before the key in it.
  let keyHeader: String
  let keyScheme: String
  /// Answers to a purchase that say plainly that nothing was bought; the vendor's whole list has to agree.
  ///
  /// Source: Purchasing, Classification of answers.
  let refusingStatuses: Set<Int>
  /// Whether a no of any other status is plain by its words: what they say can only be said before anything is bought or charged.
  var isPlainRefusal: @Sendable (Refusal) -> Bool = { _ in false }
  /// Whether an answer of status 400 is about the key.
  let isKeyRefusal: @Sendable (JSON) -> Bool

  /// At every vendor.
  static let alwaysRefusing: Set<Int> = [401, 402, 403, 404, 405, 413, 415]
}
