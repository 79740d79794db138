extension DraftCheck {
  /// The details an offer needs.
  public static func details(_ draft: Draft, offer: Offer) -> [Problem] {
    draft.detailFields(with: offer).flatMap { field in
      let problems = faults(of: field, in: draft, vendor: offer.vendor).map { Problem(.detail(field), $0) }
      return field == .redirect && problems.isEmpty ? redirectWarnings(draft) : problems
    }
  }

  private static func faults(of field: DetailField, in draft: Draft, vendor: Vendor) -> [Problem.Fault] {
    let text = EnteredText.tidy(draft.details[field])
    guard !text.isEmpty else { return isNeeded(field, in: draft, vendor: vendor) ? [.missing] : [] }
    // A workspace is the vendor's own and goes back as it came.
    if field != .workspace, let hidden = HiddenCharacters.first(in: text) { return [.hiddenCharacter(hidden)] }
    switch field {
    case .redirect:
      return redirectFaults(text, draft: draft, vendor: vendor)
    case .firstName, .lastName:
      return lengthFaults(text, maximum: SaleshandyRules.personNameLength.upperBound)
    case .country:
      return countryFaults(text)
    case .phone:
      if case .failure(let refused) = E164.number(text) { return [.phone(refused.fault)] }
      return []
    case .postcode:
      guard let country = Country.named(draft.details.registrant.country), !Postcode.isValid(text, in: country.code) else {
        return []
      }
      return [.postcode(country: country, shape: Postcode.shape(in: country.code))]
    case .label:
      return lengthFaults(text, maximum: ScaledMailRules.labelLength)
    case .pictures:
      return pictureFaults(text, draft: draft, vendor: vendor)
    case .hostingLink, .sequencerLink:
      return linkFaults(text)
    case .company, .address, .city, .state, .coupon, .workspace, .payment, .hostingProvider, .hostingUser, .hostingPassword,
      .sequencerProvider, .sequencerUser, .sequencerPassword, .sequencerWorkspace, .sequencerTag:
      return []
    }
  }

  private static func countryFaults(_ text: String) -> [Problem.Fault] {
    guard Country.named(text) == nil else { return [] }
    let several = Country.several(text)
    if !several.isEmpty { return [.ambiguousCountry(text, several)] }
    return Country.hasNoCode(text) ? [.countryWithoutCode(text)] : [.unknownCountry(text)]
  }

  /// A page of the web, with or without its scheme.
  private static func linkFaults(_ text: String) -> [Problem.Fault] {
    do {
      _ = try Redirect(text)
      return []
    } catch {
      return [.webLink(text)]
    }
  }

  /// The plan counts the same: `String.vendorLength`.
  private static func lengthFaults(_ text: String, maximum: Int) -> [Problem.Fault] {
    let length = text.vendorLength
    return length > maximum ? [.tooLong(length, maximum: maximum)] : []
  }

  /// Whether a field may not be empty: always, or because the group it belongs to was begun.
  ///
  /// Source: Vendors/ScaledMail, Create custom order; Vendors/ScaledMail, Pre-warmed inboxes: a sequencer has provider, username and
  /// password; there its link is wanted as well.
  private static func isNeeded(_ field: DetailField, in draft: Draft, vendor: Vendor) -> Bool {
    switch field {
    case .sequencerProvider, .sequencerUser, .sequencerPassword: return !draft.details.sequencer.isEmpty
    case .postcode:
      if let country = Country.named(draft.details.registrant.country), Postcode.hasNone(country.code) { return false }
      return field.isRequired(by: vendor, kind: draft.kind)
    case .sequencerLink: return draft.kind == .preWarmed && !draft.details.sequencer.isEmpty
    default: return field.isRequired(by: vendor, kind: draft.kind)
    }
  }

  private static func pictureFaults(_ text: String, draft: Draft, vendor: Vendor) -> [Problem.Fault] {
    let pictures: PictureList
    do {
      pictures = try PictureList(text, vendor: vendor)
    } catch {
      return [.pictures(error)]
    }
    let waiting = pictures.sources.compactMap { source in
      if case .file(let path) = source, draft.uploads[path] == nil { path } else { nil }
    }
    return waiting.sorted().prefix(1).map { .pictureNotUploaded($0) }
  }

  private static func redirectFaults(_ text: String, draft: Draft, vendor: Vendor) -> [Problem.Fault] {
    let redirects: RedirectList
    do {
      redirects = try RedirectList(text)
    } catch {
      return [.redirect(error)]
    }
    return redirects.all.lazy.map { redirectFaults($0, draft: draft, vendor: vendor) }.first { !$0.isEmpty } ?? []
  }

  /// Names with a site of their own that the order has not: most are misspelt, and what was meant leads where the others do. A part of a basket has
  /// the list of the whole.
  private static func redirectWarnings(_ draft: Draft) -> [Problem] {
    guard draft.basket == nil, let others = draft.details.redirects?.others, !others.isEmpty else { return [] }
    let strangers = Set(others.keys).subtracting(draft.chosenNames).sorted()
    return strangers.isEmpty ? [] : [Problem(.detail(.redirect), .redirectNotOrdered(strangers), .warns)]
  }

  private static func redirectFaults(_ redirect: Redirect, draft: Draft, vendor: Vendor) -> [Problem.Fault] {
    if let ordered = draft.chosenNames.first(where: { $0.text == redirect.host || redirect.host.hasSuffix(".\($0.text)") }) {
      return [.redirectIsOrdered(ordered)]
    }
    switch vendor {
    case .scaledmail:
      return []
    case .instantly, .saleshandy:
      guard redirect.path.isEmpty else { return [.redirectCarriesPath(vendor, redirect.path)] }
      return vendor == .saleshandy ? lengthFaults(redirect.host, maximum: SaleshandyRules.redirectLength.upperBound) : []
    }
  }
}
