import Foundation
import Ordering
import Testing

/// The JSON of each operation as books hold it, with its keys in order.
private enum Stored {
  private static let redirect = #""redirect":{"host":"northquay.com","path":""},"#
  private static let scaledmail = #""offer":{"provider":"google","vendor":"scaledmail"},"#
  private static let workspace = #""workspace":{"id":"rec1","name":"North Quay"}"#
  private static let hosting = #""hosting":{"link":"","password":"","provider":"Namecheap","username":"northquay"},"#
  private static let sequencer =
    #""sequencer":{"link":"","password":"","provider":"Instantly","tag":"{{ID}}","username":"ops@northquay.com","workspace":""},"#
  private static let item =
    #"{"mailboxes":[{"alias":"ada","first":"Ada","isEdited":false,"last":"Lind"}],"name":"a-quay.com","provider":"google"}"#
  private static let items = #""items":[\#(item)],"#
  private static let registrant =
    #""registrant":{"address":"Kajgatan 4","city":"Malmo","company":"North Quay AB","country":"SE","first":"Ada","last":"Lind","phone":"+46401234567","postcode":"21120","state":"Skane"},"#
  private static let instantly = #""offer":{"provider":"google","vendor":"instantly"},"#
  private static let saleshandy = #""offer":{"plan":"quarterly","provider":"google","vendor":"saleshandy"},"#

  static let all: [(Purchase.Kind, String)] = [
    (
      .instantlyDFY,
      #"{"coupon":"",\#(items)\#(instantly)"operation":"instantlyDFY","quotedTotal":{"cents":2500},\#(redirect)"tag":""}"#
    ),
    (.instantlyPreWarmed, #"{"coupon":"",\#(items)\#(instantly)"operation":"instantlyPreWarmed","tag":""}"#),
    (.instantlyExtraAccounts, #"{"coupon":"",\#(items)\#(instantly)"operation":"instantlyExtraAccounts","tag":""}"#),
    (
      .saleshandyPurchase,
      #"{"coupon":"",\#(items)\#(saleshandy)"operation":"saleshandyPurchase","payment":"checkout",\#(redirect)\#(registrant)"tag":""}"#
    ),
    (
      .scaledmailBuyDomains,
      #"{"coupon":"",\#(items)\#(scaledmail)"operation":"scaledmailBuyDomains","tag":"",\#(workspace)}"#
    ),
    (
      .scaledmailCustomOrder,
      #"{"coupon":"NQ10",\#(items)\#(scaledmail)"operation":"scaledmailCustomOrder",\#(redirect)\#(sequencer)"tag":"nq-1",\#(workspace)}"#
    ),
    (
      .scaledmailOwnDomains,
      #"{"coupon":"NQ10",\#(hosting)\#(items)\#(scaledmail)"operation":"scaledmailOwnDomains","tag":"nq-1",\#(workspace)}"#
    ),
    (
      .scaledmailPackage,
      #"{"coupon":"NQ10",\#(items)\#(scaledmail)"operation":"scaledmailPackage","package":"price_1","quantity":2,"tag":"nq-1",\#(workspace)}"#
    ),
    (
      .scaledmailPreWarmed,
      #"{"coupon":"",\#(items)\#(scaledmail)"operation":"scaledmailPreWarmed",\#(redirect)"tag":"nq-1",\#(workspace)}"#
    ),
    (
      .scaledmailSubmitForm,
      #"{"coupon":"","form":"uuid-1",\#(items)\#(scaledmail)"operation":"scaledmailSubmitForm","tag":"nq-1","usesBoughtNames":true,\#(workspace)}"#
    ),
  ]

  static func text(_ kind: Purchase.Kind) throws -> String { try #require(all.first { $0.0 == kind }?.1) }
}

@Suite("Stored purchases")
struct PurchaseCodingTests {
  private func read(_ text: String) throws -> Purchase { try JSONDecoder().decode(Purchase.self, from: Data(text.utf8)) }

  private func write(_ purchase: Purchase) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(purchase), as: UTF8.self)
  }

  private func without(_ key: String, _ kind: Purchase.Kind) throws -> Purchase {
    var members = try #require(
      JSONSerialization.jsonObject(with: Data(Stored.text(kind).utf8)) as? [String: Any])
    try #require(members.removeValue(forKey: key) != nil)
    return try JSONDecoder().decode(Purchase.self, from: JSONSerialization.data(withJSONObject: members))
  }

  @Test("every operation has an example here")
  func complete() { #expect(Stored.all.map(\.0) == Purchase.Kind.allCases) }

  @Test("what books hold is read, and written again byte for byte", arguments: Stored.all)
  func roundTrip(_ kind: Purchase.Kind, _ text: String) throws {
    let purchase = try read(text)
    #expect(purchase.kind == kind && purchase.names.map(\.text) == ["a-quay.com"] && purchase.vendor == kind.vendor)
    #expect(try write(purchase) == text)
    #expect(try read(write(purchase)) == purchase)
  }

  @Test("each operation reads what is its own")
  func payloads() throws {
    guard case .scaledmailPackage(let package) = try read(Stored.text(.scaledmailPackage)).operation,
      case .scaledmailOwnDomains(let own) = try read(Stored.text(.scaledmailOwnDomains)).operation,
      case .saleshandyPurchase(let order) = try read(Stored.text(.saleshandyPurchase)).operation,
      case .scaledmailSubmitForm(let form) = try read(Stored.text(.scaledmailSubmitForm)).operation
    else {
      Issue.record("another operation")
      return
    }
    #expect(package.price == "price_1" && package.quantity == 2 && package.coupon == "NQ10" && package.hosting == nil)
    #expect(own.hosting.username == "northquay" && own.terms.tag == "nq-1" && own.terms.workspace?.id == "rec1")
    #expect(order.registrant?.country == "SE" && order.payment == .checkout && order.redirect.host == "northquay.com")
    #expect(form.id == "uuid-1" && form.hosting == nil)
  }

  @Test(
    "without something the operation cannot be without, the error names its key",
    arguments: [
      (.saleshandyPurchase, "redirect"), (.scaledmailCustomOrder, "tag"), (.scaledmailOwnDomains, "hosting"),
      (.scaledmailPackage, "package"), (.scaledmailPackage, "quantity"), (.scaledmailPreWarmed, "tag"),
      (.scaledmailSubmitForm, "form"), (.instantlyDFY, "offer"), (.instantlyDFY, "items"), (.instantlyDFY, "operation"),
    ] as [(Purchase.Kind, String)])
  func missing(_ kind: Purchase.Kind, _ key: String) throws {
    do {
      Issue.record("read as \(try without(key, kind))")
    } catch DecodingError.keyNotFound(let missing, _) {
      #expect(missing.stringValue == key)
    }
  }

  @Test("what earlier versions left out, or what was erased, is read as what it meant")
  func earlier() throws {
    #expect(try without("registrant", .saleshandyPurchase).registrant == nil)
    #expect(try without("payment", .saleshandyPurchase) == read(Stored.text(.saleshandyPurchase)))
    #expect(try without("workspace", .scaledmailBuyDomains).workspace == nil)
    #expect(try without("workspace", .scaledmailCustomOrder).workspace == nil)
    #expect(try without("redirect", .instantlyDFY).redirect == nil)
    #expect(try without("usesBoughtNames", .scaledmailSubmitForm) == read(Stored.text(.scaledmailSubmitForm)))
  }

  @Test("a form's names are where it says: bought whatever account stands beside, or elsewhere with an account")
  func whereNamesAre() throws {
    let bought = try Stored.text(.scaledmailSubmitForm)
    let account = #""hosting":{"link":"","password":"","provider":"Namecheap","username":"northquay"}"#
    #expect(try read(bought.replacing(#""form""#, with: account + #","form""#)).hosting == nil)
    let elsewhere = bought.replacing(#""usesBoughtNames":true"#, with: account + #","usesBoughtNames":false"#)
    #expect(try read(elsewhere).hosting?.provider == "Namecheap")
    #expect(throws: DecodingError.self) { try read(bought.replacing("true", with: "false")) }
  }
}
