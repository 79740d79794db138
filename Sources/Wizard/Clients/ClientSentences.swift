public import Ordering

/// What is said of clients.
public enum ClientSentences {
  static let title = "Clients"
  static let orderFor = "For whom"
  public static let newClient = "New client"
  static let none = "No client"
  public static let nothingYet = [
    "No clients yet. A client is for whom you order: brand, people, redirect, registrant, offer and ceilings, with which a new order begins.",
    "Press Enter to make one, or Alt-K in an order that is filled in, to keep it as a client.",
  ]
  static let noClientHere = "Go to a client first; n makes one."

  /// A client in a list to choose from.
  static func line(of client: ClientSummary) -> String {
    [client.name, client.brand.lowercased() == client.name.lowercased() ? "" : client.brand, client.offer?.title ?? ""]
      .filter { !$0.isEmpty }.joined(separator: "  ")
  }

  static func filled(_ client: Client, _ kind: OrderKind) -> String {
    let names =
      kind.picksFromList
      ? "Choose domains." : client.brand.isEmpty ? "Paste names or type a brand." : "Paste names, or press Enter for ideas."
    return "For \(client.name): what it has is filled in. \(names)"
  }

  static func kept(_ name: String, isGridTyped: Bool) -> String {
    "Kept for \(name): the next order for it begins so."
      + (isGridTyped ? " What was typed into the grid is this order's alone." : "")
  }
  static func saved(_ name: String) -> String { "‘\(name)’ is saved." }
  static func removed(_ name: String) -> String { "‘\(name)’ is removed. Its orders stay." }
  static func remove(_ client: ClientSummary) -> String {
    "Remove the client ‘\(client.name)’ with its people and registrant? Its orders and drafts stay. Type ‘remove’ and press Enter."
  }
  /// What leaving the program takes with it.
  static func lost(_ name: String) -> String {
    "What was typed for \(name.isEmpty ? "the new client" : name) is not saved and would be lost; go back (n), and Esc there saves it."
  }

  static func discard(_ name: String, isNew: Bool) -> String {
    isNew
      ? "Let ‘\(name)’ go? Nothing of it is kept." : "Leave ‘\(name)’ as it was? What was changed in this form is let go."
  }
  static func leave(_ problem: String) -> String { "Not saved: \(problem) Leave the client as it was?" }

  // Names

  static func mark(_ mark: DraftClient.Mark) -> String { mark == .used ? "used" : "denied" }

  /// Why a name of the list is marked.
  public static func reason(_ mark: DraftClient.Mark, _ client: String) -> String {
    mark == .used ? "\(client) has used this name before." : "\(client) does not want this name."
  }

  static func denied(_ name: DomainName, by client: String) -> String {
    "\(client) does not want \(name). Choose another name, or take it off the client's list (home, l)."
  }

  // Ceilings

  static func reason(_ excess: ClientExcess) -> String {
    let (field, span): (ClientField, String) =
      switch excess.span {
      case .order: (.orderCeiling, "")
      case .day: (.dayCeiling, " after \(excess.spent) in the last 24 hours")
      case .month: (.monthCeiling, " after \(excess.spent) in the last 30 days")
      }
    return
      "\(excess.due) is due\(span), and for \(excess.client) at most \(excess.ceiling) may be spent (\(title(of: field))). Order less, or raise "
      + "it among the clients (home, l)."
  }

  // Fields

  public static func title(of field: ClientField) -> String {
    switch field {
    case .name: "Name"
    case .brand: "Brand"
    case .ownDomains: "Own domains"
    case .endings: "Endings"
    case .prefixes: "Prefixes"
    case .suffixes: "Suffixes"
    case .redirect: Sentences.title(of: DetailField.redirect)
    case .people: "People"
    case .patterns: "Patterns"
    case .numbers: "Numbers"
    case .spread: "Spread"
    case .pictures: Sentences.title(of: DetailField.pictures)
    case .offer: "Offer"
    case .wanted: "Mailboxes"
    case .first: Sentences.title(of: DetailField.firstName)
    case .last: Sentences.title(of: DetailField.lastName)
    case .company: Sentences.title(of: DetailField.company)
    case .address: Sentences.title(of: DetailField.address)
    case .city: Sentences.title(of: DetailField.city)
    case .state: Sentences.title(of: DetailField.state)
    case .country: Sentences.title(of: DetailField.country)
    case .postcode: Sentences.title(of: DetailField.postcode)
    case .phone: Sentences.title(of: DetailField.phone)
    case .label: Sentences.title(of: DetailField.label)
    case .workspace: Sentences.title(of: DetailField.workspace)
    case .sequencer: Sentences.title(of: DetailField.sequencerProvider)
    case .sequencerUser: Sentences.title(of: DetailField.sequencerUser)
    case .sequencerLink: Sentences.title(of: DetailField.sequencerLink)
    case .sequencerWorkspace: Sentences.title(of: DetailField.sequencerWorkspace)
    case .sequencerTag: Sentences.title(of: DetailField.sequencerTag)
    case .orderCeiling: "Most an order"
    case .dayCeiling: "Most a day"
    case .monthCeiling: "Most in 30 days"
    case .approval: "Second person above"
    case .volume: "Mails planned"
    case .mailsPerMailbox: "Mails a mailbox"
    case .spare: "Spare %"
    case .tier: "ScaledMail tier"
    case .shares: "ScaledMail shares"
    case .used: "Used names"
    case .denied: "Denied names"
    }
  }

  /// What a field is for, in a few words.
  public static func hint(for field: ClientField) -> String {
    switch field {
    case .name: "what lists call the client"
    case .brand: "what ideas for names are made of"
    case .ownDomains: "never ordered, such as northquay.com"
    case .endings: "such as com, org. Empty: com and org."
    case .prefixes: "words in front of the brand, such as get, try. Empty: the usual ones."
    case .suffixes: "words behind the brand, such as hq, team. Empty: the usual ones."
    case .redirect: "where visitors go"
    case .people: "in whose names mailboxes are, such as Ada Lind, Bo Ek"
    case .patterns: "such as first.last, flast; F4 lists them. Empty: the usual ones."
    case .numbers: "yes where numbers may follow an alias once people and patterns are used up"
    case .spread: "how people are spread over the domains; F4 lists the ways. Empty: people rotate."
    case .pictures: "as in an order: Ada Lind = picture; Bo Ek = picture"
    case .offer: "what is ordered; F4 lists the offers. Empty: chosen each time."
    case .wanted: "mailboxes per domain. Empty: 3."
    case .first, .last: "of the registrant (Saleshandy)"
    case .company: "the registrant's company"
    case .address: "street and number"
    case .city, .state: "may stay empty"
    case .country: "code or name; F4 lists them"
    case .postcode: "as written in the country"
    case .phone: "with + and country code"
    case .label: "at most \(ScaledMailRules.labelLength) characters, stands in ScaledMail's tag"
    case .workspace: "ScaledMail's id and name, such as rec1 North Quay; Alt-K in an order takes it over"
    case .sequencer: "the sending program to connect, such as Instantly. Its password is typed with each order."
    case .sequencerUser: "the account's user name there"
    case .sequencerLink: "the sequencer's page"
    case .sequencerWorkspace: "the sequencer's workspace"
    case .sequencerTag: "{{ID}} becomes the payment's id"
    case .orderCeiling: "dollars due on one order. Empty: no limit but the configuration's."
    case .dayCeiling: "dollars in 24 hours, over all orders of the client"
    case .monthCeiling: "dollars in 30 days, over all orders of the client"
    case .approval: "dollars above which somebody else approves an order; 0 for every order. Empty: as configured."
    case .volume: "for the volume planner, such as 18000 a month, or 600 a day"
    case .mailsPerMailbox: "mails a mailbox sends a day, for the volume planner. Empty: 30."
    case .spare: "mailboxes beyond those needed, in percent, for the volume planner. Empty: 25."
    case .tier: "how hard ScaledMail drives its mailboxes, for the volume planner; F4 lists the ways. Empty: max."
    case .shares: "percent of ScaledMail's providers, which make 100, such as google 60, outlook 40. Empty: all Google."
    case .used: "marked in the list and left out of ideas; those of the client's orders come by themselves"
    case .denied: "cannot be chosen and are left out of ideas"
    }
  }

  /// What is wrong with a field: the field, the rule and the way out.
  public static func problem(_ field: ClientField, _ fault: ClientFault) -> String { "\(title(of: field)): \(reason(fault))" }

  /// The same without the field's name, for a row of the screen and for files.
  public static func reason(_ fault: ClientFault) -> String {
    switch fault {
    case .missing: "this is required. Type what the client is called."
    case .hiddenCharacter(let character): Sentences.hidden(character)
    case .name(let given, let fault): "‘\(given)’ is not a domain name: \(Sentences.fault(fault)). Type it such as northquay.com."
    case .word(let given): "‘\(given)’ cannot stand in a domain. Type letters and digits, such as get, try."
    case .ending(let given): "‘\(given)’ is no ending. Type it such as com, org."
    case .pattern(let given): "‘\(given)’ is no pattern. Type \(Sentences.list(AliasPattern.allCases.map(\.title), shown: 8))."
    case .yesOrNo: "type yes, or leave it empty."
    case .spread(let given):
      "‘\(given)’ is no way to spread people. Type \(Sentences.list(Spread.allCases.map(\.words), shown: 8))."
    case .volume(let given): "‘\(given)’ is no number of mails. Type it such as 18000 a month, or 600 a day."
    case .tier(let given): "‘\(given)’ is no tier. Type \(Sentences.list(VolumeRequest.Tier.allCases.map(\.rawValue), shown: 8))."
    case .shares(let given): "‘\(given)’ does not make 100 percent. Type it such as google 60, outlook 40."
    case .number(let range): "type a number from \(range.lowerBound) to \(range.upperBound), or leave it empty."
    case .offer(let given): "‘\(given)’ is no offer. Type it such as Instantly Google; F4 lists them."
    case .wanted: "type a number from 1 to 999, such as 3, or leave it empty."
    case .amount: "type an amount above zero, such as 500 or 499.50, or leave it empty."
    case .detail(let fault): Sentences.reason(fault)
    }
  }
}
