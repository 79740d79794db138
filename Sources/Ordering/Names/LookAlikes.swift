/// Names that read like others: `rnodern.com` for `modern.com`. Vendors sell both, and a reader of a mail sees no difference.
///
/// Two names look alike when their skeletons are equal (Unicode TR 39, section 4). Domains are ASCII here, so the table is what ICU 72's
/// `uspoof_getSkeleton` gives for small letters, digits and the hyphen: `0`, `1` and `m` are all; `0` stands with the small `o`, since names
/// are read in small letters. Our choice: `vv` counts as `w` too, as the eye reads it.
public struct LookAlikes: Sendable {
  /// The skeletons that names are compared with, and whose they are.
  private var known: [String: Set<DomainName>] = [:]
  /// The brand's own stems, without endings, by their skeletons.
  private var brand: [String: String] = [:]
  /// The same as bytes, of those that are long enough to be looked for inside longer names.
  private var parts: [(skeleton: [UInt8], own: String)] = []
  private let marks: WellKnownMarks
  /// Shorter brands stand in names of all kinds by chance. Our choice.
  private static let shortest = 5

  /// The chosen names of a draft, and its brand.
  public init(_ draft: Draft) {
    marks = WellKnownMarks(adding: draft.editions.marks)
    for name in draft.chosenNames { known[LookAlikes.skeleton(name.text), default: []].insert(name) }
    for stem in draft.ownBrand.names { brand[LookAlikes.skeleton(stem)] = stem }
    parts = brand.filter { $0.value.utf8.count >= LookAlikes.shortest }.map { (Array($0.key.utf8), $0.value) }
  }

  /// What a name looks like and is not: the brand, or another chosen name.
  public func likeness(of name: DomainName) -> String? {
    let stem = name.stem
    let skeleton = LookAlikes.skeleton(stem)
    if let own = brand[skeleton], own != stem { return own }
    let others = known[LookAlikes.skeleton(name.text)] ?? []
    if let other = others.lazy.filter({ $0 != name }).min() { return other.text }
    // Inside a longer name too: `n0rthquayhq`.
    let bytes = Array(skeleton.utf8)
    for (part, own) in parts where LookAlikes.holds(bytes, part) && !LookAlikes.holds(Array(stem.utf8), Array(own.utf8)) {
      return own
    }
    return marks.imitated(by: skeleton, of: stem)
  }

  /// The well-known mark of somebody else that a name holds as it is written.
  public func mark(in name: DomainName) -> String? {
    marks.held(by: name.stem).flatMap { mark in brand.values.contains { $0.contains(mark) } ? nil : mark }
  }

  /// Whether bytes hold others in a row: this is asked for every name that is shown, and a search in letters takes a hundred times as long.
  private static func holds(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard bytes.count >= part.count else { return false }
    return (0...(bytes.count - part.count)).contains { bytes[$0..<($0 + part.count)].elementsEqual(part) }
  }

  /// The form that names which look alike have in common.
  static func skeleton(_ text: String) -> String {
    var skeleton: [UInt8] = []
    skeleton.reserveCapacity(text.utf8.count + 4)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0"): skeleton.append(UInt8(ascii: "o"))
      case UInt8(ascii: "1"): skeleton.append(UInt8(ascii: "l"))
      case UInt8(ascii: "m"): skeleton += [UInt8(ascii: "r"), UInt8(ascii: "n")]
      case UInt8(ascii: "w"): skeleton += [UInt8(ascii: "v"), UInt8(ascii: "v")]
      default: skeleton.append(byte)
      }
    }
    return String(decoding: skeleton, as: UTF8.self)
  }
}

extension Draft {
  public var lookAlikes: LookAlikes { LookAlikes(self) }
}
