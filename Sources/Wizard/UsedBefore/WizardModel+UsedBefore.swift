import Ordering

// What stood in a field before, from the order book, for the field that has the cursor on whichever screen.

extension Command {
  /// Offers what the focused field had before.
  public static let usedBefore = Command("usedBefore")
}

extension ChoiceList.ID {
  static let usedBefore = ChoiceList.ID("usedBefore")
}

/// What is being read of the book for a field.
struct UsedAsked: Equatable, Sendable {
  let used: UsedField
  let field: TextField
  /// Whether nothing is said where nothing is found.
  let isQuiet: Bool
}

extension TextField {
  /// The field of an order it stands for, where the book knows what stood in it before.
  var used: UsedField? { Self.usedFields[self] }

  private static let usedFields: [TextField: UsedField] = {
    var fields: [TextField: UsedField] = [.brand: .brand, .people: .people]
    for field in DetailField.allCases { fields[.detail(field)] = UsedField(field) }
    for field in ClientField.allCases { fields[.client(field)] = UsedField(field) }
    return fields
  }()
}

extension WizardReading {
  static let usedBeforeCommand = CommandRecord<WizardReading>(
    .usedBefore, "Used before", rank: { $0.offersUsed ? 46 : nil }, status: { $0.offersUsed ? .ready : .absent }
  ) { _ in }

  /// Whether the key for lists offers it: a list of the screen's own comes first.
  fileprivate var offersUsed: Bool {
    usedField != nil && (screenStatus(of: .list) ?? .absent) == .absent
  }

  /// What can be offered for the field that has the cursor; nil where nothing can.
  var usedField: UsedField? {
    guard state.overlay == nil, let used = field?.used else { return nil }
    // Where domains are picked from a list, the field above narrows that list.
    return used == .brand && state.screen == .domains && state.draft?.kind.registersNames != true ? nil : used
  }
}

extension WizardModel {
  /// Has the book asked for what the focused field had before.
  /// - Parameter isQuiet: whether a person may have meant something else, so that nothing found is nothing said.
  mutating func askForUsed(isQuiet: Bool) {
    let reading = state.reading
    guard let used = reading.usedField, let field = reading.field else { return }
    let asked = UsedAsked(used: used, field: field, isQuiet: isQuiet)
    guard state.shared.usedAsked?.field != field else { return }
    state.shared.usedAsked = asked
    let draft = state.step == nil ? nil : state.draft
    emit(.book(.usedBefore(used, client: draft?.client?.id, besides: draft?.id)))
  }

  /// Offers what was found, unless the person has gone on to something else.
  mutating func receiveUsed(_ answer: Answer) {
    if case .bookFailed = answer { state.shared.usedAsked = nil }
    guard case .usedBefore(let used, let values) = answer, let asked = state.shared.usedAsked, asked.used == used else { return }
    state.shared.usedAsked = nil
    guard state.overlay == nil, let field = state.field, field == asked.field else { return }
    let list = UsedList.list(values, of: used, typed: state.text(of: field))
    guard !list.all.isEmpty else { return asked.isQuiet ? () : say(UsedSentences.nothing) }
    state.overlay = Overlay(ChoicesOverlay(list))
    caretToEnd()
  }

  /// Puts what was chosen into the field.
  mutating func takeUsed(_ text: String) {
    guard let field = state.field, let used = field.used else { return }
    write(used == .people ? UsedList.adding(text, to: state.text(of: field)) : text, in: field)
    caretToEnd()
  }
}

/// The list of what a field had before.
enum UsedList {
  /// A list that is narrowed by what is typed, where that leaves something else to choose.
  static func list(_ values: [UsedValue], of field: UsedField, typed: String) -> ChoiceList {
    let begun = piece(of: typed, in: field)
    let others = values.filter { $0.text.lowercased() != EnteredText.tidy(typed).lowercased() }
    let width = min(40, others.map { $0.text.count }.max() ?? 0)
    var list = ChoiceList(
      .usedBefore, title: UsedSentences.title,
      others.map { value in
        let gap = String(repeating: " ", count: max(0, width - value.text.count) + 2)
        return ChoiceList.Choice(value: value.text, title: value.source.isEmpty ? value.text : value.text + gap + value.source)
      })
    list.filter = begun
    if list.shown.isEmpty { list.filter = "" }
    return list
  }

  /// What of a field is being typed: of people the one behind the last mark.
  private static func piece(of typed: String, in field: UsedField) -> String {
    guard field == .people, let mark = typed.lastIndex(where: { $0 == "," || $0 == ";" }) else { return EnteredText.tidy(typed) }
    return EnteredText.tidy(String(typed[typed.index(after: mark)...]))
  }

  /// People beside those that stand in the field; what was begun of their name is taken over.
  static func adding(_ people: String, to field: String) -> String {
    let mark = field.lastIndex { $0 == "," || $0 == ";" }
    let head = mark.map { String(field[...$0]) } ?? ""
    let begun = EnteredText.tidy(mark.map { String(field[field.index(after: $0)...]) } ?? field).lowercased()
    let isBegun = people.lowercased().hasPrefix(begun) || people.lowercased().split(separator: " ").contains { $0.hasPrefix(begun) }
    if isBegun { return head.isEmpty ? people : "\(head) \(people)" }
    return PeopleField.adding(people, to: field, at: field.count)
  }
}

/// What is said of what fields had before.
enum UsedSentences {
  static let title = "Used before"
  static let nothing = "No client, draft or order has anything else for this field yet; type it."
}
