import Ordering
import Testing

@Suite("Redirects")
struct RedirectTests {
  @Test(
    "an address is taken with or without its scheme",
    arguments: [
      ("northquay.com", "northquay.com", ""), ("https://northquay.com", "northquay.com", ""),
      ("http://northquay.com/", "northquay.com", ""),
      (" HTTPS://WWW.NorthQuay.com/ \n", "www.northquay.com", ""), ("northquay.com/demo", "northquay.com", "/demo"),
      ("https://northquay.com/Demo?a=b#c", "northquay.com", "/Demo?a=b#c"), ("northquay.com?a=b", "northquay.com", "?a=b"),
      ("northquay.com/go?to=https://other.com/", "northquay.com", "/go?to=https://other.com/"),
      ("northquay.com/å", "northquay.com", "/å"),
      ("go.northquay.co.uk", "go.northquay.co.uk", ""),
    ])
  func accepts(_ text: String, _ host: String, _ path: String) throws {
    let redirect = try Redirect(text)
    #expect(redirect.host == host)
    #expect(redirect.path == path)
  }

  @Test(
    "a text that is no web address says why",
    arguments: [
      ("", Redirect.Fault.empty), (" \n", .empty), ("ftp://northquay.com", .notAWebAddress),
      ("javascript://northquay.com", .notAWebAddress),
      ("northquay", .host(.noEnding)), ("https://", .host(.empty)), ("https:///demo", .host(.empty)),
      ("ada@northquay.com", .host(.isAddress)),
      ("https://ada:pw@northquay.com/", .host(.isAddress)), ("northquay.com:8080", .host(.illegalCharacter(":"))),
      ("127.0.0.1", .host(.numericEnding)), ("nörth.com", .host(.illegalCharacter("ö"))), ("northquay.com/a b", .notAWebAddress),
      ("northquay.com/\u{202E}moc", .notAWebAddress), ("northquay.com/a\u{7}", .notAWebAddress),
      ("northquay.com/a\u{200B}b", .notAWebAddress),
      ("north quay.com", .host(.illegalCharacter(" "))),
    ])
  func refuses(_ text: String, _ fault: Redirect.Fault) {
    #expect(throws: fault) { try Redirect(text) }
  }

  @Test("Instantly and Saleshandy get the bare host, and none when a path would be cut off")
  func bareHost() throws {
    #expect(try Redirect("https://northquay.com/").bareHost == "northquay.com")
    #expect(try Redirect("https://northquay.com/demo").bareHost == nil)
    #expect(try Redirect("northquay.com?a=b").bareHost == nil)
  }

  @Test("ScaledMail gets a full address with the path kept")
  func address() throws {
    #expect(try Redirect("northquay.com").address == "https://northquay.com")
    #expect(try Redirect("https://northquay.com/demo?a=b").address == "https://northquay.com/demo?a=b")
  }

  @Test("each vendor's form reads back as the same redirect")
  func roundTrip() throws {
    for text in ["northquay.com", "https://www.northquay.com/a/b?c=d#e", "northquay.com?x"] {
      let redirect = try Redirect(text)
      #expect(try Redirect(redirect.address) == redirect)
      if let bare = redirect.bareHost { #expect(try Redirect(bare) == redirect) }
    }
  }

  @Test(
    "domains of an order may lead elsewhere than the others: each redirect once, names in front of an equals sign",
    arguments: [
      ("northquay.com", []), ("northquay.com; a1.com = willow.example", ["a1.com>willow.example"]),
      ("northquay.com;a1.com=willow.example;a2.com=birch.example", ["a1.com>willow.example", "a2.com>birch.example"]),
      ("a1.com, a2.com = willow.example; northquay.com", ["a1.com>willow.example", "a2.com>willow.example"]),
      ("northquay.com/demo?a=b;c; a1.com = willow.example/x;y?z=1", ["a1.com>willow.example/x;y?z=1"]),
      ("https://northquay.com\na1.com = https://northquay.com/", []),
      // The dot of the root, and a name that is given the same site twice.
      ("northquay.com.; a1.com. = willow.example.; a1.com = https://willow.example/", ["a1.com>willow.example"]),
    ])
  func list(_ text: String, _ others: [String]) throws {
    let list = try RedirectList(text)
    #expect(list.usual.host == "northquay.com")
    #expect(list.others.map { "\($0.key)>\($0.value.host)\($0.value.path)" }.sorted() == others)
    #expect(list.redirect(of: try DomainName("a9.com")) == list.usual)
  }

  @Test(
    "a list of redirects says what is wrong with it",
    arguments: [
      ("", Redirect.Fault.empty), ("a1.com = willow.example", .usualMissing), ("northquay.com; willow.example", .twoForAll),
      ("northquay.com; a1 = willow.example", .host(.noEnding)), ("northquay.com; a1.com = ", .empty),
      ("northquay.com; a1.com = willow", .host(.noEnding)), ("northquay.com; a1.com.. = willow.example", .host(.emptyLabel)),
    ])
  func refusedList(_ text: String, _ fault: Redirect.Fault) { #expect(throws: fault) { try RedirectList(text) } }

  @Test(
    "a name that is given two sites is refused by its name, also where one of them is all domains'",
    arguments: [
      "northquay.com; a1.com = willow.example; a1.com = birch.example",
      "northquay.com; a1.com = northquay.com; A1.com. = birch.example",
      "a1.com, a2.com = willow.example; a1.com = birch.example; northquay.com",
    ])
  func twoSites(_ text: String) throws {
    let fault = Redirect.Fault.twoForOne(try DomainName("a1.com"))
    #expect(throws: fault) { try RedirectList(text) }
    var draft = try readyDraft(Offer(.instantly, .google), names: try names(2))
    draft.details.redirect = text
    #expect(DraftCheck.details(draft, offer: Offer(.instantly, .google)) == [Problem(.detail(.redirect), .redirect(fault))])
    #expect(PurchasePlan(draft, mark: mark) == nil)
  }

  @Test("a name with a site of its own that is not in the order is warned of by its name, and holds nothing")
  func misspelt() throws {
    for offer in [Offer(.instantly, .google), Offer(.saleshandy, .google, plan: .quarterly), Offer(.scaledmail, .google)] {
      var draft = try readyDraft(offer, names: try names(2))
      draft.details.redirect = "northquay.com; a1.com, b2.com = willow.example; b1.com = birch.example; b3.com = northquay.com"
      let strangers = [try DomainName("b1.com"), try DomainName("b2.com")]
      #expect(DraftCheck.details(draft, offer: offer) == [Problem(.detail(.redirect), .redirectNotOrdered(strangers), .warns)])
      #expect(PurchasePlan(draft, mark: mark)?.purchases.last?.items.map(\.redirect?.host) == ["willow.example", nil])
      draft.basket = BasketPart(name: "a", drafts: [draft.id])
      #expect(DraftCheck.details(draft, offer: offer).isEmpty, "a part has the list of the whole basket")
    }
  }

  @Test("a domain that leads elsewhere is ordered so, the others as the order says, and neither site can be a sending domain")
  func ordered() throws {
    for offer in [Offer(.instantly, .google), Offer(.saleshandy, .google, plan: .quarterly), Offer(.scaledmail, .google)] {
      var draft = try readyDraft(offer, names: try names(2))
      draft.details.redirect = "northquay.com; a2.com = willow.example"
      #expect(DraftCheck.details(draft, offer: offer).isEmpty)
      let purchase = try #require(PurchasePlan(draft, mark: mark)?.purchases.last)
      #expect(purchase.redirect?.host == "northquay.com")
      #expect(purchase.items.map(\.redirect?.host) == [nil, "willow.example"])
      for site in ["willow.example", "northquay.com"] { #expect(draft.ownBrand.owns(try DomainName(site))) }
      draft.details.redirect = "northquay.com; a2.com = a1.com"
      #expect(DraftCheck.details(draft, offer: offer).faults == [.redirectIsOrdered(try DomainName("a1.com"))])
      draft.details.redirect = "northquay.com; a2.com = willow.example"
      let order = HandOver(draft, quote: nil, mode: .live)
      #expect(order?.domains.map(\.redirect) == ["https://northquay.com", "https://willow.example"])
    }
  }
}
