import Foundation
import Ordering

@testable import Vendors

/// Every way the program buys, through the real clients.
enum Till: String, CaseIterable, Sendable {
  case instantly
  case instantlyPreWarmed
  case instantlyExtraAccounts
  case saleshandy
  case saleshandyFree
  case scaledmailNames
  case scaledmailOrder
  case scaledmailOwnDomains
  case scaledmailPackage
  case scaledmailPreWarmed
  case scaledmailSubmitForm

  /// One for each form an answer can have.
  static let forms: [Till] = [.instantly, .saleshandy, .saleshandyFree, .scaledmailNames, .scaledmailOrder]

  var vendor: Vendor {
    switch self {
    case .instantly, .instantlyPreWarmed, .instantlyExtraAccounts: .instantly
    case .saleshandy, .saleshandyFree: .saleshandy
    default: .scaledmail
    }
  }

  /// Answers of success as the vendor writes them; the first is of a purchase that went well.
  var goldens: [String] {
    switch self {
    case .instantly, .instantlyPreWarmed, .instantlyExtraAccounts: ["instantly-placed", "instantly-refused"]
    case .saleshandy: ["saleshandy-checkout"]
    case .saleshandyFree: ["saleshandy-free"]
    case .scaledmailNames: ["scaledmail-bought"]
    default: ["scaledmail-ordered"]
    }
  }

  /// What the first golden answer means.
  var success: String {
    switch self {
    case .instantly, .instantlyPreWarmed, .instantlyExtraAccounts, .saleshandyFree: "placed"
    case .saleshandy: "awaitingPayment"
    default: "verify"
    }
  }

  func purchase() throws -> Purchase {
    switch self {
    case .instantly: try .instantly()
    case .instantlyPreWarmed: try .preWarmed(["northquayreach.com"])
    case .instantlyExtraAccounts: try .extra(aliases: ["ada.lind", "ada"])
    case .saleshandy: try .saleshandy()
    case .saleshandyFree: try .saleshandy(payment: .freeCredits)
    case .scaledmailNames: try .scaledmailNames()
    case .scaledmailOrder: try .scaledmailOrder()
    case .scaledmailOwnDomains: try .scaledmailOrder(kind: .scaledmailOwnDomains, hosting: .registrar())
    case .scaledmailPackage: try .scaledmailOrder(kind: .scaledmailPackage, hosting: .registrar())
    case .scaledmailPreWarmed: try .scaledmailOrder(kind: .scaledmailPreWarmed)
    case .scaledmailSubmitForm: try .scaledmailOrder(kind: .scaledmailSubmitForm, hosting: .registrar())
    }
  }

  func client(_ transport: Transport, at base: BaseAddress) -> VendorClient {
    switch vendor {
    case .instantly: InstantlyClient.make(transport: transport, base: base, key: testKey, now: { noon })
    case .saleshandy: SaleshandyClient.make(transport: transport, base: base, key: testKey, now: { noon })
    case .scaledmail: ScaledMailClient.make(transport: transport, base: base, key: testKey, now: { noon })
    }
  }

  func buy(_ transport: Transport, at base: BaseAddress) async throws -> PurchaseOutcome {
    let client = client(transport, at: base)
    let purchase = try purchase()
    return await client.send(try client.freeze(purchase), purchase).outcome
  }
}

extension PurchaseOutcome {
  /// The outcome without its words.
  var kind: String {
    switch self {
    case .placed: "placed"
    case .awaitingPayment: "awaitingPayment"
    case .rejected: "rejected"
    case .verify, .refused: "verify"
    case .unknown: "unknown"
    case .notSent: "notSent"
    }
  }
}
