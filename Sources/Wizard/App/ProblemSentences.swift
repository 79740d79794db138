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

  private static let workspaceMissing = "the order needs one. Choose it with F4; F5 reads ScaledMail's list again."

  /// What is wrong, the rule, and the way out.
  public static func reason(_ fault: Problem.Fault) -> String {
    switch fault {
    case .nothingChosen: "no name is chosen. Go to a name and press Space."
    case .ownBrand: "this is the brand's own domain; sending from it would risk it. Deselect it with Space."
    case .punycode: "this name is written in punycode and looks different in a browser. Make sure it is the name you mean."
    case .lookAlike(let other):
      "it reads like \(other) and is another name. Make sure it is the name you mean."
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
    case .peopleMissing(let people, let mailboxes):
      "\(count(mailboxes, "mailbox", "mailboxes")) without a name"
        + (people.map { "; \(count($0, "more person", "more people")) would do." } ?? ".")
    case .wrongCount(let count, let rule):
      "has \(self.count(count, "mailbox", "mailboxes")), this offer takes \(range(rule)) a domain."
    case .alias(let fault): reason(fault)
    case .duplicateAlias(let alias): "‘\(alias)’ stands twice on this domain. Change one of them."
    case .nameMissing: "the name is missing; every vendor wants a first and a last name."
    case .mixedScripts(let character):
      "‘\(character)’ is \(Scripts.title(of: character)), and the other letters are not. Type the name in letters of one kind, or go on."
    case .nameTooLong(let count, let maximum): "\(count) characters, at most \(maximum) are allowed. Shorten it."
    case .missing: "this is required. Type it here."
    case .tooLong(let count, let maximum): "\(count) characters, at most \(maximum) are allowed. Shorten it."
    case .redirect(let fault): reason(fault)
    case .redirectCarriesPath(let vendor, let path):
      "\(vendor.title) takes a bare domain and cannot carry ‘\(path)’. Remove it, or redirect at that domain."
    case .redirectIsOrdered(let name): "\(name) is itself being ordered and cannot lead to itself. Type the main site."
    case .unknownCountry(let text): "‘\(text)’ is no country. Type a code such as SE or a name, or press F4 for the list."
    case .phone(let fault): reason(fault)
    case .postcode(let country, let shape):
      "not a postcode of \(country.name)"
        + (shape.map { "; it is written \(self.shape($0))." } ?? "; 2 to 12 letters, digits or hyphens.")
    case .otherVendor(let vendor, let order):
      "\(vendor.title) sells it, and this order is \(order.title)'s. Deselect it with Space, or order it apart."
    case .takesNoMore(let provider):
      "\(Offer(.instantly, provider).providerTitle) domains take no further mailboxes at Instantly. Deselect it with Space."
    case .domainFull(let count):
      "it has \(self.count(count, "mailbox", "mailboxes")) already: the domain is full. Deselect it with Space."
    case .packageMissing: "no package is chosen. Pick one from the list."
    case .wrongDomainCount(let count, let needed):
      "\(self.count(count, "domain")) \(count == 1 ? "is" : "are") chosen, exactly \(needed) are needed. Add or take back names."
    case .pictures(let fault): reason(fault)
    case .pictureNotUploaded(let path): "‘\(path)’ is not uploaded yet. F5 uploads it."
    case .aboveOrderCeiling(let due, let ceiling):
      "\(due) is due, and your configuration allows \(ceiling) for an order (spending.order). Order less, or raise it there."
    case .aboveDomainCeiling(let due, let ceiling):
      "\(due) a domain is due, and your configuration allows \(ceiling) (spending.domain). Choose another offer, or raise it there."
    case .unusualPrice(let vendor, let table):
      "the vendor asks \(vendor), our table lets expect \(table). Accept the vendor's figure, or leave the order."
    case .unitError(let vendor, let table):
      "the vendor asks \(vendor), our table lets expect \(table): one of the two is in another unit. Nothing is ordered at such a figure."
    }
  }

  /// A postcode's shape with digits and letters a person recognises.
  static func shape(_ shape: String) -> String {
    var digit = 0
    return String(
      shape.map { character in
        switch character {
        case "N":
          digit = digit % 9 + 1
          return Character(String(digit))
        case "A", "X": return "A"
        default: return character
        }
      }) + (shape.contains("A") ? " (A: letter)" : "")
  }

  static func range(_ count: MailboxCount) -> String {
    switch count {
    case .between(let low, let high): "\(low) to \(high) mailboxes"
    case .exactly(let fixed): "exactly \(fixed) mailboxes"
    case .atLeast(let low): "at least \(self.count(low, "mailbox", "mailboxes"))"
    }
  }

  private static func reason(_ fault: AliasRules.Fault) -> String {
    switch fault {
    case .empty: "the alias is empty. Type one, add people or patterns, or allow numbers."
    case .tooLong(let count): "\(count) characters, an alias has at most \(AliasRules.maximumLength). Shorten it."
    case .containsAt: "type only the part before the @; the domain is added."
    case .illegalCharacter(let character):
      "‘\(character)’ is not allowed; an alias takes lower-case letters, digits, dot, hyphen and underscore."
    case .punctuationAtEdge: "an alias cannot begin or end with a dot, hyphen or underscore."
    case .doubleDot: "two dots cannot stand side by side."
    }
  }

  private static func reason(_ fault: Redirect.Fault) -> String {
    switch fault {
    case .empty: "this is required. Type the main site, such as northquay.com."
    case .notAWebAddress: "this is not a web address. Type the main site, such as northquay.com."
    case .host(let fault): "this is not a web address: \(self.fault(fault)). Type the main site, such as northquay.com."
    }
  }

  private static func reason(_ fault: PictureList.Fault) -> String {
    switch fault {
    case .noSource(let name): "‘\(name)’ has no picture. Type it as Ada Lind = picture, several with semicolons."
    case .addressTooLong(let count, let maximum):
      "an address has at most \(maximum) characters, this one \(count). Use a shorter one."
    case .notAnAddress(let text): "‘\(text)’ is no web address. ScaledMail reads pictures from an https:// address."
    case .notAFile(let text): "‘\(text)’ is a web address. Saleshandy takes a picture file of this machine; type its path."
    }
  }

  private static func reason(_ fault: E164.Fault) -> String {
    switch fault {
    case .empty: "this is required. Type + and country code, such as +46401234567."
    case .noPlus: "a number begins with + and the country code, such as +46401234567."
    case .illegalCharacter(let character): "‘\(character)’ is not a digit. Type + and digits, such as +46401234567."
    case .countryCode: "a country code never begins with 0. Type it as +46…, not +046…"
    case .tooShort: "a full number has at least 7 digits with its country code. Type the missing digits."
    case .tooLong: "a number has at most 15 digits with its country code. Remove some."
    }
  }
}
