/// What a person has said of an attempt that no list can say, while its end was open; who and why is in the audit.
public struct Acknowledgements: Hashable, Codable, Sendable {
  /// Entries of the baseline that are gone for good, as the vendor's lists named them.
  public var gone: [String]?
  /// Other keys of the very account that the attempt was sent with, such as one that took the place of a revoked key.
  public var accounts: [VendorAccount]?

  public init(gone: [String]? = nil, accounts: [VendorAccount]? = nil) {
    self.gone = gone
    self.accounts = accounts
  }

  public static let none = Acknowledgements()

  /// Both together.
  public func adding(_ more: Acknowledgements) -> Acknowledgements {
    func joined<Value: Hashable>(_ one: [Value]?, _ other: [Value]?) -> [Value]? {
      let all = ((one ?? []) + (other ?? [])).uniqued()
      return all.isEmpty ? nil : all
    }
    return Acknowledgements(gone: joined(gone, more.gone), accounts: joined(accounts, more.accounts))
  }
}
