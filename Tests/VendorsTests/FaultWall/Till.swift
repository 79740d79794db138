import Foundation
import Ordering

@testable import Vendors

/// The four purchases the program makes, through the real clients.
enum Till: String, CaseIterable, Sendable {
  case instantly
  case saleshandy
  case scaledmailNames
  case scaledmailOrder

  /// Answers of success as the vendor writes them.
  var goldens: [String] {
    switch self {
    case .instantly: ["instantly-placed", "instantly-refused"]
    case .saleshandy: ["saleshandy-checkout"]
    case .scaledmailNames: ["scaledmail-bought"]
    case .scaledmailOrder: ["scaledmail-ordered"]
    }
  }

  func buy(_ transport: Transport, at base: BaseAddress) async throws -> PurchaseOutcome {
    let (client, purchase) = try client(transport, at: base)
    return await client.send(try client.freeze(purchase), purchase)
  }

  func client(_ transport: Transport, at base: BaseAddress) throws -> (VendorClient, Purchase) {
    switch self {
    case .instantly:
      (InstantlyClient.make(transport: transport, base: base, key: testKey, now: { noon }), try .instantly())
    case .saleshandy:
      (SaleshandyClient.make(transport: transport, base: base, key: testKey, now: { noon }), try .saleshandy())
    case .scaledmailNames:
      (ScaledMailClient.make(transport: transport, base: base, key: testKey, now: { noon }), try .scaledmailNames())
    case .scaledmailOrder:
      (ScaledMailClient.make(transport: transport, base: base, key: testKey, now: { noon }), try .scaledmailOrder())
    }
  }
}

extension PurchaseOutcome {
  /// The outcome without its words.
  var kind: String {
    switch self {
    case .placed: "placed"
    case .awaitingPayment: "awaitingPayment"
    case .rejected: "rejected"
    case .verify: "verify"
    case .unknown: "unknown"
    case .notSent: "notSent"
    }
  }
}
