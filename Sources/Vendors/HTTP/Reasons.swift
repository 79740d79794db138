/// Makes one sentence of the several texts in which an answer says why not.
enum Reasons {
  /// Our choice: more texts than a person reads, so that telling them apart stays cheap whatever an answer holds.
  private static let most = 40
  /// Our choice: two texts that are equal for so many characters are one.
  private static let compared = 1_000

  private struct Text {
    let words: String
    let folded: String
    /// The member it stands in.
    let group: Int
  }

  /// The texts that say something of their own: without what one elsewhere says already, without a bare phrase of HTTP where anything else
  /// stands, and without a bare code where words stand.
  static func telling(_ groups: [[String]]) -> [String] {
    let all = groups.enumerated().flatMap { group, texts in
      texts.map { $0.trimming(while: \.isWhitespace) }.filter { !$0.isEmpty }.map {
        Text(words: $0, folded: folded($0), group: group)
      }
    }.prefix(most)
    let own = all.filter { !isBarePhrase($0.words) }
    guard !own.isEmpty else { return all.prefix(1).map(\.words) }
    let told = own.contains { $0.words.contains(where: \.isWhitespace) } ? own.filter { !isCode($0.words) } : own
    return told.indices.filter { index in !told.indices.contains { $0 != index && isTold(told, index, by: $0) } }.map {
      told[$0].words
    }
  }

  private static func isTold(_ texts: [Text], _ index: Int, by other: Int) -> Bool {
    let (text, second) = (texts[index], texts[other])
    guard text.words.utf8.count <= compared else { return false }
    if text.folded == second.folded { return other < index }
    return text.group != second.group && second.folded.contains(text.folded)
  }

  /// - Parameter limit: characters; where they are more, each text is shortened by what it has more than its share, so that a long one
  ///   hides no other.
  static func sentence(_ texts: [String], within limit: Int = .max) -> String {
    let whole = joined(texts)
    guard limit < .max, whole.count > limit else { return whole }
    var room = max(limit - 2 * (texts.count - 1), texts.count)
    var share = room / texts.count
    for (index, length) in texts.map(\.count).sorted().enumerated() {
      share = room / (texts.count - index)
      guard length <= share else { break }
      room -= length
    }
    return shortened(joined(texts.map { shortened($0, to: share) }), to: limit)
  }

  /// A text of so many characters at most; `…` tells that it was cut.
  static func shortened(_ text: String, to limit: Int) -> String {
    guard let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex), end < text.endIndex else { return text }
    return text.prefix(max(limit - 1, 0)) + "…"
  }

  private static func joined(_ texts: [String]) -> String {
    texts.reduce(into: "") { line, text in
      if let last = line.last { line += ".!?".contains(last) ? " " : "; " }
      line += text
    }
  }

  /// Words alone, in lower case, each with a blank on either side.
  private static func folded(_ text: String) -> String {
    " " + text.prefix(compared).lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
  }

  /// One word that is made for programs: `card_declined`, `ERR_17`, `InvalidRequest`.
  private static func isCode(_ text: String) -> Bool {
    !text.contains(where: \.isWhitespace)
      && (text.dropLast().contains { $0 == "_" || $0 == "." || $0.isNumber } || text.last?.isNumber == true
        || text.dropFirst().contains(where: \.isUppercase))
  }

  /// Whether a text is nothing but the words that HTTP has for its status, in whatever spelling: `Bad Request`, `BadRequestException`.
  private static func isBarePhrase(_ text: String) -> Bool {
    guard text.utf8.count <= 80 else { return false }
    let words = text.lowercased().split { !$0.isLetter }.map(String.init).filter { !empty.contains($0) }
    var phrase = words.joined()
    for ending in ["exception", "error"] where phrase.hasSuffix(ending) { phrase.removeLast(ending.count) }
    return phrase.isEmpty || phrases.contains(phrase)
  }

  private static let empty: Set<String> = ["http", "https", "status", "code", "error", "exception", "failed", "failure", "fail"]

  /// Source: RFC 9110, section 15, and the registry of status codes, with the names of earlier editions.
  private static let phrases: Set<String> = [
    "badrequest", "unauthorized", "unauthorised", "paymentrequired", "forbidden", "notfound", "methodnotallowed", "notacceptable",
    "proxyauthenticationrequired", "requesttimeout", "conflict", "gone", "lengthrequired", "precondition", "payloadtoolarge",
    "contenttoolarge", "requestentitytoolarge", "uritoolong", "requesturitoolong", "unsupportedmediatype", "rangenotsatisfiable",
    "expectation", "misdirectedrequest", "unprocessableentity", "unprocessablecontent", "unprocessable", "locked", "dependency",
    "tooearly", "upgraderequired", "preconditionrequired", "toomanyrequests", "requestheaderfieldstoolarge",
    "unavailableforlegalreasons", "internalserver", "notimplemented", "badgateway", "serviceunavailable", "gatewaytimeout",
    "httpversionnotsupported", "insufficientstorage", "loopdetected", "networkauthenticationrequired",
  ]
}

extension String {
  fileprivate func trimming(while isCut: (Character) -> Bool) -> String {
    var rest = self[...].drop(while: isCut)
    while let last = rest.last, isCut(last) { rest.removeLast() }
    return String(rest)
  }
}
