/// What a person has said of an attempt that no list can say; who and why is in the audit.
///
/// All but the accounts is said while its end is open.
public struct Acknowledgements: Hashable, Codable, Sendable {
  /// Entries of the baseline that are gone for good, as the vendor's lists named them.
  public var gone: [String]?
  /// How many entries are gone, where they are too many to be named.
  public var goneCount: Int?
  /// What the lists show beside the attempt and is not of it.
  public var foreign: [Unexplained]?
  /// Other keys of the very account that the attempt was sent with, such as one that took the place of a revoked key.
  public var accounts: [VendorAccount]?

  public init(
    gone: [String]? = nil, goneCount: Int? = nil, foreign: [Unexplained]? = nil, accounts: [VendorAccount]? = nil
  ) {
    self.gone = gone
    self.goneCount = goneCount
    self.foreign = foreign
    self.accounts = accounts
  }

  public static let none = Acknowledgements()

  /// Both together.
  public func adding(_ more: Acknowledgements) -> Acknowledgements {
    func joined<Value: Hashable>(_ one: [Value]?, _ other: [Value]?) -> [Value]? {
      let all = ((one ?? []) + (other ?? [])).uniqued()
      return all.isEmpty ? nil : all
    }
    return Acknowledgements(
      gone: joined(gone, more.gone), goneCount: [goneCount, more.goneCount].compactMap { $0 }.max(),
      foreign: joined(foreign, more.foreign), accounts: joined(accounts, more.accounts))
  }

  /// Whether it says nothing but of which account a key is, which may be said of a closed attempt as well.
  public var isOfAccountsAlone: Bool { self == Acknowledgements(accounts: accounts) }

  /// Whether a person has said that something the lists show is not the attempt's. An order counts by its id, names by each of them. Our
  /// choice: what was said of an order without a name does not hold once it names domains of the attempt.
  public func calls(foreign finding: Unexplained) -> Bool {
    (foreign ?? []).contains { said in
      guard said.kind == finding.kind || said.kind == .order && finding.kind == .emptyOrder else { return false }
      return said.id == finding.id && (finding.kind != .names || Set(said.names).isSuperset(of: finding.names))
    }
  }
}
