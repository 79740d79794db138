import Ordering
import Testing
import Wizard
import WizardTestSupport

/// Ways a person takes again and again, so that a test begins where it becomes interesting.
extension WizardHarness {
  /// A new order with names typed, looked up and chosen.
  func choose(_ names: String..., at place: SourceLocation = #_sourceLocation) {
    choose(names, at: place)
  }

  func choose(_ names: [String], at place: SourceLocation = #_sourceLocation) {
    press(.newOrder, at: place)
    type(names.joined(separator: " "), at: place)
    press(.accept, at: place)
    serve(at: place)
    press(.chooseAvailable, at: place)
    serve(at: place)
  }

  /// On to the provider step.
  func goToProvider(_ names: String..., at place: SourceLocation = #_sourceLocation) {
    choose(names, at: place)
    press(.next, at: place)
    serve(at: place)
    #expect(state.screen == .provider, "\(said)", sourceLocation: place)
  }

  /// An offer's row in the provider step.
  func row(_ offer: Offer) -> OfferRow? { state.provider.rows.first { $0.offer == offer } }

  func focus(_ offer: Offer, at place: SourceLocation = #_sourceLocation) {
    press(.top, at: place)
    for _ in Offer.all.prefix(while: { $0 != offer }) { press(.down, at: place) }
    #expect(state.focusedOffer?.offer == offer, sourceLocation: place)
  }

  /// On to the mailbox step of an offer.
  func goToMailboxes(
    _ offer: Offer, _ names: [String] = ["trynorthquay.com"], wanted: Int? = nil, at place: SourceLocation = #_sourceLocation
  ) {
    choose(names, at: place)
    press(.next, at: place)
    serve(at: place)
    if let wanted {
      press(.nextField, at: place)
      retype(String(wanted), at: place)
      press(.nextField, at: place)
    }
    focus(offer, at: place)
    press(.accept, at: place)
    serve(at: place)
    #expect(state.screen == .mailboxes, "\(said)", sourceLocation: place)
  }

  /// On to the details, with people who name every mailbox.
  func goToDetails(
    _ offer: Offer, _ names: [String] = ["trynorthquay.com"], wanted: Int? = nil, people: String = "Ada Lind, Bo Ek",
    at place: SourceLocation = #_sourceLocation
  ) {
    goToMailboxes(offer, names, wanted: wanted, at: place)
    type(people, at: place)
    if draft?.generator.mailboxes(draft?.mailboxesPerDomain(with: offer) ?? 0).missing != 0 { press(.toggleNumbers, at: place) }
    press(.next, at: place)
    serve(at: place)
    #expect(state.screen == .details, "\(said)", sourceLocation: place)
  }

  /// Goes to a field of the details.
  func go(to field: DetailField, at place: SourceLocation = #_sourceLocation) {
    press(.top, at: place)
    for _ in state.detailFields.prefix(while: { $0 != field }) { press(.down, at: place) }
    #expect(state.focusedDetail == field, sourceLocation: place)
  }

  func fill(_ field: DetailField, _ text: String, at place: SourceLocation = #_sourceLocation) {
    go(to: field, at: place)
    retype(text, at: place)
  }

  /// On to the review, with details without fault.
  func goToReview(
    _ offer: Offer, _ names: [String] = ["trynorthquay.com"], wanted: Int? = nil, at place: SourceLocation = #_sourceLocation
  ) {
    goToDetails(offer, names, wanted: wanted, at: place)
    fill(.redirect, "northquay.com", at: place)
    if offer.vendor == .saleshandy {
      for (field, text) in WizardHarness.registrant { fill(field, text, at: place) }
    }
    serve(at: place)
    press(.next, at: place)
    #expect(state.screen == .review, "\(said)", sourceLocation: place)
    expect(.device(.flushInput), at: place)
    serve(at: place)
  }

  static let registrant: [(DetailField, String)] = [
    (.firstName, "Ada"), (.lastName, "Lind"), (.company, "North Quay AB"), (.address, "Kajen 1"), (.country, "SE"),
    (.postcode, "211 20"), (.phone, "+46401234567"),
  ]
}

extension Offer {
  static let instantlyGoogle = Offer(.instantly, .google)
  static let instantlyOutlook = Offer(.instantly, .outlook)
  static let saleshandyGoogle = Offer(.saleshandy, .google, plan: .quarterly)
  static let scaledmailGoogle = Offer(.scaledmail, .google)
  static let scaledmailOutlook = Offer(.scaledmail, .outlook)
  static let scaledmailSMTP = Offer(.scaledmail, .smtp)
}
