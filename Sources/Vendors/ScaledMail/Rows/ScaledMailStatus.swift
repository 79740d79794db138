import Ordering

/// ScaledMail's word for where a domain, a mailbox or an order stands. Three words are known; others are kept as they are.
///
/// Source: Vendors/ScaledMail, Domains, `Active` and `In Progress`; Vendors/ScaledMail, Cancel order, which writes "canceled" once and
/// `Cancelled` once.
struct ScaledMailStatus: Sendable, Hashable {
  /// As written; empty when there is none.
  let word: String

  init(_ value: JSON) { word = value.filledText ?? "" }

  private var folded: String { word.lowercased().filter { !"-_ ".contains($0) } }

  var isMissing: Bool { word.isEmpty }
  var isActive: Bool { folded == "active" }
  var isInProgress: Bool { folded == "inprogress" }
  var isCancelled: Bool { folded == "cancelled" || folded == "canceled" }

  /// - Parameter clean: how a word of the vendor's may be kept.
  func stage(_ clean: (String) -> String) -> OrderProgress.Domain.Stage {
    if isActive { return .ready }
    if isInProgress { return .settingUp }
    if isCancelled { return .cancelled }
    return .other(isMissing ? "no status" : clean(word))
  }
}
