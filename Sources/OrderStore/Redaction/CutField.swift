/// What a member of a vendor's answer holds, by its name.
enum CutField {
  /// Nothing that its name betrays.
  case open
  /// A password, a key, a card's holder or number: nothing of it stays, nor of anything inside.
  case closed
  /// A card or a means of payment: of what is inside only brand and last four stay.
  case card

  /// The field of a member's name inside another field. Names are compared without case and signs, so that `name_on_card`, `nameOnCard`
  /// and `Name-On-Card` are one.
  init(_ name: String, inside outer: CutField) {
    let plain = String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    switch outer {
    case .closed: self = .closed
    case .card: self = CutField.kept.contains(plain) ? .open : CutField.cards.contains(plain) ? .card : .closed
    case .open:
      if CutField.whole.contains(plain) || CutField.parts.contains(where: plain.contains) {
        self = .closed
      } else {
        self = CutField.cards.contains(plain) ? .card : .open
      }
    }
  }

  /// Names that end the matter.
  private static let whole: Set<String> = [
    "cookie", "cvc", "cvv", "cvv2", "otp", "pan", "pass", "pin", "pwd", "securitycode", "setcookie", "totp",
  ]

  /// Parts of names. `payment_method_name_on_card` is Instantly's.
  ///
  /// Source: Vendors/Instantly, Place an order. Our choice: names that other vendors might give such a field, since a missed one would be
  /// kept for ever.
  private static let parts = [
    "accesskey", "accountholder", "apikey", "authorization", "bearer", "cardholder", "cardnumber", "ccnumber", "credential",
    "holdername", "nameoncard", "passphrase", "passwd", "password", "privatekey", "secret", "token",
  ]

  private static let cards: Set<String> = [
    "card", "cards", "creditcard", "creditcards", "defaultcard", "defaultpaymentmethod", "paymentcard", "paymentmethod",
    "paymentmethods", "paymentmethoddetails", "paymentsource",
  ]

  /// What of a card may be kept.
  private static let kept: Set<String> = ["brand", "last4", "last4digits", "lastfour", "lastfourdigits", "network", "type"]
}
