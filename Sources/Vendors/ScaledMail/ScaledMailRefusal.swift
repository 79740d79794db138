import Ordering

/// ScaledMail's plain refusals, by their words: it has no codes, and a 400 alone proves nothing.
///
/// Source: Vendors/ScaledMail, Refusals.
enum ScaledMailRefusal {
  static func isPlain(_ refusal: Refusal) -> Bool { RefusalCauses.areNamed(in: refusal.message) }
}
