public import Ordering

/// What is said in the provider step.
public enum ProviderSentences {
  static let title = "Provider"
  static let wantedTakesDigits = "Mailboxes per domain: type a number, such as 3."
  static let wantedTooLong = "Mailboxes per domain: at most three digits."
  static let wantedMissing = "Mailboxes per domain: type how many are wanted, 1 or more."
  static let noOffer = "Go to an offer first (Tab or Down)."

  static func allAvailable(_ offer: Offer) -> String { "\(offer.title) can take every chosen name." }
  static func allUnavailable(_ offer: Offer) -> String {
    "\(offer.title) can take none of the chosen names. \(otherOffer)"
  }
  private static let otherOffer = "Choose another offer, or go back with Esc and choose other names."
  static func stillAsking(_ offer: Offer) -> String { "\(offer.vendor.title) is still being asked for these names. One moment." }

  static func cannotTake(_ row: OfferRow) -> String {
    guard let first = row.problems.first else { return allAvailable(row.offer) }
    let more = row.problems.count > 1 ? " (\(row.problems.count - 1) more like it)" : ""
    if first.place == .offer, let fitting = row.fitting {
      return
        "\(row.offer.title): \(Sentences.reason(first.fault)) T takes the first \(fitting.domains), M moves the others to a new draft, S splits "
        + "the basket over several orders."
    }
    guard !row.unavailableNames.isEmpty else { return "\(row.offer.title): \(Sentences.reason(first.fault))" }
    let what = "\(row.offer.title) cannot take \(Sentences.place(first.place)): \(Sentences.reason(first.fault))\(more) "
    // Where it takes none of them, nothing can be removed, moved or taken.
    guard row.fitting != nil || row.unavailableNames.count < row.problems.count else { return what + otherOffer }
    return what
      + (row.fitting == nil ? "" : "T takes the others, ") + "D removes, M moves them to a new draft, S splits the basket."
  }

  /// Where an offer gives another number of mailboxes than was wanted; nil where it gives all of them.
  public static func otherCount(in draft: Draft, with offer: Offer) -> String? {
    let rule = draft.rules(of: offer).mailboxesPerDomain
    let given = rule.nearest(to: draft.wanted)
    let sizes = draft.sizes(in: offer)
    let cut = draft.chosen.reduce(0) { $0 + max(0, $1.mailboxes.count(where: \.isEdited) - sizes.rows(of: $1)) }
    let left = cut == 0 ? "" : " \(Sentences.count(cut, "typed mailbox", "typed mailboxes")) \(cut == 1 ? "has" : "have") no room."
    guard given != draft.wanted else { return cut == 0 ? nil : "\(offer.title) takes \(Sentences.range(rule)) per domain.\(left)" }
    return "\(offer.title) takes \(Sentences.range(rule)) per domain: each gets \(given), not \(draft.wanted).\(left)"
  }

  /// Providers that a sheet named and this vendor does not sell; nil where it sells all.
  public static func forgotten(_ providers: [Provider], for offer: Offer) -> String? {
    guard !providers.isEmpty else { return nil }
    let names = providers.uniqued().map { ImportSentences.title(of: $0) }
    return
      "\(Sentences.count(providers.count, "domain")) named for \(Sentences.list(names)) \(providers.count == 1 ? "gets" : "get") "
      + "\(offer.providerTitle) here."
  }

  static func takeFitting(_ row: OfferRow?) -> String {
    row?.fitting.map { "Take the \(Sentences.count($0.domains, "domain")) that \($0.domains == 1 ? "fits" : "fit")" }
      ?? "Take the names that fit"
  }

  static func deselected(_ names: [DomainName], offer: Offer) -> String {
    "Deselected for \(offer.title): \(Sentences.list(names.map(\.text)))."
  }
  static func secondDraft(of name: String) -> String { name.isEmpty ? "second part" : "\(name) 2" }
  static func moved(_ moved: Int, to draft: String) -> String {
    "\(Sentences.count(moved, "name")) moved to the draft ‘\(draft)’ on the home screen."
  }
}
