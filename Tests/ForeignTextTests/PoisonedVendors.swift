import Foundation
import HTTPTypes
import Ordering
import Sandbox
import Synchronization
import TestSupport
import Testing
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
  private let now: @Sendable () -> Date
  private let places = Mutex<[String: Set<Place>]>([:])
  private let poisonings = Mutex(0)

  init(_ poison: Poison, now: @escaping @Sendable () -> Date) throws {
    self.poison = poison
    self.now = now
    simulation = try Simulation(
      options: SandboxOptions(setUpTime: .zero, paymentTime: .zero, enforceLimits: false, now: now))
  }

  /// The questions that were asked, with the places of their replies that hold a text.
  var seen: [String: Set<Place>] { places.withLock { $0 } }
  /// How many texts, or whole replies, a client was given with the poison in them.
  var delivered: Int { poisonings.withLock { $0 } }

  var clients: [Vendor: VendorClient] { clients(transport) }

  /// Has names ordered at a vendor before anything is poisoned: the first purchases of the order.
  func order(at vendor: Vendor, purchases: Int) async throws {
    let plain = Transport { request, body, _ throws(TransportFailure) in
      do { return try await self.simulation.answer(request, body: body) } catch { throw .lost("\(error)") }
    }
    guard let client = clients(plain)[vendor] else { return }
    let offer = Offer(vendor, .google, plan: vendor == .saleshandy ? .quarterly : nil)
    var draft = Draft.ready(offer, names: [try DomainName("trynorthquay.com")], at: now())
    if vendor == .scaledmail { draft.details.workspace = try await client.workspaces().first }
    let plan = try #require(PurchasePlan(draft, mark: "ABCDEFGHJK"), "\(DraftCheck.all(draft))")
    for purchase in plan.purchases.prefix(purchases) {
      let answer = await client.send(try client.freeze(purchase), purchase)
      guard case .rejected(let refusal) = answer.outcome else { continue }
      Issue.record("\(vendor) says \(refusal)")
    }
  }

  private func clients(_ transport: Transport) -> [Vendor: VendorClient] {
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
      case .refusal(question, let status):
        self.note(1)
        return (HTTPResponse(status: .init(code: status)), PoisonedVendors.refusal)
      case .rubbish(question):
        self.note(1)
        return (HTTPResponse(status: .ok), Data(Hostile.text.utf8))
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
    places.withLock { $0[question, default: []].formUnion([]) }
    guard let value = try? JSONSerialization.jsonObject(with: answer, options: .fragmentsAllowed) else { return answer }
    places.withLock { $0[question, default: []].formUnion(Reply.places(value)) }
    guard case .text(question, let place, let replacing) = poison else { return answer }
    var poisoning = Poisoning(place, with: Hostile.text, replacing: replacing)
    let poisoned = poisoning.poisoned(value)
    guard poisoning.count > 0, let answer = try? JSONSerialization.data(withJSONObject: poisoned, options: .fragmentsAllowed)
    else { return answer }
    note(poisoning.count)
    return answer
  }

  private func note(_ count: Int) { poisonings.withLock { $0 += count } }

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
    path.split(separator: "?")[0].split(separator: "/").map { part in
      let isName = part.contains(".") || part.contains(where: \.isUppercase) || (part.contains(where: \.isNumber) && part.count > 3)
      return isName ? "{}" : String(part)
    }.joined(separator: "/")
  }
}
