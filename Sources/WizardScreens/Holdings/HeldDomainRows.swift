import Ordering
import Terminal
import Wizard

extension WizardScreen {
  /// The domains a vendor holds, and below what else is known of the focused one.
  mutating func drawHeldDomains(_ state: WizardState, in block: Rectangle, on sheet: inout Canvas) {
    let reading = state.holdings.reading
    let domains = state.heldDomains
    if state.holdings.part == .domains, let sentence = Sentences.instead(of: state) {
      sheet.instead(sentence, in: block.split(top: 1).rest, failure: reading.failure)
      return
    }
    let (body, below) = block.split(bottom: 2)
    let (head, list) = body.split(top: 1)
    let columns = HeldDomainColumns(width: block.size.columns)
    sheet.heldDomainHeads(columns, row: head.origin.row)
    let focused = state.holdings.rows[.domains] ?? 0
    let window = window(.held(.domains), showing: focused, of: domains.count, height: list.size.rows)
    for (line, index) in window.rows.enumerated() {
      let row = list.origin.row + line
      sheet.heldDomain(domains[index], state, columns: columns, row: row)
      guard index == focused else { continue }
      sheet.heldCursor(0, row, hasKeys: state.holdings.part == .domains && !state.holdings.isFiltering)
    }
    sheet.moreMarks(window, in: list)
    sheet.heldDomainDetail(state, in: below.inset(columns: 2))
  }
}

/// The columns of the table of held domains. Narrow windows leave provider and redirect to the rows below.
struct HeldDomainColumns {
  let mark = 2
  let name = 4
  let nameWidth: Int
  let provider: Int
  let providerWidth: Int
  let stage: Int
  static let stageWidth = 17
  let count: Int
  static let countWidth = 10
  let redirect: Int
  let redirectWidth: Int
  let end: Int
  static let endWidth = 13

  init(width: Int) {
    providerWidth = width < 72 ? 0 : 10
    redirectWidth = width < 104 ? 0 : 24
    let taken = Self.stageWidth + Self.countWidth + Self.endWidth
    nameWidth = width - name - 1 - providerWidth - redirectWidth - taken
    provider = name + nameWidth
    stage = provider + providerWidth
    redirect = stage + Self.stageWidth
    count = redirect + redirectWidth
    end = count + Self.countWidth
  }
}

extension Canvas {
  fileprivate mutating func heldDomainHeads(_ columns: HeldDomainColumns, row: Int) {
    text("Domain", columns.name, row, width: columns.nameWidth, role: .label)
    text("Provider", columns.provider, row, width: columns.providerWidth, role: .label)
    text("Stage", columns.stage, row, width: HeldDomainColumns.stageWidth, role: .label)
    text("Redirect", columns.redirect, row, width: columns.redirectWidth, role: .label)
    cell("Mailboxes", columns.count, row, width: HeldDomainColumns.countWidth, role: .label, align: .right)
    cell("Until", columns.end, row, width: HeldDomainColumns.endWidth, role: .label, align: .right)
  }

  fileprivate mutating func heldDomain(_ domain: HeldDomain, _ state: WizardState, columns: HeldDomainColumns, row: Int) {
    let marks = state.marks(of: domain)
    let count = state.mailboxCount(of: domain)
    if marks > 0 { text(marks == count ? glyphs.tick : "-", columns.mark, row, width: 1, role: .chosen) }
    text(domain.name.text, columns.name, row, width: columns.nameWidth - 1, losing: .middle)
    let provider = domain.provider.map { Offer(state.holdings.vendor, $0).providerTitle } ?? ""
    text(provider, columns.provider, row, width: columns.providerWidth - 1, role: .dim)
    let (sign, role) = sign(of: domain)
    run([(sign + " ", role), (Sentences.stage(domain), role)], columns.stage, row, width: HeldDomainColumns.stageWidth - 1)
    text(domain.redirect ?? "", columns.redirect, row, width: columns.redirectWidth - 1, role: .dim, losing: .middle)
    cell(count.map(String.init) ?? "?", columns.count, row, width: HeldDomainColumns.countWidth, align: .right)
    let end = domain.endsAt.map { clock.date($0) } ?? ""
    cell(end, columns.end, row, width: HeldDomainColumns.endWidth, role: .dim, align: .right)
  }

  private func sign(of domain: HeldDomain) -> (String, StyleRole) {
    domain.isUnused ? (glyphs.dot, .dim) : sign(of: domain.stage)
  }

  /// The sign of a stage, and its weight.
  func sign(of stage: OrderProgress.Domain.Stage) -> (String, StyleRole) {
    switch stage {
    case .ready: (glyphs.tick, .good)
    case .failed: (glyphs.cross, .problem)
    case .cancelled: (glyphs.cross, .dim)
    case .notListed, .settingUp, .other: (glyphs.dot, .plain)
    }
  }

  /// Why the list is old, and what else is known of the focused domain.
  fileprivate mutating func heldDomainDetail(_ state: WizardState, in block: Rectangle) {
    var parts: [String] = []
    if let domain = state.focusedDomain {
      parts.append("Redirect \(domain.redirect.flatMap { $0.isEmpty ? nil : $0 } ?? "none")")
      if let order = domain.order { parts.append("order \(order)") }
      if let since = domain.createdAt { parts.append("since \(clock.date(since))") }
      if let until = domain.endsAt { parts.append("until \(clock.date(until))") }
      if domain.isPreWarmed { parts.append("pre-warmed") }
      let marks = state.marks(of: domain)
      if marks > 0 { parts.append("\(marks) marked") }
    }
    detail(parts.joined(separator: " \(glyphs.dot) "), state, in: block)
  }

  /// Rows below a list: a warning when it could not be read again, and what else is known of the focused row.
  mutating func detail(_ words: String, _ state: WizardState, in block: Rectangle) {
    var rest = block
    if let failure = state.holdings.reading.failure, !state.holdings.reading.isAsking {
      let (first, below) = block.split(top: 1)
      paragraph(Sentences.notReadAgain(failure), in: first, role: .warning)
      rest = below
    }
    paragraph(words, in: rest, role: .dim)
  }
}
