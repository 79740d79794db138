import Foundation
import HTTPTypes
import Ordering
import Vendors

extension World {
  /// The row of the request that is about to leave. Without a committed row in `sending`, of this very session, nothing may.
  func journaled(_ hash: String?, by session: String) -> BookEye.Row? {
    do {
      let rows = try eye.rows().filter { $0.state == .sending && $0.sha256 == hash && $0.owner == session }
      if let fault = rows.first.flatMap({ priceFault(of: Order.ID($0.order)) }) {
        breaks("a request leaves though its \(fault.rawValue)")
      }
      if rows.count == 1 { return rows[0] }
      breaks("I2: \(rows.count) rows in sending for a request that leaves")
    } catch {
      breaks("the book cannot be read while a request leaves: \(error)")
    }
    return nil
  }

  /// The vendor does what it is asked.
  func carryOut(
    _ request: HTTPRequest, _ body: Data, _ entry: Ledger.Entry
  ) async throws(TransportFailure) -> (HTTPResponse, Data) {
    let quarter = Lag.bound(entry.kind.vendor) / 4
    var (nothing, part): (TimeInterval, TimeInterval) = (0, 0)
    if strikes(schedule.listFaults) { nothing = dice.seconds(0...quarter) }
    if strikes(schedule.listFaults) { part = dice.seconds(0...quarter) }
    if nothing > 0 || part > 0 { await side.lag(entry, like: request, nothing: nothing, part: part) }
    let (response, answer) = try await side.answer(request, body)
    let text = String(decoding: answer, as: UTF8.self)
    let object = (try? JSONSerialization.jsonObject(with: answer)) as? [String: Any]
    let isDone: Bool =
      switch entry.kind.vendor {
      case .instantly: object?["order_placed"] as? Bool == true
      case .saleshandy: response.status.kind == .successful
      case .scaledmail: response.status.kind == .successful || text.contains("unable to charge")
      }
    trace("the vendor \(isDone ? "does it" : "refuses: \(text)")")
    ledger.change(entry.attempt) { $0.isPending = false }
    guard isDone else { return (response, answer) }
    if nothing > 0 { note(.listLags) }
    if part > 0 { note(.listShowsPart) }
    if entry.names.contains(where: \.fails) { note(.nameFails) }
    count { $0.carriedOut += 1 }
    let payload = object?["payload"] as? [String: Any]
    let checkout = payload?["checkoutUrl"] == nil ? nil : payload?["orderId"] as? String
    let now = clock.elapsed
    ledger.change(entry.attempt) { entry in
      entry.carriedOutAt = now
      entry.checkout = checkout
      entry.isUnpaid = checkout != nil
      entry.visibleFrom = checkout == nil ? now + nothing + part : nil
    }
    return (response, answer)
  }

  /// The request lies in the vendor's queue when its connection is already gone.
  func carryOutLater(_ request: HTTPRequest, _ body: Data, _ entry: Ledger.Entry) {
    ledger.change(entry.attempt) { $0.isPending = true }
    later(dice.seconds(0...Lag.bound(entry.kind.vendor) / 4)) { [self] in
      trace("the vendor reads the request of \(entry.attempt)")
      _ = try? await carryOut(request, body, entry)
      paidByMail(entry.attempt)
    }
  }

  /// Somebody pays a checkout whose page no program has seen: the vendor has mailed it.
  func paidByMail(_ attempt: String) {
    guard let entry = ledger[attempt], entry.isUnpaid, dice.chance(0.4) else { return }
    note(.paidByMail)
    later(dice.seconds(0...Lag.bound(.saleshandy) / 4)) { [self] in await pay(attempt) }
  }

  func pay(_ attempt: String) async {
    guard let entry = ledger[attempt], entry.isUnpaid, let checkout = entry.checkout, let since = entry.carriedOutAt else { return }
    trace("\(attempt) is paid")
    await side.pay(checkout)
    let visible = side.paid(attempt, carriedOutAt: since)
    ledger.change(attempt) { entry in
      entry.isUnpaid = false
      entry.visibleFrom = visible
    }
  }
}

extension DomainName {
  /// Whether the simulated Saleshandy fails to set it up.
  var fails: Bool { text.contains("setupfails") }
}
