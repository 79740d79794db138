public import Ordering

// Home

extension Sentences {
  static let noDraftHere = "Go to a draft first; only a draft can be deleted."

  static func draftBeingOrdered(_ draft: DraftSummary) -> String {
    "‘\(draft.name.isEmpty ? "new order" : draft.name)’ is being ordered right now. Wait until that is done, or begin another order."
  }

  static func resumedBeforeReview(_ draft: Draft) -> String {
    "‘\(title(of: draft))’ was at the review, which is made anew: press ^N to go there."
  }

  static func resumed(_ draft: Draft) -> String {
    "‘\(title(of: draft))’ is open as you left it: \(count(draft.lines.count(where: \.isChosen), "chosen domain"))."
  }

  /// What a draft is called where it has no name yet.
  public static func title(of draft: Draft) -> String { draft.name.isEmpty ? "new order" : draft.name }
}

// Provider

extension Sentences {
  static let wantedTakesDigits = "Mailboxes per domain: type a number, such as 3."
  static let wantedTooLong = "Mailboxes per domain: at most three digits."
  static let wantedMissing = "Mailboxes per domain: type how many are wanted, 1 or more."
  static let noOffer = "Go to an offer first (Tab or Down)."

  static func nothingUnfit(_ offer: Offer) -> String { "\(offer.title) can take every chosen name." }
  static func allUnfit(_ offer: Offer) -> String {
    "\(offer.title) can take none of the chosen names. Choose another offer, or go back and choose other names."
  }
  static func stillAsking(_ offer: Offer) -> String { "\(offer.vendor.title) is still being asked for these names. One moment." }

  static func cannotTake(_ row: OfferRow) -> String {
    guard let first = row.problems.first else { return nothingUnfit(row.offer) }
    let more = row.problems.count > 1 ? " (\(row.problems.count - 1) more like it)" : ""
    let unfit = row.unfitNames
    guard !unfit.isEmpty else { return "\(row.offer.title): \(reason(first.fault))" }
    return
      "\(row.offer.title) cannot take \(place(first.place)): \(reason(first.fault))\(more) D drops, M moves them to a second draft."
  }

  static func dropped(_ names: [DomainName], offer: Offer) -> String {
    "Taken back for \(offer.title): \(list(names.map(\.text)))."
  }
  static func secondDraft(of name: String) -> String { name.isEmpty ? "second part" : "\(name) 2" }
  static func split(_ moved: Int, to draft: String) -> String {
    "\(count(moved, "name")) moved to the draft ‘\(draft)’ on the home screen."
  }

  static func plansUnread(_ failure: VendorFailure) -> String {
    "Saleshandy's plans: \(self.failure(failure)) Its prices are shown at checkout; ordering stays possible."
  }
}

// Mailboxes

extension Sentences {
  static let namesBeingMade = "Saleshandy is making names. One moment."
  static let nobodyForNames = "People: type a first and last name; Saleshandy makes names for a person."
  static let goToPatterns = "Go to the patterns first (Tab or Down)."
  static let goToGrid = "Go to a cell of the grid first (Tab or Down)."
  static let nothingAbove = "There is no domain above this one to copy from."
  static let refilled = "The grid was filled anew from people and patterns."

  /// How many names are missing, and the ways out.
  public static func shortage(_ shortage: MailboxesState.Shortage) -> String {
    let people = shortage.people.map { "Add \(count($0, "more person", "more people")), choose more patterns, or allow numbers." }
    return "Names run short: \(shortage.mailboxes) of \(shortage.wanted) a domain have none. "
      + (people ?? "Choose a pattern (Space), such as first.last.")
  }

  static func namesNotMade(_ failure: VendorFailure) -> String { "Saleshandy made no names: \(self.failure(failure))" }
  static func namesMade(_ count: Int, for name: DomainName) -> String {
    "Saleshandy made \(self.count(count, "name")) for \(name)."
  }
}

// Details

extension Sentences {
  static let workspacesBeingRead = "Workspace: ScaledMail's workspaces are being read. One moment."
  static let noListHere = "This field has no list; type into it."
  static let countries = "Country"
  static let workspaces = "Workspace"

  static func noWorkspaces(_ failure: VendorFailure?) -> String {
    guard let failure else { return "Workspace: ScaledMail lists none for this key. Make one at ScaledMail, then press F5." }
    return workspacesUnread(failure)
  }
  static func workspacesUnread(_ failure: VendorFailure) -> String {
    "Workspace: ScaledMail's workspaces could not be read: \(self.failure(failure)) F5 asks again."
  }
  static func workspaceGone(_ workspace: Workspace) -> String {
    "Workspace: ‘\(workspace.name)’ is no longer there. Choose another with F4."
  }

  /// What a field is for, in a few words beside it.
  public static func hint(for field: DetailField, vendor: Vendor) -> String {
    switch (field, vendor) {
    case (.redirect, .scaledmail): "where visitors go; a path is kept. May stay empty."
    case (.redirect, .instantly): "the main site, without a path. May stay empty."
    case (.redirect, .saleshandy): "the main site, without a path."
    case (.firstName, _), (.lastName, _): "of the registrant, at most 50 characters"
    case (.company, _): "the registrant's company"
    case (.address, _): "street and number"
    case (.city, _), (.state, _): "may stay empty"
    case (.country, _): "code or name; F4 lists them"
    case (.postcode, _): "as written in the country"
    case (.phone, _): "with + and country code"
    case (.label, _): "at most 9 characters, stands in the order's tag. May stay empty."
    case (.coupon, _): "passed on; its effect is ScaledMail's to say. May stay empty."
    case (.workspace, _): "F4 or Enter lists them"
    case (.payment, _): "the checkout page, free credits or a replacement slot; F4 lists them"
    case (.pictures, .saleshandy):
      "PNG, JPG or GIF files of at most 1 MB: a path for all, or Ada Lind = ada.png; Bo Ek = bo.png. May stay empty."
    case (.pictures, _):
      "https:// addresses of at most 150 characters: one for all, or Ada Lind = https://…; Bo Ek = https://…. May stay empty."
    case (.hostingProvider, _): "where the domains are registered, such as Namecheap"
    case (.hostingUser, _): "the account's user name there"
    case (.hostingPassword, _): "goes to ScaledMail with the order and is kept nowhere"
    case (.hostingLink, _): "the registrar's page. May stay empty."
    case (.sequencerProvider, _): "the sending program to connect, such as Instantly. May stay empty."
    case (.sequencerUser, _): "the account's user name there"
    case (.sequencerPassword, _): "goes to ScaledMail with the order and is kept nowhere"
    case (.sequencerLink, _): "the sequencer's page. May stay empty, but for pre-warmed domains."
    case (.sequencerWorkspace, _): "the sequencer's workspace. May stay empty."
    case (.sequencerTag, _): "{{ID}} becomes the payment's id. May stay empty."
    }
  }
}
