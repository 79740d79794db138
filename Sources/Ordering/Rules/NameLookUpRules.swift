/// How a vendor is asked whether names can be had, and what is known without asking.
public struct NameLookUpRules: Hashable, Sendable {
  public enum Way: Hashable, Sendable {
    /// Names are checked one by one, and the vendor thinks of names for a keyword.
    case byName
    /// The vendor only offers names for a keyword of so many characters: what it does not offer cannot be had.
    case byKeyword(ClosedRange<Int>)
  }

  public let way: Way
  /// Endings of new domains, without dots; a name with another one need not be asked for. Nil where the vendor's answer decides.
  public let endings: [String]?
  /// Endings its list of pre-warmed stock can be narrowed to, without dots; none where it cannot be narrowed.
  public let stockEndings: [String]
  /// Where the rules come from.
  public let source: String

  public var checksNames: Bool { way == .byName }

  /// Whether a keyword can be searched for; false where the vendor checks names.
  public func takes(keyword: String) -> Bool {
    if case .byKeyword(let length) = way { length.contains(keyword.count) } else { false }
  }

  /// Whether a name's ending may be sold.
  public func mayBeSold(_ name: DomainName) -> Bool { endings?.contains(name.ending) ?? true }
}

extension Vendor {
  public var lookUpRules: NameLookUpRules {
    switch self {
    case .instantly: InstantlyRules.lookUps
    case .saleshandy: SaleshandyRules.lookUps
    case .scaledmail: ScaledMailRules.lookUps
    }
  }
}

extension InstantlyRules {
  static let lookUps = NameLookUpRules(
    way: .byName, endings: endings, stockEndings: stockEndings,
    source: "`domains/check`, place a DFY order (seed), `domains/pre-warmed-up-list`")
}

extension SaleshandyRules {
  static let lookUps = NameLookUpRules(
    way: .byKeyword(keywordLength), endings: nil, stockEndings: [], source: "`GET /v1/domain/search`")
}

extension ScaledMailRules {
  static let lookUps = NameLookUpRules(way: .byName, endings: nil, stockEndings: [], source: "search domains, suggest domains")
}
