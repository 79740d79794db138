/// Checks the mailboxes of a draft domain by domain. Many domains have the same list, so that what was found in one list is kept for the others:
/// ten thousand mailboxes are looked at while a person types.
public struct MailboxCheck {
  private let draft: Draft
  private let offer: Offer
  /// The lists that were looked through, by their first alias.
  private var looked: [String: Looked] = [:]

  private struct Looked {
    let mailboxes: [Mailbox]
    let isVendorNamed: Bool
    let findings: [Finding]
  }

  /// What is wrong with a mailbox of a list, whichever domain has it.
  private struct Finding {
    let index: Int
    let column: MailboxColumn
    let fault: Problem.Fault
    var severity = Problem.Severity.stops
  }

  public init(_ draft: Draft, _ offer: Offer) {
    self.draft = draft
    self.offer = offer
  }

  /// The problems of a domain's mailboxes; where the vendor makes the aliases, of the one person they are made from.
  public mutating func problems(of line: DraftLine) -> [Problem] {
    guard draft.kind != .preWarmed else { return [] }
    var problems = findings(in: line).map { Problem(.mailbox(line.name, $0.index, $0.column), $0.fault, $0.severity) }
    if let fault = countFault(of: line) {
      problems.append(Problem(.mailbox(line.name, line.mailboxes.count, .alias), fault))
    }
    return problems
  }

  private mutating func findings(in line: DraftLine) -> [Finding] {
    let isVendorNamed = draft.isVendorNamed(line, in: offer)
    // Aliases that are on the domain already cannot be made a second time.
    if draft.kind == .extraMailboxes, let taken = line.listing?.aliases, !taken.isEmpty {
      return look(through: line.mailboxes, isVendorNamed: isVendorNamed, taken: taken)
    }
    let key = line.mailboxes.first?.alias ?? ""
    if let last = looked[key], last.isVendorNamed == isVendorNamed, last.mailboxes == line.mailboxes { return last.findings }
    let findings = look(through: line.mailboxes, isVendorNamed: isVendorNamed, taken: [])
    looked[key] = Looked(mailboxes: line.mailboxes, isVendorNamed: isVendorNamed, findings: findings)
    return findings
  }

  private func look(through mailboxes: [Mailbox], isVendorNamed: Bool, taken: Set<String>) -> [Finding] {
    var findings: [Finding] = []
    var seen = taken
    for (index, mailbox) in mailboxes.enumerated() {
      if isVendorNamed {
        if index > 0 { break }
      } else if let fault = AliasRules.fault(in: mailbox.alias) {
        findings.append(Finding(index: index, column: .alias, fault: .alias(fault)))
      } else if !seen.insert(mailbox.alias).inserted {
        findings.append(Finding(index: index, column: .alias, fault: .duplicateAlias(mailbox.alias)))
      } else if needsLook(mailbox) {
        let name = "\(mailbox.first) \(mailbox.last)"
        findings.append(Finding(index: index, column: .alias, fault: .spelling(alias: mailbox.alias, of: name)))
      } else if let reason = RoleAliases.reason(for: mailbox.alias) {
        findings.append(Finding(index: index, column: .alias, fault: .roleAlias(mailbox.alias, reason), severity: .warns))
      }
      look(at: mailbox.first, MailboxColumn.first, index, &findings)
      look(at: mailbox.last, .last, index, &findings)
    }
    return findings
  }

  /// Whether an alias was made of letters that do not tell how it is spelt, and nobody has looked at it.
  private func needsLook(_ mailbox: Mailbox) -> Bool {
    guard !mailbox.isEdited, Transliteration.isUnsure(mailbox.first) || Transliteration.isUnsure(mailbox.last) else { return false }
    return !draft.spellings.contains("\(mailbox.first) \(mailbox.last)")
  }

  private func look(at name: String, _ column: MailboxColumn, _ index: Int, _ findings: inout [Finding]) {
    if name.isPlainName, name.utf8.count <= offer.vendor.longestPersonName ?? .max { return }
    if name.isBlank {
      findings.append(Finding(index: index, column: column, fault: .nameMissing))
    } else if let hidden = HiddenCharacters.first(in: EnteredText.tidy(name)) {
      findings.append(Finding(index: index, column: column, fault: .hiddenCharacter(hidden)))
    } else if let sign = name.first(where: { "@<>".contains($0) }) {
      findings.append(Finding(index: index, column: column, fault: .illegalInName(sign)))
    } else if let maximum = offer.vendor.longestPersonName, name.utf8.count > maximum, name.vendorLength > maximum {
      findings.append(Finding(index: index, column: column, fault: .nameTooLong(name.vendorLength, maximum: maximum)))
    } else if let mixedScriptCharacter = Scripts.mixedScriptCharacter(in: name) {
      findings.append(
        Finding(index: index, column: column, fault: .mixedScripts(mixedScriptCharacter), severity: .warns))
    }
  }

  private func countFault(of line: DraftLine) -> Problem.Fault? {
    let count = line.mailboxes.count
    if draft.isVendorNamed(line, in: offer) { return count >= 1 ? nil : .nameMissing }
    let allowed = draft.count(of: line, in: offer)
    if draft.kind != .package, !allowed.allows(count) { return .wrongCount(count, allowed) }
    // What is sent is what is priced. The mailboxes of ready-made domains are the vendor's.
    let needed = draft.mailboxes(on: line, in: offer)
    return draft.kind == .preWarmed || count == needed ? nil : .wrongCount(count, .exactly(needed))
  }
}

extension String {
  /// Whether it is made of Latin letters alone, as nearly all are, so that nothing can be wrong with it but its length.
  fileprivate var isPlainName: Bool {
    !isEmpty && utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
  }

  /// Whether nothing but white space stands in it.
  fileprivate var isBlank: Bool { !utf8.contains { (0x21...0x7E).contains($0) } && allSatisfy(\.isWhitespace) }
}

extension Vendor {
  /// The longest first or last name by `vendorLength`, nil where the vendor names no limit.
  ///
  /// Source: Vendors/Saleshandy, Purchase; Vendors/ScaledMail, Domain objects. Instantly: unknown.
  public var longestPersonName: Int? {
    switch self {
    case .instantly: nil
    case .saleshandy: SaleshandyRules.personNameLength.upperBound
    case .scaledmail: ScaledMailRules.personNameLength.upperBound
    }
  }
}
