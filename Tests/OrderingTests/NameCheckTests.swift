import Ordering
import Testing

@Suite("Checks of the names")
struct NameCheckTests {
  @Test("a ready draft has no problem at any offer", arguments: Offer.all)
  func ready(_ offer: Offer) throws {
    #expect(try DraftCheck.all(readyDraft(offer, names: names(3))).isEmpty)
  }

  @Test("something has to be chosen")
  func nothingChosen() throws {
    var draft = try readyDraft(Offer(.instantly, .google))
    draft.lines[0].isChosen = false
    #expect(DraftCheck.names(draft) == [Problem(.names, .nothingChosen)])
  }

  @Test("the brand's own domain stops, punycode warns")
  func ownBrand() throws {
    let own = try DomainName("northquay.com")
    let odd = try DomainName("xn--nrthquay-n4a.com")
    let draft = try readyDraft(Offer(.instantly, .google), names: [own, odd, DomainName("a.com")])
    let problems = DraftCheck.names(draft)
    #expect(problems == [Problem(.name(own), .ownBrand), Problem(.name(odd), .punycode, .warns)])
    #expect(problems.stopping.faults == [.ownBrand])
  }

  @Test("Instantly sells .com and .org only")
  func endings() throws {
    let name = try DomainName("northquay.co.uk")
    let draft = try readyDraft(Offer(.instantly, .google), names: [DomainName("a.org"), name])
    #expect(
      DraftCheck.offer(Offer(.instantly, .google), for: draft)
        == [Problem(.name(name), .endingNotSold("co.uk", sold: ["com", "org"]))])
  }

  @Test(
    "an order has a limit of domains at ScaledMail",
    arguments: [(Offer(.scaledmail, .google), 100), (Offer(.scaledmail, .outlook), 30), (Offer(.scaledmail, .smtp), 70)])
  func maximum(_ offer: Offer, _ maximum: Int) throws {
    #expect(try DraftCheck.offer(offer, for: readyDraft(offer, names: names(maximum))).isEmpty)
    let over = try readyDraft(offer, names: names(maximum + 1))
    #expect(DraftCheck.offer(offer, for: over) == [Problem(.offer, .tooManyDomains(maximum + 1, maximum: maximum))])
  }

  @Test(
    "a vendor's answer decides whether a name can be ordered there",
    arguments: [
      (NameAnswer.Status.available, nil), (.offered, nil), (.taken, .taken(.scaledmail)), (.notOffered, .notOffered(.scaledmail)),
      (.restricted("google"), .restricted(.scaledmail, word: "google")), (.endingNotSold, .endingNotSold("com", sold: [])),
      (.other("error"), .answeredOddly(.scaledmail, "error")),
    ] as [(NameAnswer.Status, Problem.Fault?)])
  func status(_ status: NameAnswer.Status, _ fault: Problem.Fault?) throws {
    let name = try DomainName("trynorthquay.com")
    let answer = NameAnswer(name, status, at: noon)
    let line = DraftLine(name, isChosen: true, answers: [.scaledmail: answer])
    #expect(DraftCheck.fault(of: line, at: Offer(.scaledmail, .google), in: Draft(id: Draft.ID("d"), at: noon)) == fault)
    #expect(answer.canBeOrdered == (fault == nil))
  }

  @Test("another vendor's answer does not count")
  func otherVendor() throws {
    let name = try DomainName("trynorthquay.com")
    let line = DraftLine(name, isChosen: true, answers: [.instantly: NameAnswer(name, .available, at: noon)])
    #expect(
      DraftCheck.fault(of: line, at: Offer(.scaledmail, .google), in: Draft(id: Draft.ID("d"), at: noon))
        == .notLookedUp(.scaledmail))
  }

  @Test("a name that is not chosen has no problems")
  func unchosen() throws {
    var draft = try readyDraft(Offer(.instantly, .google), names: names(2))
    draft.lines[1] = try DraftLine(DomainName("taken.net"))
    #expect(DraftCheck.all(draft).isEmpty)
  }

  @Test("without an offer that is the problem")
  func noOffer() throws {
    var draft = try readyDraft(Offer(.instantly, .google))
    draft.offer = nil
    #expect(DraftCheck.all(draft) == [Problem(.offer, .missing)])
  }
}
