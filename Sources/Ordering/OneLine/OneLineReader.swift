/// Reads an order typed in one line. The words may stand in any order.
public struct OneLineReader {
  /// What the line is read for.
  public struct Scope: Sendable {
    /// The offer chosen before: a line that names only a part of an offer keeps the rest of it.
    let offer: Offer?
    /// The names of the clients there are.
    let clients: [String]

    public init(offer: Offer? = nil, clients: [String] = []) {
      self.offer = offer
      self.clients = clients
    }
  }

  private struct Word {
    enum Kind { case plain, quoted, redirect, client }
    let kind: Kind
    let text: String
    let place: Range<Int>

    func fault(_ reason: OneLineFault.Reason) -> OneLineFault { OneLineFault(reason: reason, word: text, place: place) }
  }

  private let characters: [Character]
  private let scope: Scope
  private var index = 0
  private var line = OneLine()
  private var vendor: (Vendor, Word)?
  private var provider: (Provider, Word)?
  private var plan: (BillingPlan, Word)?

  private init(_ text: String, _ scope: Scope) {
    characters = Array(text)
    self.scope = scope
  }

  /// Reads a line.
  /// - Parameters:
  ///   - text: as typed or pasted.
  ///   - scope: the offer chosen before, and the clients there are.
  /// - Returns: what the line says.
  /// - Throws: the first word that cannot be taken, and why.
  public static func read(_ text: String, in scope: Scope = Scope()) throws(OneLineFault) -> OneLine {
    var reader = OneLineReader(text, scope)
    while let word = try reader.nextWord() { try reader.take(word) }
    reader.line.offer = try reader.offer()
    return reader.line
  }

  // MARK: Words

  private static let quotes: Set<Character> = ["\"", "“", "”", "„"]

  private mutating func nextWord() throws(OneLineFault) -> Word? {
    skipBlanks()
    guard index < characters.count else { return nil }
    let start = index
    switch characters[start] {
    case ">":
      index += 1
      skipBlanks()
      let text = run { $0.isWhitespace }
      let word = Word(kind: .redirect, text: text, place: start..<index)
      guard !text.isEmpty else { throw word.fault(.redirectMissing) }
      return word
    case "@":
      index += 1
      let isQuoted = index < characters.count && Self.quotes.contains(characters[index])
      let text = isQuoted ? try quoted() : run { $0.isWhitespace || $0 == ">" || Self.quotes.contains($0) }
      let word = Word(kind: .client, text: text, place: start..<index)
      guard !text.allSatisfy(\.isWhitespace) else { throw word.fault(.clientMissing) }
      return word
    case let quote where Self.quotes.contains(quote):
      let text = try quoted()
      return Word(kind: .quoted, text: text, place: start..<index)
    default:
      let text = run { $0.isWhitespace || $0 == ">" || Self.quotes.contains($0) }
      return Word(kind: .plain, text: text, place: start..<index)
    }
  }

  private mutating func skipBlanks() { while index < characters.count, characters[index].isWhitespace { index += 1 } }

  private mutating func run(until ends: (Character) -> Bool) -> String {
    let start = index
    while index < characters.count, !ends(characters[index]) { index += 1 }
    return String(characters[start..<index])
  }

  private mutating func quoted() throws(OneLineFault) -> String {
    let start = index
    var text = ""
    index += 1
    while index < characters.count {
      defer { index += 1 }
      guard Self.quotes.contains(characters[index]) else {
        text.append(characters[index])
        continue
      }
      guard index + 1 < characters.count, characters[index] == "\"", characters[index + 1] == "\"" else { return text }
      text.append("\"")
      index += 1
    }
    throw OneLineFault(reason: .quoteOpen, word: String(characters[start...]), place: start..<characters.count)
  }

  // MARK: What they say

  private mutating func take(_ word: Word) throws(OneLineFault) {
    switch word.kind {
    case .quoted:
      let people = EnteredText.tidy(word.text)
      let found = Person.list(in: people)
      guard !found.isEmpty, found.allSatisfy(\.isComplete) else { throw word.fault(.notAPerson) }
      line.people.append(people)
    case .redirect:
      guard line.redirect == nil else { throw word.fault(.twice(.redirect)) }
      do throws(Redirect.Fault) { _ = try Redirect(word.text) } catch { throw word.fault(.redirect(error)) }
      line.redirect = word.text
    case .client:
      guard line.client == nil else { throw word.fault(.twice(.client)) }
      line.client = try client(word)
    case .plain: try takePlain(word)
    }
  }

  private mutating func takePlain(_ word: Word) throws(OneLineFault) {
    if word.text.allSatisfy({ ("0"..."9").contains($0) }) {
      guard line.wanted == nil else { throw word.fault(.twice(.wanted)) }
      guard let number = Int(word.text), OneLine.wantedRange.contains(number) else {
        throw word.fault(.wantedOutOfRange(OneLine.wantedRange))
      }
      line.wanted = number
      return
    }
    switch OneLineWord(word.text) {
    case .vendor(let found):
      guard vendor == nil else { throw word.fault(.twice(.vendor)) }
      vendor = (found, word)
    case .provider(let found):
      guard provider == nil else { throw word.fault(.twice(.provider)) }
      provider = (found, word)
    case .plan(let found):
      guard plan == nil else { throw word.fault(.twice(.plan)) }
      plan = (found, word)
    case nil: try takeNames(word)
    }
  }

  private mutating func takeNames(_ word: Word) throws(OneLineFault) {
    guard word.text.contains(where: { ".,;".contains($0) }) else {
      throw word.fault(.unknownWord(nearest: NearestWord.to(word.text, among: OneLineWord.all.keys)))
    }
    var start = word.place.lowerBound
    for piece in word.text.split(omittingEmptySubsequences: false, whereSeparator: { ",;".contains($0) }) {
      let own = Word(kind: .plain, text: String(piece), place: start..<start + piece.count)
      start += piece.count + 1
      guard !piece.isEmpty else { continue }
      let found = NameImport(own.text)
      guard let name = found.names.first else { throw own.fault(.name(found.refused.first?.fault ?? .noEnding)) }
      if !line.names.contains(name) { line.names.append(name) }
    }
  }

  private func client(_ word: Word) throws(OneLineFault) -> String {
    let typed = word.text.lowercased()
    if let exact = scope.clients.first(where: { $0.lowercased() == typed }) { return exact }
    let begun = scope.clients.filter { $0.lowercased().hasPrefix(typed) }
    guard begun.count == 1 else { throw word.fault(.unknownClient(known: begun.isEmpty ? scope.clients : begun)) }
    return begun[0]
  }

  /// The offer that the words name; what they leave open is as it was chosen before.
  private func offer() throws(OneLineFault) -> Offer? {
    guard let word = plan?.1 ?? provider?.1 ?? vendor?.1 else { return nil }
    let ofVendor = OrderKind.newDomains.offers.filter { vendor == nil || $0.vendor == vendor?.0 }
    let fitting = ofVendor.filter { (provider == nil || $0.provider == provider?.0) && (plan == nil || $0.plan == plan?.0) }
    guard !fitting.isEmpty else { throw word.fault(.notSold(sold: ofVendor)) }
    // As much of the chosen offer stays as goes with the words.
    let ranked = fitting.map { ($0, likeness($0)) }
    let most = ranked.map(\.1).max() ?? 0
    let best = ranked.filter { $0.1 == most }.map(\.0)
    guard best.count == 1, let offer = best.first else { throw word.fault(.ambiguous(best)) }
    return offer
  }

  private func likeness(_ offer: Offer) -> Int {
    guard let before = scope.offer else { return 0 }
    return (offer.vendor == before.vendor ? 4 : 0) + (offer.provider == before.provider ? 2 : 0)
      + (offer.vendor == before.vendor && offer.plan == before.plan ? 1 : 0)
  }
}
