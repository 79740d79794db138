import Ordering
import Terminal
import Wizard

/// The words of an order before it is placed.
enum OrderSummary {
  struct Fact {
    let title: String
    let text: String
    var role = StyleRole.plain
  }

  /// What is ordered apart from the names: offer, redirect, registrant, tag, the steps of the plan and the check of availability.
  /// What it is like comes last, where rows may be few.
  static func facts(of screen: ReviewScreen, offer: Offer, clock: WallClock, width: Int) -> [Fact] {
    let draft = screen.entry.draft
    var facts = [order(screen, offer: offer)]
    if let client = draft.client { facts.append(Fact(title: "For", text: client.name)) }
    if let note = screen.approvalNote(clock: { clock.minutes($0) }) {
      facts.append(Fact(title: "Approval", text: note, role: screen.approvalNeed == nil ? .good : .warning))
    }
    if let maker = draft.maker {
      let unusual = screen.entry.unusual
      facts.append(
        Fact(title: "Prepared by", text: SlipSentences.review(maker, unusual), role: unusual.isEmpty ? .plain : .warning))
    }
    if !screen.state.idle.isEmpty {
      facts.append(Fact(title: "People", text: MailboxesSentences.idleNote(screen.state.idle), role: .warning))
    }
    if let package = draft.package {
      facts.append(Fact(title: "Package", text: Sentences.line(ofPackage: package, quantity: draft.quantity)))
    }
    let typed = draft.details.redirect
    let redirect = DetailsSentences.redirects(of: draft) ?? typed
    if draft.detailFields(with: offer).contains(.redirect) {
      facts.append(Fact(title: "Redirect", text: redirect.isEmpty ? "none" : redirect, role: redirect.isEmpty ? .dim : .plain))
    }
    switch offer.vendor {
    case .instantly: break
    case .saleshandy: facts += registrant(draft.details.registrant)
    case .scaledmail: facts.append(Fact(title: "Workspace", text: scaledmail(draft, screen.state.plan)))
    }
    facts += plan(screen.state.plan)
    facts += accounts(draft)
    if draft.kind.registersNames || draft.kind == .preWarmed { facts.append(availability(screen, clock: clock)) }
    if let problem = screen.priceProblem { facts.append(Fact(title: "Price", text: Sentences.problem(problem), role: .problem)) }
    if let problem = screen.state.problems.stopping.first {
      facts.append(Fact(title: "Problem", text: Sentences.problem(problem), role: .problem))
    }
    if let likeness = screen.state.likeness {
      facts += TextWidth.wrap(MailboxesSentences.words(likeness), columns: max(20, width)).enumerated().map { line, text in
        Fact(title: line == 0 ? "Alike" : "", text: text, role: .dim)
      }
    }
    return facts
  }

  private static func order(_ screen: ReviewScreen, offer: Offer) -> Fact {
    let draft = screen.entry.draft
    let sizes = draft.sizes(in: offer)
    let listed = draft.lines.reduce(0) { $1.isChosen ? $0 + sizes.mailboxes(on: $1) : $0 }
    // Instantly's list of stock does not say how many mailboxes a domain has; its quote does.
    let count = listed > 0 ? listed : screen.entry.quote.quote?.mailboxes ?? 0
    let mailboxes = Sentences.count(count, "mailbox", "mailboxes")
    let kind = draft.kind == .newDomains ? "" : "\(Sentences.title(of: draft.kind)), "
    return Fact(title: "Order", text: "\(kind)\(ReviewSentences.domains(of: draft, with: offer)), \(mailboxes)")
  }

  /// The accounts whose passwords go with the order, without them.
  private static func accounts(_ draft: Draft) -> [Fact] {
    var facts: [Fact] = []
    let (hosting, sequencer) = (draft.details.hosting, draft.details.sequencer)
    if draft.kind == .ownDomains { facts.append(Fact(title: "Registrar", text: "\(hosting.provider), \(hosting.username)")) }
    if !sequencer.isEmpty { facts.append(Fact(title: "Sequencer", text: "\(sequencer.provider), \(sequencer.username)")) }
    if draft.offer?.vendor == .saleshandy, draft.details.payment != .checkout {
      facts.append(Fact(title: "Paid", text: DetailsSentences.shown(.payment, in: draft.details)))
    }
    return facts
  }

  static func terms(of offer: Offer, width: Int) -> [Fact] {
    TextWidth.wrap(Sentences.facts(offer.vendor), columns: max(20, width)).enumerated().map { line, text in
      Fact(title: line == 0 ? "Terms" : "", text: text, role: .dim)
    }
  }

  private static func registrant(_ entry: RegistrantEntry) -> [Fact] {
    // As they are sent, not as they were typed.
    let sent = Registrant(entry)
    let country = Country.named(entry.country).map { "\($0.name) (\($0.code))" } ?? entry.country
    let who = [entry.first + " " + entry.last, entry.company, sent?.phone ?? entry.phone]
    let place = [entry.address, (sent?.postcode ?? entry.postcode) + " " + entry.city, entry.state, country]
    func joined(_ parts: [String]) -> String {
      parts.filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: ", ")
    }
    return [Fact(title: "Registrant", text: joined(who)), Fact(title: "", text: joined(place))]
  }

  private static func scaledmail(_ draft: Draft, _ plan: PurchasePlan?) -> String {
    var parts = [draft.details.workspace?.name ?? ""]
    if let tag = plan?.purchases.last?.tag, !tag.isEmpty { parts.append("tag \(tag)") }
    if !draft.details.coupon.isEmpty { parts.append("coupon \(draft.details.coupon)") }
    return parts.joined(separator: ", ")
  }

  /// The purchases in their order; equal ones side by side are counted.
  private static func plan(_ plan: PurchasePlan?) -> [Fact] {
    guard let plan, plan.purchases.count > 1 else { return [] }
    var steps: [(title: String, count: Int)] = []
    for purchase in plan.purchases {
      let title = PurchaseSentences.title(of: purchase)
      if steps.last?.title == title { steps[steps.count - 1].count += 1 } else { steps.append((title, 1)) }
    }
    let words = steps.map { $0.count > 1 ? "\($0.count) times \($0.title)" : $0.title }
    return [Fact(title: "In steps", text: words.joined(separator: ", then "))]
  }

  private static func availability(_ screen: ReviewScreen, clock: WallClock) -> Fact {
    let check = screen.state.finalCheck
    let role: StyleRole =
      switch check {
      case .received([], _): .good
      case .received, .failed: .problem
      case .idle, .asking: .dim
      }
    let words = ReviewSentences.finalCheck(check, kind: screen.entry.draft.kind) { clock.minutes($0) }
    return Fact(title: "Names", text: words, role: role)
  }

  /// A domain's aliases on one line: `ada.lind, ada, alind and 47 more`.
  static func mailboxes(of line: DraftLine, width: Int) -> String {
    let entries = line.mailboxes.isEmpty ? line.listing?.mailboxes ?? [] : line.mailboxes
    let aliases = entries.map { $0.alias.isEmpty ? "\($0.first) \($0.last)" : $0.alias }
    var shown = ""
    for (index, alias) in aliases.enumerated() {
      let next = shown.isEmpty ? alias : "\(shown), \(alias)"
      let left = aliases.count - index - 1
      let tail = left == 0 ? "" : " and \(left) more"
      guard TextWidth.columns(of: next + tail) <= width || shown.isEmpty else {
        return "\(shown) and \(aliases.count - index) more"
      }
      shown = next
    }
    return shown
  }
}
