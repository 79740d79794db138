import Foundation
import Ordering

/// Whom home asks about its open orders, and when: one order at a time at each vendor, each in its turn, so that a list of forty costs no more calls
/// a minute than a list of four.
struct HomeFollowing: Equatable, Sendable {
  /// When each order was asked about last.
  private var askedAt: [Order.ID: Date] = [:]
  private var asking: [Order.ID: Vendor] = [:]
  /// Until when each vendor is left alone.
  private var restsUntil: [Vendor: Date] = [:]
  /// When the turn comes again; nil while nobody waits for it.
  var nextTurn: Date?

  /// How long an order rests, and how long a vendor does, between two questions, in seconds.
  struct Pace {
    let order: TimeInterval
    let vendor: TimeInterval

    /// Our choice: in the sandbox as on the order's own screen; a real vendor is asked thirty times a minute at the most.
    init(_ mode: Mode) { (order, vendor) = mode == .sandbox ? (2, 0) : (60, 2) }
  }

  /// How long a vendor rests that could not be asked, where it names no time, in seconds. Our choice.
  static let rest: TimeInterval = 60

  /// Notes that orders are asked about.
  mutating func ask(_ orders: [OrderOverview], at now: Date) {
    for order in orders {
      askedAt[order.id] = now
      asking[order.id] = order.offer.vendor
    }
  }

  /// Notes an answer, whoever asked.
  mutating func receive(_ order: Order, _ failure: VendorFailure?, _ pace: Pace, at now: Date) {
    askedAt[order.id] = now
    asking[order.id] = nil
    let pause: TimeInterval =
      switch failure {
      // A clock that was set back must not make an hour of it.
      case .limited(let until?, _): min(max(1, until.timeIntervalSince(now)), CheckSchedule.longestPause)
      case .noKey, .keyRefused: CheckSchedule.longestPause
      case .limited, .server, .unreachable, .cutOff, .timedOut: HomeFollowing.rest
      // Of this order alone.
      case nil, .notOffered, .otherAccount, .refused, .unexplained, .unreadable: pace.vendor
      }
    restsUntil[order.plan.offer.vendor] = now.addingTimeInterval(pause)
  }

  /// Notes that the answers that were waited for do not come.
  mutating func fail(at now: Date) {
    for vendor in asking.values { restsUntil[vendor] = now.addingTimeInterval(HomeFollowing.rest) }
    asking = [:]
  }

  /// Has everything asked about anew but what is being asked about.
  mutating func beginAnew() {
    askedAt = [:]
    restsUntil = [:]
  }

  /// Whose turn it is: at each vendor that is not being asked, of the orders that have rested, the one that was asked about longest ago.
  func due(_ orders: [OrderOverview], _ pace: Pace, at now: Date) -> [OrderOverview] {
    var due: [Vendor: OrderOverview] = [:]
    for order in orders where !isBeingAsked(order.offer.vendor) && time(of: order, pace, at: now) <= now + Wake.tolerance {
      guard let other = due[order.offer.vendor], lastAsked(other) <= lastAsked(order) else {
        due[order.offer.vendor] = order
        continue
      }
    }
    return Vendor.allCases.compactMap { due[$0] }
  }

  /// When the next turn comes; nil while there is none. A vendor that is being asked has its next once it has answered.
  func next(_ orders: [OrderOverview], _ pace: Pace, at now: Date) -> Date? {
    orders.lazy.filter { !isBeingAsked($0.offer.vendor) }.map { time(of: $0, pace, at: now) }.min()
  }

  func isAsking(_ order: Order.ID) -> Bool { asking[order] != nil }
  private func isBeingAsked(_ vendor: Vendor) -> Bool { asking.values.contains(vendor) }
  private func lastAsked(_ order: OrderOverview) -> Date { askedAt[order.id] ?? .distantPast }

  private func time(of order: OrderOverview, _ pace: Pace, at now: Date) -> Date {
    let last = lastAsked(order)
    // A time from the future is one from before a clock was set back.
    let own = last > now ? now : last.addingTimeInterval(pace.order)
    return max(own, restsUntil[order.offer.vendor] ?? .distantPast)
  }
}
