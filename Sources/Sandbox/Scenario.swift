/// Who is simulated.
public enum SandboxVendor: String, CaseIterable, Codable, Sendable {
  case instantly
  case saleshandy
  case scaledmail
}

/// Something that goes wrong on purpose, at one vendor or at all of them.
///
/// Its text form is `word` or `vendor:word`, for example `slow` or `instantly:payment-fails`.
///
/// What is refused, lost or broken at a *purchase* happens at the first, third, fifth … purchase the scenario applies to (counted per
/// vendor since the program started), so that a person sees both the accident and the way out of it. What depends on the state of the
/// world, a failing card or a provider that is switched off, stays so until the scenario is taken away.
public struct Scenario: Hashable, Sendable {
  /// What goes wrong. The raw value is the word of the text form.
  public enum Kind: String, CaseIterable, Sendable {
    /// Every purchase: the card is declined. Saleshandy: the checkout is never paid.
    case paymentFails = "payment-fails"
    /// Every other purchase: the first name of the order was free when checked and is gone when ordered; it stays gone.
    case nameTaken = "name-taken"
    /// Always: Google mailboxes cannot be ordered, the other providers can.
    case providerUnavailable = "provider-unavailable"
    /// Every other purchase and every third other call: status 429 with the vendor's own body and headers.
    case rateLimited = "rate-limited"
    /// Every call takes some seconds (``SandboxOptions/slowness``).
    case slow
    /// Every purchase is made at once and answered some seconds later (``SandboxOptions/slowness``).
    case slowPurchase = "slow-purchase"
    /// Every other purchase and every third other call: status 500. Nothing was done.
    case serverError = "server-error"
    /// Every other purchase: the connection is lost before the order exists.
    case lostBefore = "lost-before"
    /// Every other purchase: the connection is lost after the order exists.
    case lostAfter = "lost-after"
    /// Always: every key is refused.
    case keyRefused = "key-refused"
    /// Instantly, always: the key may look things up and not order, check or cancel (status 403).
    case missingScope = "missing-scope"
    /// Instantly, always: the workspace has no paid plan (status 402).
    case noPlan = "no-plan"
    /// Instantly: the first new domain of an order costs nothing, a promotion the vendor applies by itself.
    case freeDomain = "free-domain"
  }

  /// What goes wrong.
  public let kind: Kind
  /// Where; nothing means at every vendor.
  public let vendor: SandboxVendor?

  /// - Parameters:
  ///   - kind: what goes wrong.
  ///   - vendor: where; nothing means at every vendor.
  public init(_ kind: Kind, at vendor: SandboxVendor? = nil) {
    self.kind = kind
    self.vendor = vendor
  }

  /// Reads the text form.
  /// - Throws: ``ScenarioError`` that names the allowed words.
  public init(parsing text: String) throws(ScenarioError) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let word = parts.last ?? ""
    var vendor: SandboxVendor?
    if parts.count == 2 {
      guard let known = SandboxVendor(rawValue: parts[0]) else { throw .unknownVendor(parts[0]) }
      vendor = known
    }
    guard let kind = Kind(rawValue: word) else { throw .unknownWord(word) }
    self.init(kind, at: vendor)
  }
}

extension Scenario: CustomStringConvertible {
  /// The text form.
  public var description: String {
    vendor.map { "\($0.rawValue):\(kind.rawValue)" } ?? kind.rawValue
  }
}

/// Why a scenario's text cannot be read.
public enum ScenarioError: Error, Equatable, Sendable {
  /// What stands in front of the colon is no vendor.
  case unknownVendor(String)
  /// The word itself is unknown.
  case unknownWord(String)
}

extension ScenarioError: CustomStringConvertible {
  /// A sentence that names the allowed words.
  public var description: String {
    switch self {
    case .unknownVendor(let text):
      "“\(text)” is no vendor; allowed in front of the colon: \(SandboxVendor.allCases.map(\.rawValue).joined(separator: ", "))."
    case .unknownWord(let text):
      "“\(text)” is no scenario; allowed words: \(Scenario.Kind.allCases.map(\.rawValue).joined(separator: ", "))."
    }
  }
}
