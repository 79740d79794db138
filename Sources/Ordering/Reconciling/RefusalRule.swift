extension AbsenceRule {
  /// What the lists have to show before a plain no is final: once nothing, in whole lists. Our choice: a no by status alone needs three looks over
  /// as long as the vendor's lists may lag, a quarter of an hour at Instantly and an hour at the others, since such an answer may come from
  /// something between after the order was made; at Saleshandy it is not even listed before somebody has paid it.
  ///
  /// Source: Purchasing, Classification of answers: a plain no is not final by itself.
  public init(for refusal: Refusal, at vendor: Vendor, in mode: Mode) {
    let lag: Double = mode == .sandbox ? 6 : vendor == .instantly ? 900 : 3_600
    self.init(checks: refusal.isByStatusAlone ? 3 : 1, span: refusal.isByStatusAlone ? lag : 0)
  }
}

extension Refusal {
  /// Whether the vendor said no with a status that speaks of the key, the address or the form of the request, or with no word at all.
  public var isByStatusAlone: Bool {
    ["401", "403", "404", "405", "413", "415"].contains(code) || message == "HTTP status \(code)"
  }
}
