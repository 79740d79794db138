import FoundationEssentials

/// What happens to every call before and after its handler: waiting, key, limits, the scenarios, and the state on disk before the answer.
struct RequestPipeline: Sendable {
  let storefront: any Storefront
  let scenarios: ScenarioBook
  let store: StateStore
  let latency: Duration
  let slowness: Duration
  /// The one key that is good; nothing means any but those that begin with `bad`.
  let key: String?
  let counter: CallCounter?
  let onPurchase: @Sendable (SandboxPurchase) -> Void

  /// - Throws: ``ConnectionLost`` under the scenarios that lose the connection, ``SandboxStateError`` when the state cannot be kept.
  func serve(_ call: Call, at route: Route) async throws -> Reply {
    let trade = route.trade(call)
    if trade == .purchase { tell(call, .arrived) }
    try await wait()
    if let refusal = keyRefusal(of: call) ?? storefront.accountRefusal(at: route) { return refusal }
    if let breach = counter?.count(group: route.limitGroup, at: call.now) { return storefront.tooManyCalls(breach) }
    if strikes(.rateLimited, trade), let breach = staged(route, now: call.now) { return storefront.tooManyCalls(breach) }
    if strikes(.serverError, trade) { return storefront.serverError }
    if trade == .purchase, strikes(.lostBefore, trade) { throw ConnectionLost(requestWasRead: false) }
    do {
      let (reply, changed) = try store.change { try route.answer(call, &$0) }
      if trade == .purchase, changed { tell(call, .taken) }
      if trade == .purchase, changed, strikes(.lostAfter, trade) { throw ConnectionLost(requestWasRead: true) }
      if trade == .purchase, scenarios.applies(.slowPurchase, at: storefront.vendor) { try await Task.sleep(for: slowness) }
      return reply
    } catch let refusal as Refusal {
      return refusal.reply
    }
  }

  private func tell(_ call: Call, _ stage: SandboxPurchase.Stage) {
    onPurchase(SandboxPurchase(vendor: storefront.vendor, stage: stage, path: call.path, body: call.body))
  }

  private func keyRefusal(of call: Call) -> Reply? {
    guard let given = storefront.key(of: call), !given.isEmpty else { return storefront.keyRefusal(isMissing: true) }
    let isGood = key.map { $0 == given } ?? !given.hasPrefix("bad")
    return isGood && !scenarios.applies(.keyRefused, at: storefront.vendor) ? nil : storefront.keyRefusal(isMissing: false)
  }

  private func wait() async throws {
    let duration = latency + (scenarios.applies(.slow, at: storefront.vendor) ? slowness : .zero)
    if duration > .zero { try await Task.sleep(for: duration) }
  }

  private func strikes(_ kind: Scenario.Kind, _ trade: Trade) -> Bool {
    scenarios.strikes(kind, at: storefront.vendor, trade)
  }

  /// A breach as the scenario `rate-limited` stages it: the endpoint's own limit where it has one, over in twenty seconds.
  private func staged(_ route: Route, now: Date) -> LimitBreach? {
    let limit = storefront.limits.first { $0.group == route.limitGroup } ?? storefront.limits.first
    return limit.map { LimitBreach(limit: $0, retryAt: now.addingTimeInterval(20), now: now) }
  }
}
