public import Foundation
public import Ordering

// What the table of names says beside the data.

extension DomainsSentences {
  static let ownBrandMark = "own brand"
  static let lookAlikeMark = "look-alike"
  static let punycodeMark = "punycode"
  static let hyphensMark = "hyphens"
  static let wellKnownMark = "known mark"

  /// In a word why a name should be checked before it is ordered; nil when it need not.
  public static func mark(
    on name: DomainName, isOwnBrand: Bool, likeness: String?, mark: String? = nil, client: DraftClient.Mark? = nil
  ) -> String? {
    if isOwnBrand { return ownBrandMark }
    if let client { return ClientSentences.mark(client) }
    if likeness != nil { return lookAlikeMark }
    if mark != nil { return wellKnownMark }
    if name.hasReservedHyphens { return hyphensMark }
    return name.isPunycode ? punycodeMark : nil
  }

  /// The same in a sentence for the focused name.
  public static func warning(on name: DomainName, likeness: String?, mark: String? = nil) -> String? {
    if let likeness { return "\(name) reads like \(likeness) and is another name." }
    if let mark { return "\(name) holds ‘\(mark)’, a well-known mark whose owner may claim the name." }
    if name.hasReservedHyphens { return "\(name) has hyphens in places 3 and 4; registries keep such names for themselves." }
    guard name.isPunycode else { return nil }
    return name.shown.map { "\(name) is punycode: a browser shows it as \($0)." }
      ?? "\(name) is punycode that stands for no letters."
  }

  /// - Parameter planned: how many are wanted; nil where nobody said.
  static func chosen(_ chosen: Int, all: Int, planned: Int?) -> String {
    guard let planned else { return "\(chosen) of \(all) chosen" }
    return chosen > planned ? "\(chosen) chosen, \(planned) planned" : "\(chosen) of \(planned) chosen"
  }

  /// How many names of a draft are chosen, and of how many.
  /// - Parameter draft: the order being entered.
  public static func chosen(in draft: Draft) -> String {
    chosen(draft.lines.count(where: \.isChosen), all: draft.lines.count, planned: draft.planned)
  }

  /// The same where there is little room.
  public static func shortlyChosen(in draft: Draft) -> String {
    "\(draft.lines.count(where: \.isChosen)) of \(draft.planned ?? draft.lines.count)"
  }

  /// What a cell says.
  public static func cell(_ cell: NameCell) -> String {
    switch cell {
    case .price(let price): price.description
    case .available: "available"
    case .offered: "offered"
    case .notOffered: "not offered"
    case .notAsked: "not asked"
    case .asking: "asking"
    case .waiting: "waiting"
    case .taken: "taken"
    case .restricted: "restricted"
    case .notSold: "not sold"
    case .failed: "no answer"
    case .other(let word): word
    }
  }

  /// What a vendor says of a name, with what each year costs where it says so.
  static func fact(of line: DraftLine, at vendor: Vendor, _ shown: NameCell) -> String {
    guard case .price(let price) = shown else { return "\(vendor.title): \(cell(shown))" }
    if line.answers[vendor]?.hidesRenewal == true {
      return "\(vendor.title): \(price) the first year, then \(QuoteSentences.notStated)"
    }
    guard let renewal = line.answers[vendor]?.renewal, renewal != price else { return "\(vendor.title): \(price) a year" }
    return "\(vendor.title): \(price) the first year, then \(renewal)"
  }

  /// How far a vendor's look-up is; nil when it was asked nothing.
  public static func progress(
    _ lookUp: OrderEntry.LookUp?, at vendor: Vendor, left: CallAllowance? = nil, isShort: Bool = false, clock: (Date) -> String
  ) -> String? {
    guard let lookUp, lookUp.total > 0 || lookUp.failure != nil else { return nil }
    let calls = left.map { left in isShort ? " (\(left.left))" : " (\(left.left)\(left.of.map { " of \($0)" } ?? "") calls left)" }
    let base = "\(vendor.title) \(lookUp.done)\(isShort ? "/" : " of ")\(lookUp.total)\(calls ?? "")"
    if let until = lookUp.limitedUntil { return base + ", waits until \(clock(until))" }
    if lookUp.failure == nil, lookUp.unasked > 0 { return base + ", stopped" }
    return lookUp.failure == nil ? base : base + ", no answer"
  }

  /// What the prices of the table are, and when a name was looked up; the same words for most names, so that the line rests while the
  /// cursor moves.
  public static func detail(of line: DraftLine, clock: (Date) -> String) -> String {
    guard let at = line.answers.values.map(\.at).max() else { return "Not looked up yet." }
    return "Checked \(clock(at)). Instantly: list price. ScaledMail: first year, then each year."
  }

  /// What stands beside a name that need not be checked: a protected word, or what ScaledMail asks for each further year.
  public static func note(on line: DraftLine) -> String {
    if case .restricted(let word?) = line.answers[.instantly]?.status { return "‘\(word)’" }
    guard let answer = line.answers[.scaledmail], answer.status == .available else { return "" }
    return answer.renewal.map { "then \($0)" } ?? (answer.hidesRenewal ? "then \(QuoteSentences.notStated)" : "")
  }
}
