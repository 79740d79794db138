import Ordering
import TestSupport
import Testing
import WizardTestSupport

@testable import Wizard

// Wrong input in the questions and forms that change what vendors hold, and in the planner.

extension BadInput {
  private static func form(
    _ sort: String, _ command: Command, _ field: HoldingField, _ typed: String, _ rule: String,
    others: [HoldingField: String] = [:]
  ) -> BadInput {
    BadInput(
      sort: sort,
      begin: { w in
        w.goToHoldings(.scaledmail)
        if command == .changeTag {
          w.press(.showOrders, .accept)
          w.serve()
        }
        w.press(command)
        w.expect(.device(.flushInput))
        for (other, text) in others {
          w.go(to: other)
          w.retype(text)
        }
        w.go(to: field)
        w.edit(.killAll)
      }, typed: typed, go: { $0.press(.bottom, .accept) }, field: HoldingFormSentences.title(of: field), rule: rule,
      kept: { w in w.state.holdingForm?[field] })
  }

  private static func swap(
    _ sort: String, _ field: HoldingField, _ typed: String, _ rule: String, _ others: [HoldingField: String] = [:]
  )
    -> BadInput
  {
    let right: [HoldingField: String] = [.newName: "northquayapp.com", .word: "joinnorthquay.com"]
    return form(sort, .swapDomain, field, typed, rule, others: right.merging(others) { $1 }.filter { $0.key != field })
  }

  private static func question(_ sort: String, _ vendor: Vendor, _ command: Command, _ typed: String, _ rule: String) -> BadInput {
    BadInput(
      sort: sort,
      begin: {
        $0.goToHoldings(vendor)
        $0.press(command)
        $0.expect(.device(.flushInput))
      }, typed: typed, go: { $0.press(.accept) }, field: "Confirmation", rule: rule,
      kept: { $0.state.overlay?.as(QuestionOverlay.self)?.typed })
  }

  static let holdings: [BadInput] = [
    form(
      "a redirect that is what it is", .changeRedirect, .redirect, "northquay.com/",
      "that is what it is now. Type another, or press Esc."),
    form(
      "a redirect to the domain itself", .changeRedirect, .redirect, "www.joinnorthquay.com",
      "joinnorthquay.com cannot lead to itself."),
    form("a redirect that is no address", .changeRedirect, .redirect, "north quay", "this is not a web address"),
    form("a redirect of another kind", .changeRedirect, .redirect, "ftp://northquay.com", "this is not a web address"),
    form("the tag it has", .changeTag, .tag, " nq-aug ", "that is what it is now. Type another, or press Esc."),
    form(
      "a tag of 321 characters", .changeTag, .tag, String(repeating: "n", count: 321),
      "321 characters, at most 320 are allowed. Shorten it."),
    swap("no new name", .newName, "", "this is required. Type the name that takes its place."),
    swap(
      "a new name without ending", .newName, "northquayapp", "an ending such as .com is missing. Type it such as northquayhq.com."),
    swap("the name it has", .newName, "joinnorthquay.com", "that is what it is now."),
    swap(
      "a new name that is bought nowhere", .newName, "northquayzone.com",
      "northquayzone.com is not bought and unused at ScaledMail. Type northquayapp.com, or fill in the registrar where it stands."),
    swap(
      "a registrar without user", .registrarUser, "", "this is required with a registrar. Type it, or empty the others.",
      [.registrar: "Gandi"]),
    swap(
      "a registrar without password", .registrarPassword, "", "this is required with a registrar.",
      [.registrar: "Gandi", .registrarUser: "ada"]),
    swap("a user without registrar", .registrar, " ", "this is required with a registrar.", [.registrarUser: "ada"]),
    swap("no old name", .word, "", "type ‘joinnorthquay.com’ by hand to give it up, or press Esc."),
    swap("a wrong old name", .word, "yes", "type ‘joinnorthquay.com’ by hand to give it up, or press Esc."),
    question(
      "no word before cancelling", .instantly, .cancelMailboxes, "", "type ‘trynorthquay.com’ and press Enter, or press Esc"),
    question(
      "yes instead of the word", .instantly, .cancelMailboxes, "yes", "‘yes’ is not ‘trynorthquay.com’. Type it as it stands"),
    question(
      "another domain's name", .saleshandy, .deleteDomain, "gonorthquay.com", "‘gonorthquay.com’ is not ‘getnorthquay.com’."),
  ]

  private static func planner(
    _ sort: String, _ field: PlannerField, _ typed: String, _ rule: String, kept: String? = nil, named: String? = nil,
    volume: String = "18000",
    go: @escaping @Sendable (WizardHarness) -> Void = { _ in }
  ) -> BadInput {
    BadInput(
      sort: sort,
      begin: { w in
        w.goToPlanner(volume)
        while w.state.field != .planner(field) { w.press(.nextField) }
        w.edit(.killAll)
        w.serve()
      }, typed: typed, go: go, field: named ?? PlannerSentences.title(of: field), rule: rule,
      kept: { $0.state.planner.text(of: field) == (kept ?? typed) ? typed : $0.state.planner.text(of: field) })
  }

  static let planner: [BadInput] = [
    planner(
      "no volume", .volume, "", "type how many are to be sent a month or a day, 1 or more.", go: { $0.press(.orderFromPlan) }),
    planner(
      "a volume of nothing", .volume, "0", "type how many are to be sent a month or a day, 1 or more.", go: { $0.press(.accept) }),
    planner("letters for a volume", .volume, "x", "type a number without other signs, such as 18000.", kept: ""),
    planner("a volume of ten digits", .volume, "1234567890", "at most nine digits.", kept: "123456789"),
    planner(
      "shares that make 90", .google, "90", "Google, Outlook and SMTP make 90 percent; they must make 100. Change one of them.",
      named: "Shares", go: { $0.press(.accept, .accept, .accept) }),
    planner("a share of four digits", .smtp, "1000", "at most three digits.", kept: "100"),
    planner("no mail a mailbox", .mailsPerMailbox, "0", "type 1 or more; 30 is usual.", go: { $0.press(.accept) }),
    planner("a dash for mails a mailbox", .mailsPerMailbox, "-", "type a number without other signs, such as 30.", kept: ""),
    planner("no mailbox a domain", .mailboxesPerDomain, "0", "type 1 or more; 3 is usual.", go: { $0.press(.orderFromPlan) }),
    planner("a percent sign", .spare, "%", "type a number without other signs, such as 25.", kept: ""),
  ]
}

extension WizardHarness {
  /// Goes to a field of the form on the screen.
  func go(to field: HoldingField, at place: SourceLocation = #_sourceLocation) {
    press(.top, at: place)
    for _ in HoldingField.allCases where state.field != .form(field) { press(.nextField, at: place) }
    #expect(state.field == .form(field), sourceLocation: place)
  }
}
