import Foundation
public import Ordering

/// The amount a person types to spend it: the one check of it for everything that buys.
public struct TypedTotal: Hashable, Sendable {
  /// What is due now; nil where no price could be read.
  public let due: Money?

  public init(_ due: Money?) { self.due = due }

  /// Typed where the vendor names the price only at its checkout.
  public static let unpricedWord = "unpriced"

  /// What has to be typed.
  public var text: String { due?.description ?? Self.unpricedWord }

  /// Whether what was typed is it: `90` and `90.00` both count.
  public func isMet(by typed: String) -> Bool {
    let typed = typed.trimmingCharacters(in: .whitespaces)
    guard let due else { return typed.lowercased() == Self.unpricedWord }
    return Money(text: typed) == due
  }
}
