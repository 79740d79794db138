import Foundation
public import Ordering

/// The amount a person types to spend it: the one check of it for everything that buys.
public struct TypedTotal: Hashable, Sendable {
  /// What is due now; nil where no price could be read.
  public let due: Money?
  /// Whether the vendor shows the price at its checkout, so that an order may be placed by a word where none could be read.
  private let hasCheckout: Bool

  public init(_ quote: Quote?) {
    due = quote?.dueNow
    hasCheckout = quote?.offer.vendor.hasCheckout ?? false
  }

  /// Typed where the vendor names the price only at its checkout.
  public static let unpricedWord = "unpriced"

  /// What has to be typed; nil where nothing places the order, since no price could be read and the vendor charges at once.
  public var text: String? { due?.description ?? (hasCheckout ? Self.unpricedWord : nil) }

  /// Whether what was typed is it: `90` and `90.00` both count, and `90,00` as the key for it on many keypads types it.
  public func isMet(by typed: String) -> Bool {
    let typed = typed.trimmingCharacters(in: .whitespaces)
    guard let due else { return hasCheckout && typed.lowercased() == Self.unpricedWord }
    return Money(text: typed) == due || Self.pointed(typed).flatMap { Money(text: $0) } == due
  }

  /// An amount with a comma before its cents, with a point there.
  private static func pointed(_ typed: String) -> String? {
    guard !typed.contains("."), let match = typed.wholeMatch(of: /([^,]+),([0-9]{1,2})/) else { return nil }
    return "\(match.1).\(match.2)"
  }
}
