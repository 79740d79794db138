public import Ordering

// What the order book keeps as codes, in plain words.

extension Sentences {
  /// Why a check failed; what an earlier version wrote down is said as it is.
  public static func words(_ note: CheckNote) -> String {
    switch note {
    case .nothing: ""
    case .failure(let failure): self.failure(failure)
    case .words(let text): text
    }
  }
}
