public import Ordering

/// What is said of orders in one line.
public enum OneLineSentences {
  public static let title = "Order in one line"
  public static let hint =
    "Vendor, provider, names with commas between them, mailboxes a domain, people in quotes, > redirect, @client; in any order, and only what is to "
    + "change. Enter fills the order in; nothing is ordered by it."
  public static let example = #"instantly google trynorthquay.com,northquayhq.com 3 "Ada Lind" > northquay.com"#
  static let empty = "Line: type what is to be ordered, such as ‘instantly google trynorthquay.com 3’, or press Esc."
  static let otherKind = "The line is for new domains, and this is an order of another kind. Go home (Esc) to begin one by a line."

  /// In the help, before the line that says the same as the step.
  public static let sameAs = "one line"

  /// - Parameters:
  ///   - line: what it filled in.
  ///   - isNew: whether the line began it, so that there is nothing before it to come back to.
  static func taken(_ line: OneLine, isNew: Bool) -> String {
    let parts = [
      line.names.isEmpty ? nil : Sentences.list(line.names.map(\.text), shown: 2),
      line.offer?.title,
      line.wanted.map { "\(Sentences.count($0, "mailbox", "mailboxes")) a domain" },
      line.people.isEmpty ? nil : Sentences.list(line.people, shown: 2),
      line.redirect.map { "> \($0)" },
      line.client.map { "for \($0)" },
    ].compactMap(\.self)
    return
      "Filled in: \(parts.joined(separator: "; ")). Nothing is ordered yet; ^N goes on\(isNew ? "" : ", and undo (F2) takes it back")."
  }

  /// The word, the rule, and the way out.
  public static func fault(_ fault: OneLineFault) -> String {
    let word = "‘\(fault.word.count > 40 ? fault.word.prefix(39) + "…" : fault.word[...])’"
    switch fault.reason {
    case .unknownWord(let nearest?): return "\(word) is no word of the line. Did you mean \(nearest)?"
    case .unknownWord(nil):
      return
        "\(word) is no word of the line: a name needs its ending (\(fault.word.prefix(20)).com), a person quotes (\"Ada Lind\"). Change it, or take it out."
    case .name(let name): return "Names: \(Sentences.fault(name)) Change \(word), or take it out."
    case .quoteOpen: return "People: the quote before \(word) is never closed. Put \" behind the name."
    case .twice(let part): return "\(title(of: part)): \(word) is the second one, and a line has one. Take one out."
    case .wantedOutOfRange(let range):
      return "Mailboxes: \(word) is not from \(range.lowerBound) to \(range.upperBound) for each domain. Type another number."
    case .notAPerson: return "People: \(word) is no first and last name. Write each person as \"Ada Lind\"."
    case .redirectMissing: return "Redirect: nothing stands behind >. Type where the domains lead, such as > northquay.com."
    case .redirect: return "Redirect: \(word) is no web address. Type one behind >, such as northquay.com."
    case .clientMissing: return "Client: nothing stands behind @. Type the client's name, in quotes where it has blanks."
    case .unknownClient(let known):
      return known.isEmpty
        ? "Client: there is no client yet, so \(word) is none. Take it out; clients are made at home (l)."
        : "Client: \(word) is no single client. There is \(Sentences.list(known, shown: 4)); names with blanks stand in quotes."
    case .notSold(let sold):
      return "Offer: nobody sells that with \(word). There is \(choices(sold)). Change one of the words."
    case .ambiguous(let offers): return "Offer: \(word) can be \(choices(offers)). Add the missing word."
    }
  }

  private static func choices(_ offers: [Offer]) -> String {
    let lines = offers.map { offer in
      var line = OneLine()
      line.offer = offer
      return line.text
    }
    return lines.count > 6 ? Sentences.list(lines, shown: 5) : Sentences.list(lines, shown: 6)
  }

  private static func title(of part: OneLineFault.Part) -> String {
    switch part {
    case .vendor: "Vendor"
    case .provider: "Provider"
    case .plan: "Plan"
    case .wanted: "Mailboxes"
    case .redirect: "Redirect"
    case .client: "Client"
    }
  }
}
