public import Ordering

// What the order book keeps as codes, in plain words.

extension Sentences {
  /// Why an attempt moved; what somebody said, or an earlier version wrote down, is said as it is.
  public static func words(_ note: AttemptNote) -> String {
    switch note {
    case .nothing: ""
    case .sending: "sending"
    case .confirmed: "the vendor confirmed it"
    case .differs(let differences): DifferenceSentences.all(differences.all)
    case .awaitingPayment: "waiting for payment at the vendor's page"
    case .ownerGone: "the program that sent it is gone"
    case .restored: "the order book was restored from a backup made while it was being ordered"
    case .withdrawn(.left): "the program was left before it was sent"
    case .withdrawn(.quoteOld): "the quote expired while it waited for its turn"
    case .withdrawn(.bookFailed): "nothing was sent: the order book reported an error"
    case .found: "found in the vendor's lists"
    case .foundPart(let count): "only \(count) found in the vendor's lists"
    case .said(let refusal): self.refusal(refusal)
    case .refusalStands: "the vendor's whole list shows nothing of it"
    case .words(let text): text
    }
  }

  /// Why a check failed; what an earlier version wrote down is said as it is.
  public static func words(_ note: CheckNote) -> String {
    switch note {
    case .nothing: ""
    case .failure(let failure): self.failure(failure)
    case .vendorSays(let words): words
    case .differs(let differences): DifferenceSentences.all(differences.all)
    case .words(let text): text
    }
  }
}
