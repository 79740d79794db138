import Foundation
import HTTPTypes
import Ordering
import Sandbox
import Synchronization
import Vendors

/// The simulated vendors with one text of their replies poisoned, or with a hostile no to one question; and what they were asked.
final class PoisonedVendors: Sendable {
  /// What is done to the replies.
  enum Poison: Sendable, Hashable {
    case nothing
    /// Behind, or instead of, every text at a place of the replies to a question.
    case text(question: String, place: Place, replacing: Bool)
    /// The vendor says no in hostile words, whatever it was asked.
    case refusal(question: String, status: Int)
    /// The vendor answers something else altogether.
    case rubbish(question: String)
  }

  private let simulation: Simulation
  private let poison: Poison
  private let places = Mutex<[String: Set<Place>]>([:])

  init(_ poison: Poison) throws {
    self.poison = poison
    simulation = try Simulation(options: SandboxOptions(setUpTime: .zero, paymentTime: .zero, enforceLimits: false))
  }

  /// The questions that were asked, with the places of their replies that hold a text.
  var seen: [String: Set<Place>] { places.withLock { $0 } }

  func clients(now: @escaping @Sendable () -> Date) -> [Vendor: VendorClient] {
    func base(_ vendor: Vendor) -> BaseAddress { BaseAddress(scheme: "http", authority: "sandbox", prefix: "/\(vendor.rawValue)") }
    let key = Secret("good-key-12345")
    return [
      .instantly: InstantlyClient.make(transport: transport, base: base(.instantly), key: key, now: now),
      .saleshandy: SaleshandyClient.make(transport: transport, base: base(.saleshandy), key: key, now: now),
      .scaledmail: ScaledMailClient.make(
        transport: transport, base: base(.scaledmail), key: key, editions: .seeds, now: now),
    ]
  }

  private var transport: Transport {
    Transport { request, body, _ throws(TransportFailure) in
      let question = "\(request.method) \(PoisonedVendors.template(request.path ?? ""))"
      switch self.poison {
      case .refusal(question, let status): return (HTTPResponse(status: .init(code: status)), PoisonedVendors.refusal)
      case .rubbish(question): return (HTTPResponse(status: .ok), Data(Hostile.text.utf8))
      default: break
      }
      do {
        let (response, answer) = try await self.simulation.answer(request, body: body)
        return (response, self.poisoned(answer, to: question))
      } catch {
        throw .lost("\(error)\(Hostile.short)")
      }
    }
  }

  private func poisoned(_ answer: Data, to question: String) -> Data {
    guard let value = try? JSONSerialization.jsonObject(with: answer, options: .fragmentsAllowed) else { return answer }
    places.withLock { $0[question, default: []].formUnion(Reply.places(value)) }
    guard case .text(question, let place, let replacing) = poison else { return answer }
    let poisoned = Reply.poisoned(value, at: place, with: Hostile.text, replacing: replacing)
    return (try? JSONSerialization.data(withJSONObject: poisoned, options: .fragmentsAllowed)) ?? answer
  }

  /// A no with hostile words in every member that a vendor uses.
  private static let refusal: Data = {
    let words: [String: Any] = [
      "message": Hostile.text, "messages": [Hostile.text], "error": Hostile.text, "code": Hostile.short, "keyword": Hostile.short,
      "order_error": Hostile.short, "type": Hostile.short,
    ]
    return (try? JSONSerialization.data(withJSONObject: words)) ?? Data()
  }()

  /// A path without its query and without what names things.
  private static func template(_ path: String) -> String {
    path.prefix { $0 != "?" }.split(separator: "/").map { part in
      part.contains(where: \.isNumber) && part.count > 3 || part.contains(".") ? "{}" : String(part)
    }.joined(separator: "/")
  }
}
