import HTTPTypes

/// A request to calculate a package, its form checked. Source: Vendors/ScaledMail, Calculate package.
struct ScaledMailVolume {
  enum Period: String, CaseIterable { case month, day }

  let volume: Double
  let period: Period
  let tier: ScaledMailTier
  let shares: [(provider: ScaledMailProvider, percent: Int)]

  /// Our choice: a month has 30 days, as the figures seen live.
  var perDay: Double { period == .day ? volume : volume / 30 }

  init(_ call: Call) throws {
    let body = try ScaledMailFields(body: call, allowed: ["volume", "period", "providers", "distribution", "tier"])
    guard let volume = body["volume"]?.number, volume > 0 else {
      throw ScaledMailFields.fault("volume is required and must be above 0")
    }
    guard volume <= ScaledMailRules.largestVolume else {
      throw ScaledMailFields.fault("volume must be at most \(Int(ScaledMailRules.largestVolume))")
    }
    self.volume = volume
    period = try body.choice("period", default: .month)
    tier = try body.choice("tier", default: .max)
    let providers = try body.strings("providers", 1...3).map { text in
      guard let provider = ScaledMailProvider(rawValue: text) else {
        throw body.fault("providers", "must be google, outlook or smtp")
      }
      return provider
    }
    guard Set(providers).count == providers.count else { throw body.fault("providers", "must not name one twice") }
    shares = try Self.shares(of: providers, body)
  }

  /// Text and shape of the page; the number is what one domain of each provider sends.
  var tooLow: Refusal {
    let perDay = shares.map { share in
      (share.provider.mailsPerDay(tier) * share.provider.mailboxesPerDomain * 100 + share.percent - 1) / max(1, share.percent)
    }
    let least = (perDay.max() ?? 0) * (period == .month ? 30 : 1)
    return Refusal(
      reply: Reply(
        status: .badRequest,
        body: [
          "error": "Volume too low - Minimum 1 domain per ESP required",
          "message": "Your requested volume is below the minimum threshold",
          "requested": ["volume": .number(volume), "period": .string(period.rawValue)],
          "minimum_required": ["volume": .int(least), "period": .string(period.rawValue)],
        ]))
  }

  private static func shares(of providers: [ScaledMailProvider], _ body: ScaledMailFields) throws -> [(ScaledMailProvider, Int)] {
    guard body.has("distribution") else {
      guard let only = providers.first, providers.count == 1 else {
        throw body.fault("distribution", "is required with several providers")
      }
      return [(only, 100)]
    }
    let distribution = try ScaledMailFields(body["distribution"], at: "distribution", allowed: Set(providers.map(\.rawValue)))
    let shares = try providers.map { provider in
      guard let percent = distribution[provider.rawValue]?.integer, (1...100).contains(percent) else {
        throw distribution.fault(provider.rawValue, "must be a whole percentage")
      }
      return (provider, percent)
    }
    guard shares.reduce(0, { $0 + $1.1 }) == 100 else { throw body.fault("distribution", "must sum to 100") }
    return shares
  }
}
