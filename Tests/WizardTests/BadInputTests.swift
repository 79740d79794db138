import Ordering
import TestSupport
import Testing
import Wizard
import WizardTestSupport

/// One sort of wrong input: where it is typed, and what the person reads.
struct BadInput: Sendable, CustomTestStringConvertible {
  let sort: String
  /// Goes to the field.
  let begin: @Sendable (WizardHarness) -> Void
  /// What is typed there.
  let typed: String
  /// Tries to go on.
  let go: @Sendable (WizardHarness) -> Void
  /// What the sentence names as the field, or the value in it.
  let field: String
  /// The rule and the way out, as the sentence has them.
  let rule: String
  /// The text as it has to stand in the draft afterwards.
  let kept: @Sendable (WizardHarness) -> String?

  var testDescription: String { sort }
}

extension BadInput {
  // MARK: Names

  static func brand(_ sort: String, _ typed: String, _ rule: String, field: String = "Brand or names") -> BadInput {
    BadInput(
      sort: sort, begin: { $0.press(.newOrder) }, typed: typed, go: { $0.press(.accept) }, field: field, rule: rule,
      kept: { $0.draft?.brand })
  }

  static let names: [BadInput] = [
    brand("an empty brand", "", "type a brand such as northquay, or names such as trynorthquay.com, then press Enter."),
    brand("a brand of blanks", "   ", "type a brand such as northquay"),
    brand("a brand of punctuation", "!?.,", "‘!?.,’ has no letter or digit that a domain may carry. Type it in Latin letters."),
    brand("a label of 64 characters", String(repeating: "a", count: 64) + ".com", "a part between dots has at most 63 characters"),
    brand("a name of more than 253 characters", String(repeating: "abc.", count: 64) + "com", "a name has at most 253 characters"),
    brand("an e-mail address", "ada@northquay.com", "it is an e-mail address; type only what follows the @"),
    brand("an illegal character", "try_northquay.com", "‘_’ is not allowed; letters a–z, digits and hyphens are"),
    brand("a hyphen at the edge", "trynorthquay-.com", "a part cannot begin or end with a hyphen"),
    brand("two dots", "trynorthquay..com", "two dots stand side by side"),
    brand("four numbers", "192.168.1.1", "the ending cannot be a number"),
  ]

  static let lists: [BadInput] = [
    BadInput(
      sort: "a name given twice", begin: { $0.press(.newOrder) }, typed: "trynorthquay.com TRYNORTHQUAY.com",
      go: { $0.press(.accept) },
      field: "name", rule: "1 duplicate merged", kept: { $0.names.first.map { _ in "trynorthquay.com TRYNORTHQUAY.com" } }),
    BadInput(
      sort: "nothing chosen",
      begin: {
        $0.choose("trynorthquay.com")
        $0.press(.choose)
      }, typed: "", go: { $0.press(.next) }, field: "Names", rule: "no name is chosen. Go to a name and press Space.",
      kept: { _ in "" }),
    BadInput(
      sort: "the brand's own domain",
      begin: {
        $0.press(.newOrder)
        $0.type("northquay")
        $0.press(.accept, .top)
        $0.serve()
      }, typed: "", go: { $0.press(.choose) }, field: "northquay.com",
      rule: "is the brand's own domain: sending from it would risk it. Choose a variation such as trynorthquay.com.",
      kept: { _ in "" }),
    BadInput(
      sort: "an ending the offer does not sell",
      begin: {
        $0.goToProvider("trynorthquay.com", "trynorthquay.net")
        $0.focus(.instantlyGoogle)
      }, typed: "", go: { $0.press(.accept) }, field: "trynorthquay.net",
      rule: ".net is not sold here for new domains, only .com and .org.", kept: { _ in "" }),
  ]

  // MARK: The wanted number

  static func wanted(_ sort: String, _ typed: String, _ rule: String, kept: String? = nil) -> BadInput {
    BadInput(
      sort: sort,
      begin: {
        $0.goToProvider("trynorthquay.com")
        $0.press(.nextField)
        $0.edit(.killAll)
      }, typed: typed, go: { if $0.said.isEmpty { $0.press(.next) } }, field: "Mailboxes per domain", rule: rule,
      kept: { $0.state.provider.wanted == (kept ?? typed) ? typed : $0.state.provider.wanted })
  }

  static let numbers: [BadInput] = [
    wanted("no mailbox wanted", "0", "type how many are wanted, 1 or more."),
    wanted("no number", "", "type how many are wanted, 1 or more."),
    wanted("letters for a number", "x", "type a number, such as 3.", kept: ""),
    wanted("four digits", "1000", "at most three digits.", kept: "100"),
  ]

  // MARK: Mailboxes

  static func people(_ sort: String, _ typed: String, _ rule: String) -> BadInput {
    BadInput(
      sort: sort, begin: { $0.goToMailboxes(.saleshandyGoogle, wanted: 1) }, typed: typed, go: { $0.press(.next) }, field: "People",
      rule: rule, kept: { $0.draft?.people })
  }

  static func cell(_ sort: String, _ column: MailboxColumn, _ typed: String, _ field: String, _ rule: String) -> BadInput {
    BadInput(
      sort: sort,
      begin: { w in
        w.goToMailboxes(.saleshandyGoogle, wanted: 2)
        w.type("Ada Lind, Bo Ek")
        w.press(.accept, .down)
        for _ in MailboxColumn.allCases.prefix(while: { $0 != column }) { w.press(.nextField) }
        w.edit(.killAll)
      }, typed: typed, go: { $0.press(.next) }, field: "trynorthquay.com, mailbox 2, \(field)", rule: rule,
      kept: { w in
        guard let mailbox = w.draft?.lines[0].mailboxes[1] else { return nil }
        return switch column {
        case .alias: mailbox.alias
        case .first: mailbox.first
        case .last: mailbox.last
        }
      })
  }

  static let mailboxes: [BadInput] = [
    people("nobody named", "", "type at least one first and last name, such as Ada Lind; separate several with commas."),
    people("a person without last name", "Ada", "‘Ada’ has no last name; every vendor wants both. Type first and last name."),
    cell("an alias that stands twice", .alias, "ada.lind", "alias", "‘ada.lind’ is used twice on this domain. Change one of them."),
    cell("an @ in an alias", .alias, "bo@x", "alias", "type only the part before the @; the domain is added."),
    cell("a blank alias", .alias, "", "alias", "the alias is empty. Type one, add people or patterns, or allow numbers."),
    cell("a blank in an alias", .alias, "bo ek", "alias", "‘ ’ is not allowed; an alias takes lower-case letters, digits"),
    cell("an umlaut in an alias", .alias, "bö", "alias", "‘ö’ is not allowed; an alias takes lower-case letters"),
    cell(
      "an alias of 65 characters", .alias, String(repeating: "b", count: 65), "alias",
      "65 characters, an alias has at most 64. Shorten it."),
    cell("a dot at the edge of an alias", .alias, "bo.", "alias", "an alias cannot begin or end with a dot, hyphen or underscore."),
    cell("two dots in an alias", .alias, "bo..ek", "alias", "two dots cannot stand side by side."),
    cell("no first name", .first, "", "first name", "the name is missing; every vendor wants a first and a last name."),
    cell("a last name of blanks", .last, "  ", "last name", "the name is missing"),
    cell(
      "a first name of 51 characters", .first, String(repeating: "b", count: 51), "first name",
      "51 characters, at most 50 are allowed. Shorten it."),
  ]

  // MARK: Details

  static func detail(
    _ sort: String, _ detail: DetailField, _ typed: String, _ rule: String, offer: Offer = .saleshandyGoogle
  ) -> BadInput {
    BadInput(
      sort: sort,
      begin: { w in
        w.goToDetails(offer)
        w.fill(.redirect, "northquay.com")
        if offer.vendor == .saleshandy { for (field, text) in WizardHarness.registrant { w.fill(field, text) } }
        w.go(to: detail)
        w.edit(.killAll)
      }, typed: typed, go: { $0.press(.next) }, field: Sentences.title(of: detail), rule: rule, kept: { $0.draft?.details[detail] })
  }

  static let details: [BadInput] = [
    detail("a path at Saleshandy", .redirect, "northquay.com/demo", "Saleshandy takes a bare domain and cannot carry ‘/demo’."),
    detail(
      "a path at Instantly", .redirect, "northquay.com/demo", "Instantly takes a bare domain and cannot carry ‘/demo’.",
      offer: .instantlyGoogle),
    detail(
      "a redirect to the ordered domain", .redirect, "trynorthquay.com",
      "trynorthquay.com is itself being ordered and cannot lead to itself. Type the main site."),
    detail("a redirect that is no address", .redirect, "north quay", "this is not a web address"),
    detail(
      "a redirect without ending", .redirect, "northquay",
      "an ending such as .com is missing. Type the main site, such as northquay.com."),
    detail("a redirect of another kind", .redirect, "ftp://northquay.com", "this is not a web address. Type the main site"),
    detail("no redirect at Saleshandy", .redirect, "", "this is required. Type it here."),
    detail("a phone without plus", .phone, "0401234567", "a number begins with + and the country code, such as +46401234567."),
    detail("letters in a phone", .phone, "+46401234x", "‘x’ is not a digit."),
    detail("a phone that is too short", .phone, "+46401", "a full number has at least 7 digits with its country code."),
    detail(
      "a phone that is too long", .phone, "+4640123456789012", "a number has at most 15 digits with its country code. Remove some."),
    detail("a country code with 0", .phone, "+046401234567", "a country code never begins with 0."),
    detail(
      "an unknown country", .country, "Swedenland",
      "‘Swedenland’ is no country. Type a code such as SE or a name, or press F4 for the list."),
    detail("a postcode of another country", .postcode, "SW1A 1AA", "the format for Sweden is 123 45."),
    BadInput(
      sort: "a ZIP code of four digits",
      begin: { w in
        w.goToDetails(.saleshandyGoogle)
        w.fill(.redirect, "northquay.com")
        for (field, text) in WizardHarness.registrant { w.fill(field, field == .country ? "US" : text) }
        w.go(to: .postcode)
        w.edit(.killAll)
      }, typed: "0210", go: { $0.press(.next) }, field: "Postcode", rule: "a US ZIP code has 5 digits, such as 02109.",
      kept: { $0.draft?.details.registrant.postcode }),
    detail("no company", .company, "", "this is required. Type it here."),
    detail(
      "a registrant's name of 51 characters", .lastName, String(repeating: "b", count: 51),
      "51 characters, at most 50 are allowed. Shorten it."),
    detail(
      "a label of 10 characters", .label, "northquay1", "10 characters, at most 9 are allowed. Shorten it.",
      offer: .scaledmailGoogle),
    BadInput(
      sort: "no workspace",
      begin: {
        $0.world.workspaces = []
        $0.goToDetails(.scaledmailGoogle)
      }, typed: "", go: { $0.press(.next) }, field: "Workspace", rule: "the order needs one. Choose it with F4", kept: { _ in "" }),
  ]

  // MARK: The total

  static func total(_ sort: String, _ typed: String, _ rule: String) -> BadInput {
    BadInput(
      sort: sort, begin: { $0.goToReview(.instantlyGoogle) }, typed: typed, go: { $0.press(.accept) }, field: "Total", rule: rule,
      kept: { $0.state.review.total })
  }

  static let totals: [BadInput] = [
    total("a wrong total", "29", "‘29’ is not what is due. Type 30.00, or go back with Esc."),
    total("a total that is no number", "yes", "‘yes’ is not what is due."),
    total("no total", "", "type 30.00 to place the order."),
  ]

  static let all = names + lists + numbers + mailboxes + details + totals + holdings + planner
}

@Suite("Bad input")
struct BadInputTests {
  @Test("gets a sentence that names the field, the rule and the way out, and is not lost", arguments: BadInput.all)
  func sentence(input: BadInput) throws {
    try wizard { w in
      input.begin(w)
      w.type(input.typed)
      w.serve()
      input.go(w)
      #expect(w.said.lowercased().contains(input.field.lowercased()), "\(w.said)")
      #expect(w.said.contains(input.rule), "\(w.said)")
      #expect(input.kept(w) == input.typed)
      #expect(w.state.message?.tone != .good)
      #expect(!w.log.contains { if case .purchasing(.place) = $0 { true } else { false } })
      w.serve()
    }
  }

  @Test("a pasted total is refused, since nothing pasted confirms an order")
  func pastedTotal() throws {
    try wizard { w in
      w.goToReview(.instantlyGoogle)
      w.paste("30.00")
      #expect(w.said == "Total: type it by hand; nothing pasted confirms an order.")
      #expect(w.state.review.total == "")
      w.press(.accept)
      #expect(w.state.screen == .review)
    }
  }

  @Test(
    "a pasted number obeys the rules of a typed one", arguments: [("12345", "at most three digits"), ("five", "type a number")])
  func pastedNumber(text: String, rule: String) throws {
    try wizard { w in
      w.goToProvider("trynorthquay.com")
      w.press(.nextField)
      w.edit(.killAll)
      w.paste(text)
      #expect(w.said.contains(rule))
      #expect(w.draft?.wanted == 3)
      w.paste("12\n")
      #expect(w.draft?.wanted == 12)
    }
  }

  @Test("51 names at once are no fault: they are asked in two calls")
  func fiftyOne() throws {
    try wizard { w in
      w.choose((1...51).map { "try\($0)quay.com" })
      #expect(w.batches(.instantly).map(\.count) == [50, 1])
      #expect(w.batches(.scaledmail).map(\.count) == [10, 10, 10, 10, 10, 1])
      #expect(w.chosen.count == 51)
    }
  }
}
