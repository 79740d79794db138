import Foundation
import HTTPTypes
import Ordering
import Sandbox
import Synchronization
import Vendors

/// The simulated vendors, and how honest their lists are just now.
final class VendorSide: Sendable {
  private struct State {
    var lags: [Lag] = []
    var awayUntil: [Vendor: TimeInterval] = [:]
  }

  private let simulation: Simulation
  private let clock: WorldClock
  private let state = Mutex(State())
  static let key = Secret("good-key-12345")

  init(clock: WorldClock) throws {
    self.clock = clock
    simulation = try Simulation(
      options: SandboxOptions(setUpTime: .seconds(40), paymentTime: nil, now: { clock.now }))
  }

  /// The true answer.
  func answer(_ request: HTTPRequest, _ body: Data = Data()) async throws(TransportFailure) -> (HTTPResponse, Data) {
    do {
      return try await simulation.answer(request, body: body)
    } catch {
      throw .lost("\(error)")
    }
  }

  /// The answer as honest lists give it, late ones among them.
  func shown(_ request: HTTPRequest, _ body: Data) async throws(TransportFailure) -> (HTTPResponse, Data) {
    let (response, answer) = try await self.answer(request, body)
    guard request.method == .get, let list = VendorList.at(request.path ?? ""), let rows = list.rows(in: answer) else {
      return (response, answer)
    }
    let time = clock.elapsed
    let lags = state.withLock { $0.lags }
    guard lags.contains(where: { $0.vendor == list.vendor && time < $0.partUntil }) else { return (response, answer) }
    return (response, list.replacing(lags.reduce(rows) { $1.shown($0, of: list, at: time) }, in: answer))
  }

  /// Notes what the vendor's lists have before a purchase is carried out, so that it can show late.
  func lag(_ entry: Ledger.Entry, like request: HTTPRequest, nothing: TimeInterval, part: TimeInterval) async {
    var known: Set<String> = []
    var vanishing: [String: [Data]] = [:]
    for list in VendorList.all where list.vendor == entry.kind.vendor {
      var read = request
      read.method = .get
      read.path = list.request(like: request.path ?? "")
      guard let (_, body) = try? await answer(read), let rows = list.rows(in: body) else { continue }
      known.formUnion(rows.map(list.id))
      if list.isEmptied {
        vanishing[list.path] = rows.compactMap { try? JSONSerialization.data(withJSONObject: $0, options: .sortedKeys) }
      }
    }
    let lag = Lag(
      attempt: entry.attempt, vendor: entry.kind.vendor, names: entry.names, known: known, vanishing: vanishing,
      nothingUntil: clock.elapsed + nothing, partUntil: clock.elapsed + nothing + part)
    state.withLock { $0.lags.append(lag) }
  }

  /// The lists show a paid order only after its payment, as late as they were going to.
  /// - Returns: from when on they show all of it.
  func paid(_ attempt: String, carriedOutAt: TimeInterval) -> TimeInterval {
    let later = clock.elapsed - carriedOutAt
    return state.withLock { state in
      guard let index = state.lags.firstIndex(where: { $0.attempt == attempt }) else { return clock.elapsed }
      state.lags[index].nothingUntil += later
      state.lags[index].partUntil += later
      return state.lags[index].partUntil
    }
  }

  /// What a vendor holds twice: names and addresses it sold more than once.
  func twice(_ vendor: Vendor) async -> [String] {
    var twice: [String] = []
    for list in VendorList.all where list.vendor == vendor {
      guard let field = list.soldBy else { continue }
      for path in list.everyRequest {
        var request = HTTPRequest(method: .get, scheme: "http", authority: "sandbox", path: path)
        request.headerFields[.authorization] = "Bearer good-key-12345"
        if let key = HTTPField.Name("x-api-key") { request.headerFields[key] = "good-key-12345" }
        guard let (_, body) = try? await answer(request), let rows = list.rows(in: body) else {
          twice.append("a list that cannot be read: \(path)")
          continue
        }
        var seen: Set<String> = []
        twice += rows.compactMap { $0[field] as? String }.filter { !seen.insert($0).inserted }
      }
    }
    return twice
  }

  /// A person pays at the page.
  func pay(_ checkout: String) async {
    let request = HTTPRequest(method: .post, scheme: "http", authority: "sandbox", path: "/pay/\(checkout)")
    _ = try? await answer(request)
  }

  func isArchived(_ vendor: Vendor) -> Bool { state.withLock { $0.awayUntil[vendor] ?? 0 } > clock.elapsed }
  func goesAway(_ vendor: Vendor, for seconds: TimeInterval) { state.withLock { $0.awayUntil[vendor] = clock.elapsed + seconds } }
  func comeBack() { state.withLock { $0.awayUntil = [:] } }

  /// A vendor's client over a transport.
  func client(_ vendor: Vendor, over transport: Transport, now: @escaping @Sendable () -> Date) -> VendorClient {
    let base = BaseAddress(scheme: "http", authority: "sandbox", prefix: vendor.prefix)
    switch vendor {
    case .instantly: return InstantlyClient.make(transport: transport, base: base, key: VendorSide.key, now: now)
    case .saleshandy: return SaleshandyClient.make(transport: transport, base: base, key: VendorSide.key, now: now)
    case .scaledmail: return ScaledMailClient.make(transport: transport, base: base, key: VendorSide.key, now: now)
    }
  }

  /// A client with which nothing goes wrong.
  func honestClient(_ vendor: Vendor) -> VendorClient {
    let transport = Transport { request, body, _ throws(TransportFailure) in try await self.answer(request, body) }
    return client(vendor, over: transport, now: { self.clock.now })
  }
}
