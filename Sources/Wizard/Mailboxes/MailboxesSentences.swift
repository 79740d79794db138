public import Ordering

/// What the mailbox step says.
public enum MailboxesSentences {
  static let title = "Mailboxes"
  static let namesBeingMade = "Saleshandy is making names. One moment."
  static let nobodyForNames = "People: type a first and last name; Saleshandy makes names for a person."
  static let goToPatterns = "Go to the patterns first (Tab or Down)."
  static let goToGrid = "Go to a cell of the grid first (Tab or Down)."
  static let goToSelection = "Select rows first: Ctrl-V in the grid, then Up or Down."
  static let selectMore = "Select further rows first, with Up or Down."
  static let nothingAbove = "There is no domain above this one to copy from."
  static let refilled = "The grid was filled again from people and patterns."

  /// How many names are missing, and the ways out.
  /// - Parameters:
  ///   - shortage: of one domain.
  ///   - spread: how people are dealt to domains.
  ///   - hasPeople: whether anybody is named yet.
  public static func shortage(_ shortage: MailboxesState.Shortage, _ spread: Spread, hasPeople: Bool) -> String {
    let mailboxes = Sentences.count(shortage.mailboxes, "mailbox", "mailboxes")
    if !hasPeople {
      return
        "Type the people's first and last names, such as Ada Lind, Bo Ek: \(mailboxes) per domain \(shortage.mailboxes == 1 ? "is" : "are") named after them."
    }
    let people = shortage.people.map {
      "Add \(Sentences.count($0, "more person", "more people")), choose more patterns, or allow numbers."
    }
    return "\(mailboxes) per domain still \(shortage.mailboxes == 1 ? "needs" : "need") a name. "
      + (people ?? (spread == .onePerson ? onePersonIsFew : "Choose a pattern (Space), such as first.last."))
  }

  private static let onePersonIsFew = "Choose more patterns, allow numbers, or spread people otherwise."

  static func namesNotMade(_ failure: VendorFailure) -> String { "Saleshandy made no names: \(Sentences.failure(failure))" }
  static func namesMade(_ count: Int, for name: DomainName) -> String {
    "Saleshandy made \(Sentences.count(count, "name")) for \(name)."
  }

  static func providerChanged(_ name: DomainName, to offer: Offer) -> String { "\(name) is ordered with \(offer.title)." }
  static func vendorNaming(_ offer: Offer, isOn: Bool) -> String {
    isOn
      ? "ScaledMail makes the aliases of \(offer.providerTitle) domains from one name each; type only first and last name."
      : "The aliases of \(offer.providerTitle) domains are typed again."
  }

  /// In place of an alias that the vendor makes.
  public static let aliasesByVendor = "by ScaledMail"

  /// What is particular about the focused domain's mailboxes; nil when nothing is.
  public static func note(on line: DraftLine, of draft: Draft, offer: Offer) -> String? {
    let own = draft.offer(for: line, in: offer)
    if draft.isVendorNamed(line, in: offer) {
      let aliases = Sentences.count(draft.mailboxes(on: line, in: offer), "alias", "aliases")
      return "ScaledMail makes \(aliases) of this name."
    }
    if draft.kind == .extraMailboxes, let aliases = line.listing?.mailboxes.map(\.alias), !aliases.isEmpty {
      return "On \(line.name) already: \(Sentences.list(aliases))."
    }
    return own == offer ? nil : "\(line.name) is ordered with \(own.title)."
  }

  /// What is wrong with a mailbox, in a word or two for its row.
  public static func short(_ fault: Problem.Fault) -> String {
    switch fault {
    case .alias(.empty): "no alias"
    case .alias(.tooLong), .nameTooLong: "too long"
    case .alias: "invalid"
    case .duplicateAlias: "duplicate"
    case .mixedScripts: "mixed"
    case .hiddenCharacter: "hidden"
    case .spelling: "spelling"
    case .roleAlias: "role"
    case .illegalInName: "no name"
    case .nameMissing: "no name"
    case .wrongCount: "count"
    default: "see below"
    }
  }

  /// Behind a cell that was typed into.
  public static let editedMark = "*"

  public static func problems(_ count: Int) -> String { count == 0 ? "no problems" : Sentences.count(count, "problem") }
}
