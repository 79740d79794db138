/// Cuts what a text itself calls a secret: `Authorization: Bearer …`, `api_key=…` in an address, `password: …`. A vendor may repeat in its
/// words what it was sent.
enum SpelledSecrets {
  /// Our choice: words after which a secret may come, as programs and people write them.
  private static let words = [
    "access_token", "api-key", "api_key", "apikey", "authorization", "key", "passwd", "password", "pwd", "secret", "token",
  ].map { Array($0.utf8) }
  /// The words of HTTP that need no sign before a secret.
  private static let schemes = ["basic", "bearer"].map { Array($0.utf8) }

  /// Our choice: a word is taken for a secret when it has a digit, or from this length on, so that in ‘password: required’ nothing is cut.
  private static let longestPlainWord = 20

  static func cut(_ text: String) -> String {
    // Most texts are names and times; a secret of this kind is behind one of these signs.
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: " ") }) else {
      return text
    }
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    var isCut = false
    var position = 0
    while position < bytes.count {
      guard let secret = secret(bytes, behindWordAt: position) else {
        kept.append(bytes[position])
        position += 1
        continue
      }
      kept += bytes[position..<secret.lowerBound] + Array(Redaction.mark.utf8)
      position = secret.upperBound
      isCut = true
    }
    return isCut ? String(decoding: kept, as: UTF8.self) : text
  }

  private static func secret(_ bytes: [UInt8], behindWordAt start: Int) -> Range<Int>? {
    if let end = end(of: words, bytes, at: start) { return secret(bytes, behind: end, needsSign: true) }
    return end(of: schemes, bytes, at: start).flatMap { secret(bytes, behind: $0, needsSign: false) }
  }

  /// Where one of the words ends that begins here, as a word of its own.
  private static func end(of words: [[UInt8]], _ bytes: [UInt8], at start: Int) -> Int? {
    guard isLetter(bytes[start]), start == 0 || !isLetter(bytes[start - 1]) else { return nil }
    let end = words.lazy.filter { word in
      start + word.count <= bytes.count && zip(word, bytes[start...]).allSatisfy { $0 == $1 | 0x20 || $0 == $1 }
    }.map { start + $0.count }.max()
    guard let end, end == bytes.count || !isLetter(bytes[end]) else { return nil }
    return end
  }

  /// The secret behind a word: what follows blanks, quotes and a colon or an equals sign, up to a blank or a sign that ends it.
  private static func secret(_ bytes: [UInt8], behind end: Int, needsSign: Bool) -> Range<Int>? {
    var start = end
    while start < bytes.count, start - end < 6, between.contains(bytes[start]) { start += 1 }
    let hasSign = bytes[end..<start].contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }
    guard start > end, hasSign || !needsSign else { return nil }
    var stop = start
    while stop < bytes.count, bytes[stop] > 0x20, !ending.contains(bytes[stop]) { stop += 1 }
    let word = bytes[start..<stop]
    let hasDigit = word.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard word.count >= 4, hasDigit || word.count >= longestPlainWord else { return nil }
    return start..<stop
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static let between = Set(" :='\"\\".utf8)
  private static let ending = Set("\"',;&<>)]}".utf8)
}
