import Foundation
import HTTPTypes
import Ordering
import TestSupport
import Vendors

/// The way from a program to a vendor, on which everything can go wrong.
struct FaultyTransport: Sendable {
  let program: Program
  let vendor: Vendor

  private var world: World { program.world }
  private var dice: Dice { program.world.dice }
  private static let dead = TransportFailure.lost("the program is gone")

  var transport: Transport {
    Transport { request, body, purpose throws(TransportFailure) in
      if Circumstance.isPlain { return try await world.side.shown(request, body) }
      switch purpose {
      case .read: return try await read(request, body)
      case .purchase, .change: return try await purchase(request, body)
      }
    }
  }

  // MARK: Reading

  private func read(_ request: HTTPRequest, _ body: Data) async throws(TransportFailure) -> (HTTPResponse, Data) {
    guard await program.step("asks \(request.path ?? "")") else { throw FaultyTransport.dead }
    world.clock.pass(dice.seconds(0.02...0.8))
    if world.isStorm {
      if world.strikes(world.schedule.outages) {
        world.side.goesAway(vendor, for: dice.pick([2, 60, 1_000].map { dice.seconds(0...$0) }))
      }
      if world.side.isArchived(vendor) { return try await away() }
    }
    var request = request
    let isRepeated = request.path?.contains(FaultyTransport.cursor) ?? false
    if isRepeated { request.path = request.path?.replacing("&starting_after=\(FaultyTransport.cursor)", with: "") }
    let (response, answer) = try await world.side.shown(request, body)
    guard await program.step("has its answer") else { throw FaultyTransport.dead }
    if isRepeated { return (response, repeating(answer)) }
    guard request.method == .get, let list = VendorList.at(request.path ?? ""), world.strikes(world.schedule.listFaults / 3) else {
      return (response, answer)
    }
    switch dice.pick([
      Fault.listUnreadable, .listAbsurd, .listIsNull, .listIsNull, .listLosesEntries, .listLosesEntries, .pageRepeats, .pageRepeats,
    ]) {
    case .listLosesEntries: return (response, losing(list, answer))
    case .pageRepeats where vendor == .instantly:
      guard list.rows(in: answer)?.isEmpty == false else { return (response, answer) }
      world.note(.pageRepeats)
      return (response, repeating(answer))
    case .listIsNull:
      // What only one vendor's lists can be is drawn more often there.
      let kinds = BrokenList.allCases.filter { $0.isPossible(of: list) } + BrokenList.ofCursors.filter { $0.isPossible(of: list) }
      let kind = dice.pick(kinds)
      world.note(kind.fault)
      return kind.breaking(list, response, answer)
    case .listAbsurd:
      world.note(.listAbsurd)
      return (response, dice.pick(Extreme.allCases).replacing(in: answer))
    default:
      world.note(.listUnreadable)
      return (response, unreadable(answer))
    }
  }

  /// A cursor after which the same page comes again.
  private static let cursor = "again"

  private func repeating(_ answer: Data) -> Data {
    guard var page = (try? JSONSerialization.jsonObject(with: answer)) as? [String: Any] else { return answer }
    page["next_starting_after"] = FaultyTransport.cursor
    return (try? JSONSerialization.data(withJSONObject: page, options: .sortedKeys)) ?? answer
  }

  private func losing(_ list: VendorList, _ answer: Data) -> Data {
    guard var rows = list.rows(in: answer), !rows.isEmpty else { return answer }
    world.note(.listLosesEntries)
    if dice.chance(0.3) { rows = [] } else { rows.remove(at: dice.number(0...rows.count - 1)) }
    return list.replacing(rows, in: answer)
  }

  private func unreadable(_ answer: Data) -> Data {
    dice.pick([
      answer.prefix(max(0, answer.count - dice.number(1...max(1, answer.count)))), Data("<html>".utf8), Data(), Data("{}".utf8),
      Data(#"{"items":7,"payload":7,"payments":7,"domains":7,"forms":7}"#.utf8),
    ])
  }

  private func away() async throws(TransportFailure) -> (HTTPResponse, Data) {
    if dice.chance(0.15) {
      world.note(.listLimited)
      var (response, body) = Damage.answer(429, #"{"message":"Too many requests, please try again later."}"#)
      response.headerFields[.retryAfter] = dice.pick(["1", "30", "1748000000", "soon"])
      return (response, body)
    }
    world.note(.listFails)
    switch dice.number(0...3) {
    case 0: throw .notSent("the connection is refused")
    case 1: throw .lost("the connection broke")
    case 2:
      await program.sleep(.seconds(30))
      throw .timedOut
    default: return Damage.answer(dice.pick([500, 502, 503, 504]), "<html>")
    }
  }

  // MARK: Buying

  private func purchase(_ request: HTTPRequest, _ body: Data) async throws(TransportFailure) -> (HTTPResponse, Data) {
    guard await program.step("sends \(request.path ?? "")") else { throw FaultyTransport.dead }
    world.clock.pass(dice.seconds(0.05...1.5))
    guard let row = world.journaled(Circumstance.request, by: program.session) else { throw FaultyTransport.dead }
    let fault = world.strikes(world.schedule.purchaseFaults) ? dice.pick(FaultyTransport.faults(row.kind)) : Fault?.none
    if let fault { world.note(fault) }
    if fault == .connectFails { throw .notSent("no route to the vendor") }
    if let wrong = world.ledger.arrives(row) { world.breaks(wrong) }
    world.count { $0.requests += 1 }
    guard let entry = world.ledger[row.id] else { throw FaultyTransport.dead }
    if let answer = try await notCarriedOut(entry, request, body, fault) { return answer }
    let (response, answer) = try await world.carryOut(request, body, entry)
    guard await program.step("is answered \(response.status.code)") else { throw FaultyTransport.dead }
    return try await damaged(response, answer, entry, fault)
  }

  private static func faults(_ kind: Purchase.Kind) -> [Fault] {
    let common: [Fault] = [
      .connectFails, .diesUnread, .timesOutUnread, .answerLost, .answerLost, .timesOut, .carriedOutLate, .carriedOutLate,
      .answerCut,
      .answerGarbage, .answerEmpty, .answerTooLarge, .duplicateKeys, .absurdNumbers, .serverErrorAfter, .serverErrorBefore,
      .redirected, .status408,
      .status409, .status429, .refusedStatus, .refusedAfter, .refusedByVendor,
    ]
    switch kind.vendor {
    case .instantly: return common + [.wrongTypes, .missingKeys, .echoesSimulation, .cardDeclined]
    case .saleshandy: return common + [.wrongTypes, .missingKeys]
    case .scaledmail:
      return kind == .scaledmailBuyDomains || kind == .scaledmailSubmitForm ? common : common + [.cardDeclined]
    }
  }

  /// What ends before the vendor does anything, or lets it act only later.
  private func notCarriedOut(
    _ entry: Ledger.Entry, _ request: HTTPRequest, _ body: Data, _ fault: Fault?
  ) async throws(TransportFailure) -> (HTTPResponse, Data)? {
    switch fault {
    case .diesUnread: throw .lost("the connection broke")
    case .timesOutUnread:
      await program.sleep(.seconds(120))
      throw .timedOut
    case .carriedOutLate:
      world.carryOutLater(request, body, entry)
      throw .lost("the connection broke")
    case .serverErrorBefore: return Damage.answer(dice.pick([500, 502, 503]), "<html>")
    case .refusedStatus: return Damage.answer(dice.pick(Damage.refusingStatuses), #"{"message":"no","error":"no"}"#)
    case .refusedByVendor: return Damage.refusal(entry, dice)
    case .cardDeclined where entry.kind.vendor == .instantly: return Damage.declined(.instantly)
    case .redirected, .status408, .status409, .status429: return dice.chance(0.5) ? stray(fault) : nil
    default: return nil
    }
  }

  /// What becomes of the answer to a request that was carried out.
  private func damaged(
    _ response: HTTPResponse, _ answer: Data, _ entry: Ledger.Entry, _ fault: Fault?
  ) async throws(TransportFailure) -> (HTTPResponse, Data) {
    switch fault {
    case .answerLost: throw .lost("the connection broke")
    case .timesOut:
      await program.sleep(.seconds(120))
      throw .timedOut
    case .answerTooLarge: throw .tooLarge
    case .serverErrorAfter: return Damage.answer(dice.pick([500, 502, 504]), "<html>")
    case .redirected, .status408, .status409, .status429: return stray(fault) ?? (response, answer)
    case .refusedAfter where response.status.kind == .successful && world.ledger[entry.attempt]?.carriedOutAt != nil:
      return Damage.answer(dice.pick(Damage.refusingStatuses), #"{"message":"no","error":"no"}"#)
    case .cardDeclined: return Damage.declined(.scaledmail)
    case .some(let fault) where response.status.kind == .successful:
      return (response, Damage.damaged(answer, by: fault, entry.kind, dice))
    default: return (response, answer)
    }
  }

  private func stray(_ fault: Fault?) -> (HTTPResponse, Data)? {
    switch fault {
    case .redirected: return Damage.answer(dice.pick([301, 302, 303, 307, 308]))
    case .status408: return Damage.answer(408)
    case .status409: return Damage.answer(409, #"{"message":"Conflict"}"#)
    case .status429: return Damage.answer(429, #"{"message":"Too many requests, please try again later."}"#)
    default: return nil
    }
  }
}
