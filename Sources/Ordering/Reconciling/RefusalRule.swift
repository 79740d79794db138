extension AbsenceRule {
  /// What the lists have to show before a plain no is final: once nothing, in whole lists, where it names a cause that the vendor's pages tell
  /// of and its status is one of the order. Our choice: every other no needs three looks over as long as the vendor's lists may lag, a quarter of
  /// an hour at Instantly and an hour at the others, since it may come from something between, or from a payment that still waits, after the
  /// order was made; at Saleshandy it is not even listed before somebody has paid it.
  ///
  /// Source: Purchasing, Classification of answers: a plain no is not final by itself.
  public init(for refusal: Refusal, at vendor: Vendor, in mode: Mode) {
    let lag: Double = mode == .sandbox ? 6 : vendor == .instantly ? 900 : 3_600
    let isPlain = !refusal.isAboutAccess && RefusalCauses.areNamed(by: refusal, at: vendor)
    self.init(checks: isPlain ? 1 : 3, span: isPlain ? 0 : lag)
  }
}

extension Refusal {
  /// Whether the status speaks of the key, the address or the form of the request, and not of the order.
  fileprivate var isAboutAccess: Bool { ["401", "403", "404", "405", "413", "415"].contains(code) }
}
