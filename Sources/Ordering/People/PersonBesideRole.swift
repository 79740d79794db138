/// A name with what the person does in the same piece: `Mary Quill (CEO)`, `Mary Quill – Head of Sales`, `CTO: John Doe`, `Mary Quill CEO`. Without
/// brackets or a sign between them only letters such as `CEO` are told from a name: `Regional Sales Manager` is nobody's.
struct PersonBesideRole {
  let name: String
  let role: String

  /// - Returns: nil where a piece is a name alone, or an office alone.
  init?(_ piece: String) {
    guard piece.utf8.count <= 80, let found = Self.bracketed(piece) ?? Self.parted(piece) ?? Self.inLetters(piece) else {
      return nil
    }
    (name, role) = found
  }

  private static func bracketed(_ piece: String) -> (String, String)? {
    for (opening, closing) in [("(", ")"), ("[", "]")] as [(Character, Character)] {
      guard let start = piece.firstIndex(of: opening), let end = piece[start...].firstIndex(of: closing) else { continue }
      let outside = EnteredText.tidy(piece[..<start] + " " + piece[piece.index(after: end)...])
      return told(outside, EnteredText.tidy(piece[piece.index(after: start)..<end]))
    }
    return nil
  }

  private static func parted(_ piece: String) -> (String, String)? {
    for sign in [" - ", " – ", " — ", " | ", "|", " / ", "/", ":"] {
      let parts = piece.split(separator: sign).map { EnteredText.tidy($0) }.filter { !$0.isEmpty }
      if parts.count == 2, let found = told(parts[0], parts[1]) ?? told(parts[1], parts[0]) { return found }
    }
    return nil
  }

  private static func inLetters(_ piece: String) -> (String, String)? {
    let words = piece.split(separator: " ")
    guard words.count > 2 else { return nil }
    for (office, rest) in [(words[words.count - 1], words.dropLast()), (words[0], words.dropFirst())]
    where PersonWords.isOfficeInLetters(office) && !rest.contains(where: PersonWords.isOfOffice) {
      return (rest.joined(separator: " "), String(office))
    }
    return nil
  }

  private static func told(_ name: String, _ role: String) -> (String, String)? {
    name.contains(where: \.isLetter) && !name.contains("@") && PersonWords.isOffice(role) && !PersonWords.isOffice(name)
      ? (name, role) : nil
  }
}
