/// What a coupon does to a subscription. Our choice: one code works, since no source says what codes there are, what they do, or how a
/// wrong one is refused.
struct ScaledMailCoupon {
  /// Ten per cent off every month.
  static let working = "NQ10"

  let code: String?

  /// - Throws: ``Refusal`` with status 400 for a code that is none.
  init(_ text: String?) throws {
    code = text.flatMap { $0.isEmpty ? nil : $0.uppercased() }
    if let text, let code, code != Self.working { throw ScaledMailFields.fault("Coupon \(text) is invalid or expired") }
  }

  /// Cents, the tenth rounded down to whole cents.
  func reduced(_ cents: Int) -> Int {
    code == nil ? cents : cents - cents / 10
  }
}
