public import Ordering

extension Sentences {
  /// A problem as a sentence that names the field, the rule and the way out.
  public static func problem(_ problem: Problem) -> String {
    let field = place(problem.place)
    if problem.place == .detail(.workspace), problem.fault == .missing { return "\(field): \(workspaceMissing)" }
    return "\(field): \(reason(problem.fault))"
  }

  /// The field's name on the screen.
  public static func place(_ place: Problem.Place) -> String {
    switch place {
    case .names: "Names"
    case .name(let name): name.text
    case .offer: "Provider"
    case .price: "Price"
    case .wanted: "Mailboxes per domain"
    case .people: "People"
    case .mailbox(let name, let index, let column): "\(name.text), mailbox \(index + 1), \(title(of: column).lowercased())"
    case .detail(let field): title(of: field)
    }
  }

  public static func title(of column: MailboxColumn) -> String {
    switch column {
    case .alias: "Alias"
    case .first: "First name"
    case .last: "Last name"
    }
  }

  public static func title(of field: DetailField) -> String {
    switch field {
    case .redirect: "Redirect to"
    case .firstName: "First name"
    case .lastName: "Last name"
    case .company: "Company"
    case .address: "Street address"
    case .city: "City"
    case .state: "State"
    case .country: "Country"
    case .postcode: "Postcode"
    case .phone: "Phone"
    case .label: "Order label"
    case .coupon: "Coupon"
    case .workspace: "Workspace"
    case .payment: "Payment"
    case .pictures: "Pictures"
    case .hostingProvider: "Registrar"
    case .hostingUser: "Registrar user"
    case .hostingPassword: "Registrar pass"
    case .hostingLink: "Registrar link"
    case .sequencerProvider: "Sequencer"
    case .sequencerUser: "Sequencer user"
    case .sequencerPassword: "Sequencer pass"
    case .sequencerLink: "Sequencer link"
    case .sequencerWorkspace: "Sequencer space"
    case .sequencerTag: "Sequencer tag"
    }
  }

  private static let workspaceMissing = "the order needs one. Choose it with F4; F5 refreshes ScaledMail's list."
}
