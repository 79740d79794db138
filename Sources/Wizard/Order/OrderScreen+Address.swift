import Ordering

// The address of the page where a person pays: shown whole by a key, since a long one would push the order off the screen.

extension OrderScreen {
  /// The address of the page that waits for payment.
  public var payableAddress: String? {
    state.order?.latestAttempts.lazy.filter { $0.state == .awaitingPayment }.compactMap(\.checkout).first
  }

  var addressStatus: CommandStatus { payableAddress == nil ? .absent : .ready }

  mutating func setShowsAddress(_ shows: Bool) {
    state.showsAddress = shows
    state.addressRow = 0
  }

  /// From the address back to the order, from the order to the home screen.
  mutating func goBack() {
    if state.showsAddress { setShowsAddress(false) } else { context.ask(.home) }
  }
}
