extension AbsenceRule {
  /// What the lists have to show before a plain no is final: once nothing, in whole lists. Our choice: at Saleshandy a no by status alone
  /// needs three looks over a quarter of an hour, since an order that was made is not listed there before it is paid, and its page to pay may
  /// reach somebody by mail.
  ///
  /// Source: Purchasing, Classification of answers: a plain no is not final by itself.
  public init(for refusal: Refusal, at vendor: Vendor, in mode: Mode) {
    let mayBeUnpaid = vendor == .saleshandy && refusal.isByStatusAlone
    self.init(checks: mayBeUnpaid ? 3 : 1, span: mayBeUnpaid ? (mode == .live ? 900 : 6) : 0)
  }
}

extension Refusal {
  /// Whether the vendor said no with a status that speaks of the key, the address or the form of the request, or with no word at all. Such an
  /// answer may come from something between, after the order was made.
  public var isByStatusAlone: Bool {
    ["401", "402", "403", "404", "405", "413", "415"].contains(code) || message == "HTTP status \(code)"
  }
}
