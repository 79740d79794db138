// What is pasted as a list: of names, and of people. Every piece is taken or refused with its reason, and nothing hidden goes unnamed.

/// - Parameters:
///   - start: the text, as it came and as the window lets it in.
///   - size: its bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryList(_ start: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let text = FuzzedBytes(start, size).text
  let shown = SafeText(foreign: text, lines: .many).text
  promise(shown.unicodeScalars.allSatisfy { $0 == "\n" || ScalarClass($0) != .forbidden }, "nothing hidden gets in")
  promise(SafeText(foreign: shown, lines: .many).text == shown, "what got in once gets in as it is")
  checkNames(in: text)
  checkNames(in: shown)
  let entered = EnteredText.lines(text)
  promise(EnteredText.lines(entered) == entered, "what was composed once is composed")
  let isHiding = entered.unicodeScalars.contains { $0 != "\n" && $0 != "\t" && ScalarClass($0) == .forbidden }
  let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]
  let hasJoiner = entered.unicodeScalars.contains(where: joiners.contains)
  promise(!isHiding || hasJoiner || HiddenCharacters.first(in: entered) != nil, "what the screen would not show is named")
  checkPeople(in: entered)
  for (index, person) in checkPeople(in: shown).enumerated() {
    // The transliteration of a name takes its time.
    if index < 2 { checkAliases(of: person) }
  }
  return 0
}

private func checkNames(in text: String) {
  let found = NameImport(text)
  promise(
    found.names.allSatisfy { isLegal($0.text) && $0.text.contains(".") }, "a name has the letters of names alone: \(found.names)")
  promise(
    found.words.allSatisfy { (try? DomainName("\($0).com")) != nil }, "a word can stand in front of an ending: \(found.words)")
  if let brand = found.brand {
    promise((try? DomainName("\(brand).com")) != nil, "a brand can stand in front of an ending: \(brand)")
  }
  promise(Set(found.names).count == found.names.count && Set(found.words).count == found.words.count, "each stands once")
  promise(Set(found.duplicates).isSubset(of: found.names), "what is given twice is given")
  promise(found.cleaned.allSatisfy { found.names.contains($0.name) && text.contains($0.given) }, "what was cleaned stands in both")
  promise(found.refused.allSatisfy { text.contains($0.given) }, "what was refused stands in the text")

  // The whole is its pieces, and no piece but a mark of a list is passed over.
  let pieces = text.split { $0.isWhitespace || $0.isNewline || ",;|".contains($0) }.map(String.init)
  let readings = pieces.map { NameImport($0) }
  for (piece, reading) in zip(pieces, readings) {
    let count = reading.names.count + reading.words.count + reading.refused.count
    promise(count == 1 || count == 0 && isMark(piece), "a piece is taken or refused: \(piece.debugDescription)")
  }
  promise(found.names == unique(readings.flatMap(\.names)), "no name vanishes beside others")
  promise(found.words == unique(readings.flatMap(\.words)), "no word vanishes beside others")
  promise(found.refused == readings.flatMap(\.refused), "no refusal vanishes beside others")

  let again = NameImport(found.names.map(\.text).joined(separator: "\n"))
  promise(again.names == found.names && again.cleaned.isEmpty && again.refused.isEmpty, "names that were taken are taken again")
}

/// Punctuation, signs, or the number of a line: what only orders a list.
private func isMark(_ piece: String) -> Bool {
  guard piece.contains(where: { $0.isLetter || $0.isNumber }) else { return !piece.contains("://") }
  return piece.allSatisfy { $0.isNumber || "().:".contains($0) } && piece.count(where: \.isNumber) <= 4
}

@discardableResult private func checkPeople(in text: String) -> [Person] {
  let found = PeopleReading(text)
  let people = found.people
  promise(people.allSatisfy { !$0.first.isEmpty }, "nobody is without a name")
  promise(
    people.allSatisfy { !$0.name.contains { "@<>()[]\"“”,;|".contains($0) } }, "no name holds an address or a list: \(people)")
  promise(Set(people.map { $0.name.lowercased() }).count == people.count, "each stands once")
  if PeopleTable(EnteredText.lines(text)) == nil {
    let told =
      people.map(\.name).joined(separator: "\n") + "\n" + found.notes.map { "\($0)" }.joined()
      + found.faults.map { "\($0)" }.joined()
    let letters = text.split { !($0.isASCII && $0.isLetter) }
    promise(letters.allSatisfy { told.contains($0) }, "every word of a list is a person's, or it is told what became of it")
  }
  // A mark that stands on nothing would stand on the blank before it, and be no blank's end any more.
  guard people.allSatisfy({ !beginsWithMark($0.first) && !beginsWithMark($0.last) }) else { return people }
  promise(PeopleReading(found.text).people == people, "people who were read are read again: \(people)")
  return people
}

private func beginsWithMark(_ text: String) -> Bool {
  text.split(separator: " ").contains { word in
    [.nonspacingMark, .spacingMark, .enclosingMark, .format].contains(word.unicodeScalars.first?.properties.generalCategory)
  }
}

private func checkAliases(of person: Person) {
  for pattern in AliasPattern.allCases {
    let alias = pattern.alias(for: person)
    promise(alias.isEmpty || AliasRules.fault(in: alias) == nil, "an alias made of a name can be one: \(alias)")
  }
}

private func isLegal(_ text: String) -> Bool {
  text.utf8.allSatisfy { (0x2D...0x2E).contains($0) || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
}

private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}
