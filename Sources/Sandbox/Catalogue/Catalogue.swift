/// The simulated name market: which names are taken, by a stable rule from the seed and never by chance. Our choice, all of it: no vendor
/// publishes which names it holds.
struct Catalogue: Sendable {
  let seed: UInt64

  /// Names the documentation and the tests speak of, fixed whatever the seed.
  private static let alwaysFree: Set<String> = ["trynorthquay", "northquayhq", "getnorthquay", "northquayreach", "usenorthquay"]
  private static let alwaysTaken: Set<String> = ["northquay", "example", "acme", "test", "forward-to-this-domain"]

  /// Whether a name can be bought at a vendor at this moment.
  func isFree(_ name: DomainName, at vendor: SandboxVendor, given state: SandboxState) -> Bool {
    state.owned[name.text] == nil && !state.goneElsewhere.contains(name.text) && !isTaken(name, at: vendor)
  }

  /// Whether a vendor calls a name taken before anything was ordered here.
  ///
  /// A brand's plain word mostly is, under `.com` nearly always; a word with a prefix or suffix mostly is not. Now and then one vendor
  /// says taken where the others do not, as their registrars differ.
  func isTaken(_ name: DomainName, at vendor: SandboxVendor) -> Bool {
    if Self.alwaysTaken.contains(name.label) || Trademarks.word(in: name.label) != nil || name.label.count < 4 { return true }
    if Self.alwaysFree.contains(name.label) { return false }
    let registered = StableHash(seed, "registered", name.text).percent < takenShare(of: name)
    let refusedHere = StableHash(seed, "refused here", name.text, vendor.rawValue).percent < 3
    return registered || refusedHere
  }

  /// Ideas around a word for each ending, in the order of the endings' wishes; whether they are free is another question.
  func ideas(around word: String, tlds: [String], includingWord: Bool) -> [DomainName] {
    let labels = (includingWord ? [word] : []) + NameIdeas.around(word)
    return labels.flatMap { label in tlds.compactMap { DomainName(label: label, tld: $0) } }
  }

  /// Per cent of such names that somebody holds already.
  private func takenShare(of name: DomainName) -> Int {
    let popular = name.tld == "com" ? 0 : 8
    if NameIdeas.isBuilt(name.label) { return 16 - popular }
    return switch name.label.count {
    case ...6: 98 - popular
    case ...10: 92 - 2 * popular
    case ...14: 75 - 3 * popular
    default: 25 - popular
    }
  }
}
