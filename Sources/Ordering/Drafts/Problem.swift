/// Something that stops or endangers an order: the field it belongs to and what is wrong. The sentence is the screen's.
public struct Problem: Hashable, Sendable {
  public enum Place: Hashable, Sendable {
    case names
    case name(DomainName)
    case offer
    case price
    case wanted
    case people
    /// A mailbox by its domain and its number there, from 0.
    case mailbox(DomainName, Int, MailboxColumn)
    case detail(DetailField)
  }

  public enum Fault: Hashable, Sendable {
    // Any field
    /// A character inside that nobody sees, or U+FFFD in the place of one that was lost.
    case hiddenCharacter(Character)
    // Names
    case nothingChosen
    case ownBrand
    case punycode
    /// Punycode that stands for no letters.
    case undecodable
    /// Hyphens in places 3 and 4, which registries keep for themselves.
    case reservedHyphens
    /// It holds a well-known mark of somebody else.
    case wellKnownMark(String)
    /// It reads like the brand or another chosen name, and is not.
    case lookAlike(String)
    /// The client's name: it does not want this one.
    case denied(client: String)
    /// The client's name: it has had this one.
    case usedBefore(client: String)
    // A name at an offer's vendor
    case endingNotSold(String, sold: [String])
    case taken(Vendor)
    case restricted(Vendor, word: String?)
    case notOffered(Vendor)
    case notLookedUp(Vendor)
    case answeredOddly(Vendor, String)
    case tooManyDomains(Int, maximum: Int)
    // A domain of a list
    case otherVendor(Vendor, order: Vendor)
    case takesNoMore(Provider)
    case domainFull(Int)
    // A bundle or a form
    case packageMissing
    /// A provider that the bundle has no mailboxes of; those it has, by their titles.
    case notInPackage(Provider, has: [Provider])
    case wrongDomainCount(Int, needed: Int)
    // Mailboxes
    case wantedOutOfRange(MailboxCount)
    case nobodyNamed
    case personWithoutLastName(String)
    /// An address, a number or signs in the place of a person.
    case notAPerson(String)
    /// One person, last name first, or two people.
    case nameOrder(String)
    case peopleMissing(people: Int?, mailboxes: Int)
    case wrongCount(Int, MailboxCount)
    case alias(AliasRules.Fault)
    case duplicateAlias(String)
    case nameMissing
    /// @, < or > in a first or last name.
    case illegalInName(Character)
    /// How the person spells the name in Latin letters cannot be told from it: the alias has to be looked at.
    case spelling(alias: String, of: String)
    /// The alias is a role's and no person's.
    case roleAlias(String, RoleAliases.Reason)
    /// A letter of another script among those of the name.
    case mixedScripts(Character)
    case nameTooLong(Int, maximum: Int)
    // Details
    case missing
    case tooLong(Int, maximum: Int)
    case redirect(Redirect.Fault)
    case redirectCarriesPath(Vendor, String)
    case redirectIsOrdered(DomainName)
    /// Names with a site of their own that are not in the order.
    case redirectNotOrdered([DomainName])
    case unknownCountry(String)
    /// A name of several countries.
    case ambiguousCountry(String, [Country])
    /// A place that ISO 3166-1 has no code for.
    case countryWithoutCode(String)
    /// A link with another scheme than http or https.
    case webLink(String)
    case phone(E164.Fault)
    case postcode(country: Country, shape: String?)
    case pictures(PictureList.Fault)
    /// A file that has to be uploaded before the order can be placed.
    case pictureNotUploaded(String)
    // Money
    /// The vendor's price and ours are far apart; a person has to acknowledge it.
    case unusualPrice(vendor: Money, table: Money)
    /// So far apart that one of the two must be in another unit.
    case unitError(vendor: Money, table: Money)
    /// At a vendor that charges at once nothing is bought at a price nobody has named.
    case priceMissing(Vendor, Quote.Line.Subject)
    case negativePrice(Money)
    /// Nothing would be due, and neither a discount nor free domains account for it.
    case nothingDue
    case aboveOrderCeiling(Money, Money)
    /// What is due, what the order came to whose missing names these are, the ceiling of both.
    case aboveOrderCeilingTogether(Money, earlier: Money, Money)
    /// The domain, where one is above by itself; else what one costs on average.
    case aboveDomainCeiling(DomainName?, Money, Money)
    /// What is due, what was spent in the day before, the ceiling.
    case aboveDayCeiling(Money, spent: Money, Money)
    /// Above what may be spent for the client.
    case aboveClientCeiling(ClientExcess)
  }

  public enum Severity: Hashable, Sendable {
    /// Holds the way forward.
    case stops
    /// Worth knowing; the person may go on.
    case warns
  }

  public let place: Place
  public let fault: Fault
  public let severity: Severity

  public init(_ place: Place, _ fault: Fault, _ severity: Severity = .stops) {
    self.place = place
    self.fault = fault
    self.severity = severity
  }
}

extension Sequence<Problem> {
  public var stopping: [Problem] { filter { $0.severity == .stops } }
}
