/// People as they are typed, pasted or filed: separated by commas, semicolons or lines, first name first or `Last, First`, with or without addresses
/// in angle brackets, or as the rows of a table. Everything of the text is a person's name, is noted, or is a fault that holds the order: nothing
/// becomes a person because it stood in a header, in an address or in a title.
public struct PeopleReading: Equatable, Sendable {
  public internal(set) var people: [Person] = []
  /// What was left out, taken off or merged, in the order of the text.
  public internal(set) var notes: [Note] = []
  /// What nobody can read for sure.
  public internal(set) var faults: [Fault] = []

  public enum Note: Hashable, Sendable {
    /// The row that names the columns, or stands above it.
    case header(String)
    /// A column that is no name's, by its title, or by its number where it has none.
    case column(String)
    /// An address beside a name.
    case address(String, of: String)
    /// A title, a suffix, a nickname or what stood in brackets.
    case takenOff(String, of: String)
    /// What somebody does, in place of a name.
    case role(String)
    /// Chinese, Japanese and Korean names have the family name first.
    case familyNameFirst(String)
    /// Given twice; `kept` is the better spelling of the two.
    case double(String, kept: String)
  }

  public enum Fault: Hashable, Sendable {
    /// An address, a number or signs in the place of a name.
    case nobody(String)
    /// One person, last name first, or two people; or which of two words is the first name.
    case order(String)
  }

  /// Nobody yet.
  init() {}

  public init(_ text: String) {
    let text = EnteredText.lines(text)
    if let table = PeopleTable(text) {
      read(table)
    } else {
      read(list: text)
    }
    mergeDoubles()
  }

  /// Whether a text is read as the rows of a table.
  public static func isTable(_ text: String) -> Bool { PeopleTable(EnteredText.lines(text)) != nil }

  /// The same people as a text that is read as them, for a field of one line.
  public var text: String { PeopleReading.text(of: people) }

  /// People as a text that is read as the very same.
  static func text(of people: [Person]) -> String {
    let written = people.map(\.written)
    let list = written.joined(separator: ", ")
    return PeopleReading(list).people == people ? list : written.joined(separator: "; ")
  }

  /// A person given twice counts once, in the first place and with the better spelling: capitals and small letters rather than one of both.
  private mutating func mergeDoubles() {
    var places: [String: Int] = [:]
    var kept: [Person] = []
    kept.reserveCapacity(people.count)
    for person in people {
      guard let place = places[person.key] else {
        places[person.key] = kept.count
        kept.append(person)
        continue
      }
      let (first, better) = (kept[place], person.isMixedCase && !kept[place].isMixedCase ? person : kept[place])
      kept[place] = better
      notes.append(.double(better == first ? person.name : first.name, kept: better.name))
    }
    people = kept
  }
}

extension Person {
  /// What two spellings of one name have in common.
  fileprivate var key: String { name.lowercased() }

  fileprivate var isMixedCase: Bool { name.contains(where: \.isUppercase) && name.contains(where: \.isLowercase) }

  /// As it is typed: the first name in quotes where it is more than a word.
  fileprivate var written: String {
    // Nearly every name is two words that are nothing else.
    let isPlain = Person.isPlainWord(first) && Person.isPlainWord(last)
    if isPlain, !PersonWords.isTitle(first), !PersonWords.isSuffix(last) { return name }
    return PeopleReading(name).people == [self] ? name : last.isEmpty ? "\"\(first)\"" : "\"\(first)\" \(last)"
  }

  /// `Mary`: a capital and small letters of ASCII.
  private static func isPlainWord(_ word: String) -> Bool {
    guard let head = word.utf8.first, (0x41...0x5A).contains(head) else { return false }
    return word.utf8.dropFirst().allSatisfy { (0x61...0x7A).contains($0) }
  }
}
