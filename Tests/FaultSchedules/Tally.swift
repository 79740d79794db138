import Foundation
import Ordering

/// What happened in one schedule or in many.
struct Tally: Sendable {
  var schedules = 0
  var orders = 0
  var attempts = 0
  var requests = 0
  var carriedOut = 0
  var steps = 0
  var faults: [Fault: Int] = [:]
  var ends: [AttemptState: Int] = [:]
  var operations: [Purchase.Kind: Int] = [:]
  /// The longest time from the list showing an order to its attempt being placed, in seconds, of those the quarter of an hour holds for.
  var slowestSettling: TimeInterval = 0
  var reconciled = 0
  /// Those of them whose next check by the schedule was further away than a quarter of an hour.
  var settledLater = 0
  /// How often a vendor was asked about one attempt at most.
  var mostAsked = 0

  mutating func note(_ fault: Fault) { faults[fault, default: 0] += 1 }

  static func += (left: inout Tally, right: Tally) {
    left.schedules += right.schedules
    left.orders += right.orders
    left.attempts += right.attempts
    left.requests += right.requests
    left.carriedOut += right.carriedOut
    left.steps += right.steps
    left.faults.merge(right.faults, uniquingKeysWith: +)
    left.ends.merge(right.ends, uniquingKeysWith: +)
    left.operations.merge(right.operations, uniquingKeysWith: +)
    left.slowestSettling = max(left.slowestSettling, right.slowestSettling)
    left.reconciled += right.reconciled
    left.settledLater += right.settledLater
    left.mostAsked = max(left.mostAsked, right.mostAsked)
  }

  /// A table a person reads in the log.
  var table: String {
    var lines = [
      "fault schedules \(schedules): orders \(orders), attempts \(attempts), requests on the wire \(requests), "
        + "carried out \(carriedOut), steps \(steps)",
      "reconciled \(reconciled), slowest \(Int(slowestSettling)) s after the list showed it, \(settledLater) by a later check; "
        + "\(mostAsked) checks of one attempt at most",
    ]
    lines += AttemptState.allCases.compactMap { state in ends[state].map { Tally.line($0, "ended \(state.rawValue)") } }
    lines += Purchase.Kind.allCases.map { Tally.line(operations[$0] ?? 0, "attempts of \($0.rawValue)") }
    lines += Fault.allCases.map { Tally.line(faults[$0] ?? 0, $0.rawValue) }
    return lines.joined(separator: "\n")
  }

  private static func line(_ count: Int, _ what: String) -> String {
    String(repeating: " ", count: max(0, 9 - "\(count)".count)) + "\(count)  \(what)"
  }
}
