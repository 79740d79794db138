public import Foundation

/// Reads a slip: every field is known and of its shape, or there is a problem with its place. Everything that is wrong is found in one reading.
///
/// What the slip does not name is as in a new draft of its kind, or as its client has it.
public struct SlipReading: Sendable {
  /// What keeps the slip from being taken, in the order of the file.
  public private(set) var problems: [SlipProblem] = []
  /// For whom it is ordered, by the client's name.
  public private(set) var client: (name: String, line: Int?)?
  private var kind = OrderKind.newDomains
  private let isNamed: Bool
  private var lines: [SlipField: Int] = [:]
  private var changes: [@Sendable (inout Draft) -> Void] = []

  /// Our choice: more than any draft has, so that a slip by accident or spite is no work without end.
  static let maximumCount = 100_000

  /// What a slip's seed is that names none: quoting and placing the same slip give the same mailboxes.
  static let usualSeed = "slip"

  public init(_ root: SlipNode) {
    var fields = SlipFields(root, [])
    isNamed = fields.has("name")
    for field in SlipField.allCases { lines[field] = fields.node(field.rawValue)?.line }
    if !fields.isMapping {
      problems = fields.problems
      return
    }
    let version = fields.text("slip")
    if fields.problems.isEmpty, version.text != String(SlipField.currentVersion) {
      fields.refuse("slip", version.text.isEmpty ? .missing : .version(version.text))
    }
    let words = Dictionary(uniqueKeysWithValues: OrderKind.allCases.map { ($0.slipWord, $0) })
    kind = fields.word("kind", words, OrderKind.allCases.map(\.slipWord)) ?? .newDomains
    for field in SlipField.allCases where fields.has(field.rawValue) { read(field, &fields) }
    fields.refuseUnknown(SlipField.allCases.map(\.rawValue))
    problems = fields.problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  /// The draft of the slip, once there is no problem.
  /// - Parameters:
  ///   - id: of the new draft.
  ///   - now: the present time.
  ///   - editions: which rules hold.
  ///   - client: for whom, as the book has it.
  /// - Returns: a draft at its first step.
  public func draft(id: Draft.ID, at now: Date, editions: RuleEditions = .seeds, for client: Client? = nil) -> Draft {
    var draft = Draft(id: id, kind: kind, at: now, editions: editions)
    draft.spreadSeed = Self.usualSeed
    if let client { draft.fill(from: client) }
    for change in changes { change(&draft) }
    // What the wizard calls an order that nobody named.
    if !isNamed, draft.name.isEmpty { draft.name = DomainIdeas.stem(of: draft.brand) }
    if !isNamed, draft.name.isEmpty { draft.name = draft.chosenNames.first?.stem ?? "" }
    return draft
  }

  /// Where a field stands, from 1; nil where it does not.
  public func line(of field: SlipField) -> Int? { lines[field] }

  private mutating func change(_ body: @escaping @Sendable (inout Draft) -> Void) { changes.append(body) }

  private mutating func read(_ field: SlipField, _ fields: inout SlipFields) {
    let key = field.rawValue
    if field.plain != nil {
      let text = fields.text(key).text
      return change { draft in if let path = field.plain { draft[keyPath: path] = text } }
    }
    switch field {
    case .client:
      let name = fields.text(key)
      if !name.text.isEmpty { client = (name.text, name.line) }
    case .filled:
      if let isFilled = fields.answer(key) { change { $0.filledBrand = isFilled ? $0.filledBrand ?? "" : nil } }
    case .filledBrand:
      let brand = fields.text(key).text
      change { if $0.filledBrand != nil { $0.filledBrand = brand } }
    case .endings:
      let endings = fields.texts(key)
      change { $0.endings = endings }
    case .offer: readOffer(&fields)
    case .wanted: if let wanted = fields.number(key, 1...999) { change { $0.wanted = wanted } }
    case .vendorNamed:
      let providers = fields.words(key, Provider.self)
      change { $0.vendorNamed = Set(providers) }
    case .package: readPackage(&fields)
    case .quantity: if let quantity = fields.number(key, 1...999) { change { $0.quantity = quantity } }
    case .form: if let form = fields.below(key, SlipFields.form) { change { $0.form = form } }
    case .continues:
      let order = fields.text(key).text
      change { $0.continues = order.isEmpty ? nil : Order.ID(order) }
    case .patterns:
      let known = Dictionary(uniqueKeysWithValues: AliasPattern.allCases.map { ($0.title, $0) })
      let patterns = fields.words(key, known, AliasPattern.allCases.map(\.title))
      change { $0.patterns = patterns }
    case .numbers: if let allows = fields.answer(key) { change { $0.allowsNumbers = allows } }
    case .spread:
      let known = Dictionary(uniqueKeysWithValues: Spread.allCases.map { ($0.slipWord, $0) })
      if let spread = fields.word(key, known, Spread.allCases.map(\.slipWord)) { change { $0.spread = spread } }
    case .spellings:
      let spellings = Set(fields.texts(key))
      change { $0.spellings = spellings }
    case .payment:
      let known = Dictionary(uniqueKeysWithValues: PaymentWay.allCases.map { ($0.slipWord, $0) })
      if let payment = fields.word(key, known, PaymentWay.allCases.map(\.slipWord)) { change { $0.details.payment = payment } }
    case .uploads:
      let uploads = fields.textsByName(key)
      change { $0.uploads = uploads }
    case .workspace: readWorkspace(&fields)
    case .domains: readDomains(&fields)
    default: break
    }
  }

  private mutating func readOffer(_ fields: inout SlipFields) {
    let title = fields.text("offer").text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !title.isEmpty else { return change { $0.offer = nil } }
    guard let offer = Offer.all.first(where: { $0.title.lowercased() == title.lowercased() }) else {
      return fields.refuse("offer", .offer(title))
    }
    guard kind.offers.contains(offer) else { return fields.refuse("offer", .offerOfKind(title, kind.offers)) }
    change { $0.offer = offer }
  }

  private mutating func readPackage(_ fields: inout SlipFields) {
    if case .text(let text)? = fields.node("package")?.content {
      // As a workspace.
      return change { $0.package = text.isEmpty ? nil : SlipFields.package(named: text) }
    }
    guard let package = fields.below("package", SlipFields.package) else { return }
    change { $0.package = package }
  }

  private mutating func readWorkspace(_ fields: inout SlipFields) {
    if case .text(let text)? = fields.node("workspace")?.content {
      // Its name or its id alone: who has ScaledMail's list finds out which.
      return change { $0.details.workspace = text.isEmpty ? nil : Workspace(id: "", name: text) }
    }
    guard let workspace = fields.below("workspace", SlipFields.workspace) else { return }
    change { $0.details.workspace = workspace }
  }

  private mutating func readDomains(_ fields: inout SlipFields) {
    var seen: Set<DomainName> = []
    var lines: [DraftLine] = []
    var counts: [DomainName: Int] = [:]
    for (number, item) in fields.items("domains").enumerated() {
      var below = SlipFields(named: item, fields.path + ["domains", "\(number + 1)"])
      if let found = below.domainLine() {
        if !seen.insert(found.line.name).inserted {
          below.refuse("name", .twice(found.line.name.text))
        } else {
          lines.append(found.line)
          counts[found.line.name] = found.count
        }
      }
      fields.take(below.problems)
    }
    let read = (lines, counts)
    change { ($0.lines, $0.counts) = read }
  }
}
