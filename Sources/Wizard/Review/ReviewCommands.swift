import Ordering

extension Command {
  public static let placeOrder = Command("placeOrder")
  /// Accepts a price of the vendor's that our table does not let expect.
  public static let acceptPrice = Command("acceptPrice")
}

extension ChoiceList.ID {
  static let terms = ChoiceList.ID("terms")
}

extension ReviewScreen {
  public static let commands: [CommandRecord<ReviewScreen>] = [
    // Enter says itself why nothing is placed.
    .accepting(title: { ApprovalSentences.title(of: $0.act) }, rank: { _ in nil }, care: \.careOfPlacing) { $0.placeOrder() },
    .goingBack { $0.goBack() },
    .goingOn(rank: { _ in nil }) { $0.say(ReviewSentences.reviewIsLast($0.act)) },
    .refreshing(rank: { _ in 20 }) { $0.refresh() },
    .listing("Terms of the vendor", short: "Terms", rank: { _ in 65 }, status: { _ in .ready }) { $0.showTerms() },
    CommandRecord(
      .swapLost, "Swap lost names for available ones", short: "Swap lost",
      rank: { $0.draft.swapStatus($0.lostNames) == .ready ? 4 : nil },
      status: { $0.draft.swapStatus($0.lostNames) }, care: { _ in .alone }
    ) { $0.swapLost() },
    CommandRecord(
      .acceptPrice, "Accept the vendor's price", short: "Accept price", rank: { _ in 5 },
      status: { $0.unusualPrice == nil ? .absent : .ready }, care: { _ in .alone }
    ) { $0.acceptPrice() },
    CommandRecord(
      .placeOrder, title: { ApprovalSentences.title(of: $0.act) }, rank: { _ in 10 }, status: \.placeStatus, care: \.careOfPlacing
    ) {
      $0.placeOrder()
    },
  ]

  /// What is charged when, and what cannot be undone, a sentence a line.
  private mutating func showTerms() {
    guard let offer = draft.offer else { return }
    let sentences = Sentences.facts(offer.vendor).split(separator: ". ").map { $0.hasSuffix(".") ? String($0) : $0 + "." }
    let rules = ProviderSentences.billing(draft.rules(of: offer))
    self.offer(
      ChoiceList(
        .terms, title: "\(ReviewSentences.terms) of \(offer.title)",
        (sentences + [rules]).map { ChoiceList.Choice(value: $0, title: $0) }, accept: "Close"))
  }

  /// What is typed as the total.
  public var toConfirm: String? { typedTotal.text.map { "\(act) \(state.mark) for \($0)" } }
  /// While something is missing, Enter only says what.
  var careOfPlacing: Care { placeStatus == .ready ? .confirmed : .none }

  public mutating func move(_ move: Move) {
    state.row = moved(state.row, by: move, count: max(1, draft.chosenNames.count))
  }

  /// The vendor's figure, where it is far from what is to be expected and not accepted yet; where there are several, one after the other.
  private var unusualPrice: PriceFigure? {
    if case .unusualPrice(let asked, let table) = priceProblem?.fault { PriceFigure(vendor: asked, expected: table) } else { nil }
  }

  private mutating func acceptPrice() {
    guard let asked = unusualPrice else { return }
    state.acceptedPrices.append(asked)
    say(unusualPrice == nil ? ReviewSentences.priceAccepted(asked.vendor) : ReviewSentences.oneOfPricesAccepted(asked.vendor))
  }
}
