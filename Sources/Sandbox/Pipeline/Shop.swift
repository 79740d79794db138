/// What the three vendors share: the name market, the scenarios, and how the world runs.
struct Shop: Sendable {
  let catalogue: Catalogue
  let stock: PreWarmedStock
  let scenarios: ScenarioBook
  let rules: SandboxOptions.Rules
  /// Seconds until the last domain of an order is ready.
  let setUpTime: Double
  /// Seconds until a started checkout counts as paid; nothing when only its page pays it.
  let paymentTime: Double?
  /// Whether Instantly's bodies may hold what its schema does not name.
  let ignoresUnknownFields: Bool

  init(_ options: SandboxOptions) {
    catalogue = Catalogue(seed: options.seed)
    stock = PreWarmedStock(seed: options.seed)
    scenarios = ScenarioBook(options.scenarios)
    rules = options.rules
    setUpTime = options.setUpTime.seconds
    paymentTime = options.paymentTime?.seconds
    ignoresUnknownFields = options.ignoresUnknownFields
  }

  var seed: UInt64 { catalogue.seed }

  /// Seconds after the order until domain `index` of `count` is ready: one after another, the last at the full set-up time.
  func setUpDelay(index: Int, of count: Int) -> Double {
    setUpTime * Double(index + 1) / Double(max(1, count))
  }
}
