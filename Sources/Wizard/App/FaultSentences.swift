public import Ordering

extension Sentences {
  /// What is wrong, the rule, and the way out.
  public static func reason(_ fault: Problem.Fault) -> String {
    switch fault {
    case .hiddenCharacter(let character): hidden(character)
    case .nothingChosen: "no name is chosen. Go to a name and press Space."
    case .ownBrand: "this is the brand's own domain; sending from it would risk it. Deselect it with Space."
    case .punycode: "this name is written in punycode and looks different in a browser. Make sure it is the name you mean."
    case .undecodable: "its xn-- stands for no letters, so nobody can register it. Deselect it with Space."
    case .reservedHyphens:
      "hyphens in places 3 and 4 are kept by the registries, which refuse such a name. Make sure it is the name you mean."
    case .wellKnownMark(let mark):
      "it holds ‘\(mark)’, a well-known mark whose owner may claim the name. Make sure that you may use it."
    case .lookAlike(let other):
      "it reads like \(other) and is another name. Make sure it is the name you mean."
    case .denied(let client): "\(client) does not want this name. Deselect it with Space."
    case .usedBefore(let client): "\(client) has used this name before. Make sure that it is meant."
    case .endingNotSold(let ending, let sold):
      ".\(ending) is not sold here for new domains, only \(sold.map { "." + $0 }.joined(separator: " and "))."
    case .taken(let vendor): "\(vendor.title) says it is taken."
    case .restricted(let vendor, let word): "\(vendor.title) refuses it\(word.map { " for the protected word ‘\($0)’" } ?? "")."
    case .notOffered(let vendor): "\(vendor.title) does not offer it."
    case .notLookedUp(let vendor): "\(vendor.title) has not answered for it. F5 refreshes."
    case .answeredOddly(let vendor, let words): "\(vendor.title) answered ‘\(words)’ for it. F5 refreshes."
    case .tooManyDomains(let count, let maximum):
      "\(count) domains are chosen, this offer takes at most \(maximum). Deselect some."
    case .wantedOutOfRange(let count): "this offer takes \(self.range(count))."
    case .nobodyNamed: "type at least one first and last name, such as Ada Lind; separate several with commas."
    case .personWithoutLastName(let first): "‘\(first)’ has no last name; every vendor wants both. Type first and last name."
    case .notAPerson(let text): "‘\(text)’ is no name. Type first and last name in its place, or delete it."
    case .nameOrder(let text):
      "‘\(text)’ may be one person, last name first, or two people. Put it in quotes for one, or a semicolon between two; a first name of two words "
        + "can stand in quotes, as in \"José María\" de la Cruz."
    case .peopleMissing(let people, let mailboxes):
      "\(count(mailboxes, "mailbox", "mailboxes")) without a name"
        + (people.map { "; \(count($0, "more person", "more people")) would do." } ?? ".")
    case .wrongCount(let count, let rule):
      "has \(self.count(count, "mailbox", "mailboxes")), this offer takes \(range(rule)) per domain."
    case .alias(let fault): reason(fault)
    case .duplicateAlias(let alias): "‘\(alias)’ is used twice on this domain. Change one of them."
    case .nameMissing: "the name is missing; every vendor wants a first and a last name."
    case .illegalInName(let character): "‘\(character)’ belongs to an address and to no name. Delete what is no name."
    case .spelling(let alias, let name):
      "check the spelling of \(name): ‘\(alias)’ is a guess. Type the right one, or accept it with Enter."
    case .roleAlias(let alias, let reason): "‘\(alias)’ is no person's alias: \(self.reason(reason)) Type another, or go on."
    case .mixedScripts(let character):
      "‘\(character)’ is \(Scripts.title(of: character)), and the other letters are not. Type the name in letters of one kind, or go on."
    case .nameTooLong(let count, let maximum): "\(count) characters, at most \(maximum) are allowed. Shorten it."
    case .missing: "this is required. Type it here."
    case .tooLong(let count, let maximum): "\(count) characters, at most \(maximum) are allowed. Shorten it."
    case .redirect(let fault): reason(fault)
    case .redirectCarriesPath(let vendor, let path):
      "\(vendor.title) takes a bare domain and cannot carry ‘\(path)’. Remove it, or redirect at that domain."
    case .redirectIsOrdered(let name): "\(name) is itself being ordered and cannot lead to itself. Type the main site."
    case .redirectNotOrdered(let names):
      "\(list(names.map(\.text), shown: 10)) \(names.count == 1 ? "is" : "are") not in this order. Correct the name, or take it out."
    case .unknownCountry(let text): "‘\(text)’ is no country. Type a code such as SE or a name, or press F4 for the list."
    case .ambiguousCountry(let text, let countries):
      "‘\(text)’ may be \(list(countries.map { "\($0.name) (\($0.code))" }).replacing(" and ", with: " or ")). Type the code, or press F4."
    case .countryWithoutCode(let text):
      "‘\(text)’ has no ISO code, and the vendor takes those alone. Type the country of the registrant's papers, or press F4 for the list."
    case .webLink(let text): "‘\(text)’ is no page of the web. Type it as https://… or leave the scheme out."
    case .phone(let fault): reason(fault)
    case .postcode(let country, let shape): postcode(of: country, shape)
    case .otherVendor(let vendor, let order):
      "\(vendor.title) sells it, and this order is \(order.title)'s. Deselect it with Space, or order it apart."
    case .takesNoMore(let provider):
      "\(Offer(.instantly, provider).providerTitle) domains take no further mailboxes at Instantly. Deselect it with Space."
    case .domainFull(let count):
      "it has \(self.count(count, "mailbox", "mailboxes")) already; the domain is full. Deselect it with Space."
    case .packageMissing: "no package is chosen. Pick one from the list."
    case .notInPackage(let provider, let has):
      "the package has no \(Offer(.scaledmail, provider).providerTitle) mailboxes, only "
        + "\(list(has.map { Offer(.scaledmail, $0).providerTitle })). Take \(has.count == 1 ? "that offer" : "one of those offers"), or choose "
        + "another package."
    case .wrongDomainCount(let count, let needed):
      "\(self.count(count, "domain")) \(count == 1 ? "is" : "are") chosen, exactly \(needed) are needed. Add or deselect names."
    case .pictures(let fault): reason(fault)
    case .pictureNotUploaded(let path): "‘\(path)’ is not uploaded yet. F5 uploads it."
    case .priceMissing(let vendor, let subject):
      "\(vendor.title) names no price that can be read for \(QuoteSentences.things(subject)), and charges at once. Nothing is ordered "
        + "without a price; F5 asks again."
    case .negativePrice(let price): "the vendor names \(price), below zero. Nothing is ordered at such a price; F5 asks again."
    case .nothingDue:
      "nothing would be due, and neither a discount nor free domains account for that. Nothing is ordered at such a price; F5 asks again."
    case .aboveOrderCeiling(let due, let ceiling):
      "\(due) is due, and your configuration allows \(ceiling) for an order (spending.order). Order less, or raise it there."
    case .aboveOrderCeilingTogether(let due, let earlier, let ceiling):
      "\(due) is due after \(earlier) for the order that lacks these names, \(due + earlier) together, and your configuration allows "
        + "\(ceiling) for an order (spending.order). Order less, or raise it there."
    case .aboveDomainCeiling(let name, let due, let ceiling):
      "\(due) \(name.map { "for \($0)" } ?? "a domain") is due, and your configuration allows \(ceiling) (spending.domain). "
        + (name == nil ? "Choose another offer, or raise it there." : "Deselect it, or raise it there.")
    case .aboveDayCeiling(let due, let spent, let ceiling):
      "\(due) is due after \(spent) in the last 24 hours, and your configuration allows \(ceiling) a day (spending.day). Order less or later, "
        + "or raise it there."
    case .aboveClientCeiling(let excess): ClientSentences.reason(excess)
    case .unusualPrice(let vendor, let table):
      "the vendor asks \(vendor), our price table says \(table). Accept the vendor's price with ^Y, or go back with Esc."
    case .unitError(let vendor, let table):
      "the vendor asks \(vendor), our price table says \(table): one of the two is in another unit. Nothing is ordered at such a price."
    }
  }

  static func range(_ count: MailboxCount) -> String {
    switch count {
    case .between(let low, let high): "\(low) to \(high) mailboxes"
    case .exactly(let fixed): "exactly \(fixed) mailboxes"
    case .atLeast(let low): "at least \(self.count(low, "mailbox", "mailboxes"))"
    }
  }
}
