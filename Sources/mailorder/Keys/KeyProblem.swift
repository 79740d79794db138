import Foundation

/// Why a key that is there is not used. A key is never passed over for the next place: that would hide the mistake.
enum KeyProblem: Error, Equatable {
  /// The directory or file; what is so, and the way out. Ends without a full stop.
  case place(String, String)
  /// The text of a key; what is so, and the way out.
  case text(String)

  /// After the name of the source.
  var words: String {
    switch self {
    case .place(let path, let words): "\(path) \(words)"
    case .text(let words): words
    }
  }
}

/// What a vendor's key looks like.
enum KeyText {
  /// Our choice: more than any key needs, in bytes, and less than the 4,095 that a terminal keeps of a line without saying so
  /// (termios(3)), so that a key cut there is told from a whole one.
  static let maximumSize = 4_000

  /// Takes the key from what a file, a variable or a person gave; the blanks and line ends around it are not part of it.
  ///
  /// Our choice: a key is one word of visible ASCII, as it has to be to stand in a header.
  static func key(in bytes: [UInt8]) throws(KeyProblem) -> String {
    guard bytes.count <= maximumSize else { throw .text("is longer than any key; copy only the key") }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .text("is no text; copy the key again from the vendor's page")
    }
    let key = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !key.isEmpty else { throw .text("is empty; put the key there, or remove it") }
    guard !key.contains(where: \.isNewline) else { throw .text("has more than one line; leave only the key") }
    guard !key.lowercased().hasPrefix("bearer ") else { throw .text("begins with the word Bearer; leave only the key behind it") }
    guard !key.contains(where: { "\"'`“”„‘’«»".contains($0) }) else {
      throw .text("has a quote in it; leave only the key, without the quotes around it")
    }
    guard key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw .text("has a blank, a control character or a letter that no key has; copy the key again from the vendor's page")
    }
    return key
  }
}
