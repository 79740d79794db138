import Foundation
import Ordering
import Testing

@testable import Vendors

/// What is no price is none, at every place a vendor names one.
@Suite struct PriceTests {
  static let none = ["null", "16.315", "-8.50", "\"-1\"", "\"about 16\"", "true", "[16]", "{}", "1e3", "99999999999", "\"\""]

  private func client(_ reply: String) -> VendorClient {
    ScaledMailClient.make(transport: Wire(.ok(reply)).transport, key: testKey, workspace: .northQuay, now: { noon })
  }

  @Test("a price is an amount in cents, as a number or a text; a residue of adding fractions is not part of it")
  func some() throws {
    for text in ["16.31", "\"16.31\"", "16.310000000000002", "16.3100"] {
      #expect(try JSONReader.read(Data(text.utf8)).price == Money(cents: 1631))
    }
    #expect(try JSONReader.read(Data("0".utf8)).price == .zero)
  }

  @Test("ScaledMail's names, stock and packages have no price where it is none", arguments: none)
  func scaledmail(text: String) async throws {
    let names = try await client(#"[{"domain":"a-quay.com","status":"available","price":\#(text)}]"#).checkNames(
      [try name("a-quay.com")], .lastCheck)
    #expect(names.map(\.firstYear) == [nil])
    let stock = try await client(
      #"{"google":[{"id":"r1","domain":"a-quay.com","pricing":{"oneTimePrice":\#(text),"monthlyPrice":\#(text)}}]}"#
    ).stock(StockSearch(), .lastCheck)
    #expect(stock.map(\.listing.setUp) == [nil] && stock.map(\.listing.monthly) == [nil])
    #expect(stock.first?.listing.at == noon)
    let packages = try await client(#"{"packages":[{"id":"price_1","domains":2,"price":\#(text)}]}"#).packages(nil)
    #expect(packages.map(\.monthly) == [nil] && packages.first?.at == noon)
  }

  @Test("Instantly's total has to be a price, or there is no quote", arguments: none)
  func instantly(text: String) async throws {
    let reply = InstantlyReplies.quote.replacing(/"total_price":\s*[0-9.]+/, with: "\"total_price\":\(text)")
    #expect(reply.contains("\"total_price\":\(text)"))
    let client = InstantlyClient.make(transport: Wire(.ok(reply)).transport, key: testKey, now: { noon })
    guard case .unreadable? = await failure({ try await client.confirmQuote(try .instantly()) }) as? VendorFailure else {
      Issue.record("a quote came of \(text)")
      return
    }
  }
}
