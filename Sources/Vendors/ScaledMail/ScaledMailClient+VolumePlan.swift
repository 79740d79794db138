import Ordering

extension ScaledMailClient {
  private struct VolumeBody: Encodable {
    let volume: Int
    let period: String
    let providers: [String]
    /// Left out for one provider, which has it all.
    let distribution: [String: Int]?
    let tier: String

    /// - Throws: `notOffered` for a provider ScaledMail has not.
    init(_ request: VolumeRequest) throws(VendorFailure) {
      volume = request.volume
      period = request.per.rawValue
      tier = request.tier.rawValue
      let shares = request.distribution.filter { $0.value > 0 }
      guard Set(shares.keys).isSubset(of: Provider.scaledmail) else { throw .notOffered }
      providers = Provider.scaledmail.filter { shares[$0] != nil }.compactMap(\.scaledmailKey)
      guard !providers.isEmpty else { throw .refused("providers", "a plan is for at least one provider") }
      let percent = shares.compactMap { share in share.key.scaledmailKey.map { ($0, share.value) } }
      distribution = providers.count > 1 ? Dictionary(uniqueKeysWithValues: percent) : nil
    }
  }

  /// Domains and mailboxes for a volume of mail. Amounts are dollars: the page says cents, live answers and every other page dollars.
  ///
  /// Source: Vendors/ScaledMail, Calculate package: the answer stands under `data`, or by itself.
  func volumePlan(_ request: VolumeRequest) async throws(VendorFailure) -> VolumePlan {
    let call = try Call.post(Path.calculatePackage, try await searchQuery(.ordinary), try VolumeBody(request))
    let reply = try await gateway.read(call, as: .other, explaining: ScaledMailClient.shortfall)
    let plan = reply["data"].isNull ? reply : reply["data"]
    let shares = plan["providerBreakdown"].list.map { row in
      VolumePlan.Share(
        provider: (row["provider"].string ?? row["name"].string).flatMap(Provider.init(scaledmail:)),
        domains: row["requiredDomains"].count ?? 0, mailboxes: row["requiredMailboxes"].count ?? 0,
        monthly: row["totalPrice"].price)
    }
    let domains: Int = try plan.required("totalDomains", \.count)
    let mailboxes: Int = try plan.required("totalMailboxes", \.count)
    return VolumePlan(shares: shares, domains: domains, mailboxes: mailboxes, monthly: plan["totalPrice"].price)
  }

  /// What a 400 says: the rule, and the smallest volume that would do.
  ///
  /// Source: Vendors/ScaledMail, Calculate package, 400.
  private static func shortfall(_ reply: JSON) -> String? {
    guard let rule = reply["error"].filledText else { return nil }
    let least = reply["minimum_required"]
    guard let volume = least["volume"].text else { return rule }
    return "\(rule): at least \(volume)" + (least["period"].text.map { " a \($0)" } ?? "")
  }
}
