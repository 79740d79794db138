public import Ordering

/// What is said of files, of their columns and rows.
public enum ImportSentences {
  static let title = "From a file"
  static let lost = "The rows on the screen are not taken into the order yet."
  static let openTitle = "Open a file"
  static let openHint =
    "A path on this machine, such as ~/orders.csv: CSV, TSV or text with an order, names or people. A relative one counts from where mailorder was "
    + "started."
  static let exportTitle = "Write what was refused"
  static let exportHint =
    "Each piece with its reason, as a CSV file that only you can read. A file of that name is not replaced unasked."
  static let pathMissing = "Path: type where the file is, such as ~/orders.csv, or press Esc."
  static let nothingRefused = "No row is refused, so there is nothing to read or to write."
  static let encodings = "Encoding of the file"

  static func reading(_ path: String) -> String { "Reading \(path)." }
  static func columnHolds(_ title: String) -> String { "Column \(title) holds" }

  /// What a column holds.
  public static func title(of column: SheetColumn) -> String {
    switch column {
    case .domain: "Domain"
    case .address: "Mailbox address"
    case .alias: "Alias"
    case .first: "First name"
    case .last: "Last name"
    case .whole: "Whole name"
    case .redirect: "Redirect to"
    case .provider: "Provider"
    case .picture: "Picture"
    case .client: "Client"
    case .other: "left out"
    }
  }

  /// Said where the encoding was guessed; nil for what says itself what it is.
  static func encoding(_ encoding: FileEncoding) -> String? {
    switch encoding {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
    default: "Read as \(encoding.title), since it is not UTF-8. If letters look wrong, read it in another encoding (palette, or E)."
    }
  }

  static func nobody(_ path: String) -> String { "People: nobody is named in \(path). Open another file, or type them." }

  /// Where the rows came from.
  public static func source(_ source: ImportState.Source?, _ sheet: OrderSheet) -> String {
    let rows = Sentences.count(sheet.rows.count, "row")
    let sign =
      switch sheet.delimiter {
      case "\t": "tabs"
      case ";": "semicolons"
      case "|": "bars"
      default: "commas"
      }
    let header = sheet.header.map { "header in line \($0.line)" } ?? "no header"
    guard case .file(let path, let encoding) = source else { return "Pasted: \(rows), \(sign), \(header)" }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return "\(name): \(rows), \(sign), \(header), \(encoding.title)"
  }

  /// What would be taken.
  public static func summary(_ found: OrderReading) -> String {
    var parts: [String] = []
    if !found.domains.isEmpty {
      parts.append(
        "\(Sentences.count(found.domains.count, "domain")), \(Sentences.count(found.mailboxCount, "mailbox", "mailboxes"))")
    }
    if !found.people.isEmpty { parts.append(Sentences.count(found.people.count, "person", "people")) }
    if parts.isEmpty { parts.append("nothing yet") }
    if found.redirect != nil { parts.append(redirects(found)) }
    if let client = found.client { parts.append("client \(client)") }
    if let provider = found.provider { parts.append("all \(title(of: provider)): take an offer of it") }
    if !found.pictures.isEmpty { parts.append("pictures") }
    return "To take: " + parts.joined(separator: "; ") + "."
  }

  /// `redirect northquay.com`, or with the number of domains that lead elsewhere: `redirect northquay.com, but 12 domains to willow.example`. Domains of
  /// which no row says where they lead are counted too.
  private static func redirects(_ found: OrderReading) -> String {
    var others: [(redirect: String, count: Int)] = []
    for redirect in found.domains.compactMap(\.redirect) {
      if let index = others.firstIndex(where: { $0.redirect == redirect }) {
        others[index].count += 1
      } else {
        others.append((redirect, 1))
      }
    }
    var words = others.map { "\(Sentences.count($0.count, "domain")) to \($0.redirect)" }
    let silent = Sentences.count(found.domains.count(where: \.hasNoRedirect), "domain")
    let isSilent = found.domains.contains(where: \.hasNoRedirect)
    if isSilent, found.isLedAlready { words.append("\(silent) as the order has it") }
    return "redirect \(found.redirect ?? "")" + (isSilent && !found.isLedAlready ? " (also for \(silent) without one)" : "")
      + (words.isEmpty ? "" : ", but \(Sentences.list(words))")
  }

  /// What was changed on the way, in a sentence; empty where nothing was.
  public static func changes(_ found: OrderReading) -> String {
    var parts: [String] = []
    if found.made > 0 { parts.append("\(Sentences.count(found.made, "alias", "aliases")) made of names") }
    if found.lowered > 0 { parts.append("\(Sentences.count(found.lowered, "alias", "aliases")) in small letters now") }
    if found.carried > 0 { parts.append("\(Sentences.count(found.carried, "row")) with the domain of the row above") }
    if let first = found.cleaned.first {
      let more = found.cleaned.count > 1 ? " and \(found.cleaned.count - 1) more" : ""
      parts.append("cleaned: \(first.given) → \(first.name)\(more)")
    }
    let names = found.notes.map(MailboxesSentences.note)
    if let first = names.first { parts.append(names.count > 1 ? "\(first) and \(names.count - 1) more" : first) }
    if !found.leftOut.isEmpty {
      parts.append("\(found.leftOut.count == 1 ? "column" : "columns") \(Sentences.list(found.leftOut)) left out")
    }
    guard let first = parts.first else { return "" }
    parts[0] = first.prefix(1).uppercased() + first.dropFirst()
    return parts.joined(separator: "; ") + "."
  }

  /// How many rows are refused, and the first of them; nil where none is.
  public static func refused(_ found: OrderReading) -> String? {
    guard let first = found.refused.first else { return nil }
    let more = found.refused.count > 1 ? " R reads them all, X writes them to a file." : " X writes it to a file."
    return "\(Sentences.count(found.refused.count, "row")) refused: \(refused(first))\(more)"
  }

  static func taken(_ found: OrderReading) -> String {
    let refused =
      found.refused.isEmpty ? "" : " \(Sentences.count(found.refused.count, "row")) refused; F4 lists them with their reasons."
    return summary(found).replacing("To take: ", with: "Taken: ", maxReplacements: 1) + refused
  }

  static func nothingToTake(_ found: OrderReading) -> String {
    found.refused.isEmpty || found.refused.allSatisfy({ $0.reason == .noDomain || $0.reason == .noName })
      ? "Nothing to take: no column holds a domain, an address or a name. Go to the column that does, and press Space until it says so."
      : "Nothing to take: every row is refused. R reads the reasons; Space changes what a column holds."
  }

  static func list(of refusals: Refusals) -> ChoiceList {
    ChoiceList(
      .refused, title: "Refused: \(refusals.count)",
      refusals.lines.enumerated().map { ChoiceList.Choice(value: "\($0.offset)", title: $0.element) }, accept: "Export")
  }

  static func title(of provider: Provider) -> String {
    switch provider {
    case .google: "Google"
    case .airmail: "AirMail"
    case .outlook: "Outlook"
    case .azure: "Azure"
    case .smtp: "SMTP"
    }
  }
}
