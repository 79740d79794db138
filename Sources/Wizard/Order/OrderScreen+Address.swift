public import Ordering

// The address of the page where a person pays: shown whole by a key, since a long one would push the order off the screen.

extension OrderScreen {
  /// The page that waits for payment; also one that is in no book yet.
  public var paymentPage: PaymentPage? { unrecordedPage ?? state.order?.paymentPage(in: mode) }

  /// The page of an answer that the book has not saved.
  public var unrecordedPage: PaymentPage? {
    guard let order = state.order, let attempt = order.latestAttempts.last,
      case .unrecorded(.awaitingPayment(_, let checkout), _)? = context.shared.unrecorded[order.id]
    else { return nil }
    return PaymentPage(checkout, of: attempt, in: mode, isRecorded: false)
  }

  /// Its address.
  public var payableAddress: String? { paymentPage?.address.text }

  /// Whether the address is shown: once nobody can pay there any more, the order is again.
  public var isShowingAddress: Bool { state.showsAddress && payableAddress != nil }

  var addressStatus: CommandStatus { payableAddress == nil ? .absent : .ready }

  mutating func setShowsAddress(_ shows: Bool) {
    state.showsAddress = shows
    state.addressRow = 0
  }

  /// Asks before the address goes into the clipboard; why nobody should pay there is said first.
  mutating func copyAddress() {
    guard let page = paymentPage, let order = state.order else { return }
    let address = page.address.text
    guard HiddenCharacters.first(in: address) == nil, !address.contains(where: \.isWhitespace) else {
      return say(ExportSentences.hiddenAddress, .warning)
    }
    let text = ExportedText(title: ExportSentences.addressTitle(order), text: address)
    let hold = PaymentSentences.hold(page)
    context.ask(.visit { $0.askToCopy(text, warning: hold) })
  }

  /// From the address back to the order, from the order to the home screen.
  mutating func goBack() {
    if isShowingAddress { setShowsAddress(false) } else { context.ask(.home) }
  }
}
