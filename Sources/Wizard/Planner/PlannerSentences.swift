public import Ordering

/// What the volume planner says.
public enum PlannerSentences {
  public static let title = "Volume planner"
  /// What leaving the program takes with it.
  static func lost(_ client: String?) -> String {
    "The numbers typed into the planner would be lost; go back (n), and \(client == nil ? "F4 and Alt-K keep" : "Alt-K keeps") them for \(client ?? "a client")."
  }
  public static let intro =
    "Type how many mails are to be sent. Every offer is calculated at once from what we assume; ScaledMail is asked for its own plan."
  static let noPlanHere = "There is no offer under the cursor yet. Type how many mails are to be sent first."

  public static func title(of field: PlannerField) -> String {
    switch field {
    case .volume: "Mails"
    case .google: "Google %"
    case .outlook: "Outlook %"
    case .smtp: "SMTP %"
    case .mailsPerMailbox: "Mails a mailbox a day"
    case .mailboxesPerDomain: "Mailboxes a domain"
    case .spare: "Spare %"
    }
  }

  public static func fault(_ fault: PlannerFault) -> String {
    switch fault {
    case .volumeMissing: "Mails: type how many are to be sent a month or a day, 1 or more."
    case .shares(let sum): "Shares: Google, Outlook and SMTP make \(sum) percent; they must make 100. Change one of them."
    case .zero(let field): "\(title(of: field)): type 1 or more\(field.usual.map { "; \($0) is usual" } ?? "")."
    }
  }

  static func takesDigits(_ field: PlannerField) -> String {
    "\(title(of: field)): type a number without other signs\(field.usual.map { ", such as \(max(1, $0))" } ?? ", such as 18000")."
  }
  static func tooManyDigits(_ field: PlannerField) -> String {
    "\(title(of: field)): at most \(field.digits == 3 ? "three" : "nine") digits."
  }

  static let planFor = "Plan for"
  static let noClients = "There is no client yet. One is made at home (l), or with Alt-K in an order."
  static let noClientHere = "Keep: choose a client first (F4), whose volume this is."

  static func planned(_ client: Client, hasMails: Bool) -> String {
    !hasMails
      ? "For \(client.name): type how many mails; Alt-K keeps what stands here for the next time."
      : "For \(client.name): as it is planned for. Alt-K keeps what you change here for the next time."
  }

  static func kept(_ name: String) -> String { "Kept for \(name): its volume is planned so from now on." }

  static func begun(from plan: PlannedOffer) -> String {
    "Choose \(Sentences.count(plan.domains, "name")): the plan for \(plan.offer.title) has \(plan.mailboxesPerDomain) mailboxes on each."
      + (plan.orders > 1 ? " They make \(plan.orders) orders." : "")
  }

  /// What our own figures rest on.
  public static func assumed(_ state: PlannerState) -> String? {
    guard let mails = state.mailsPerDay, let mailboxes = state.mailboxesNeeded else { return nil }
    return "\(mails) mails a day need \(Sentences.count(mailboxes, "mailbox", "mailboxes")), spare ones included"
  }

  /// In place of ScaledMail's answer: what is awaited, what stops the question, what failed; nil where there is an answer.
  public static func insteadOfVolume(_ state: PlannerState) -> String? {
    if case .shares? = state.faults.first(where: { if case .shares = $0 { true } else { false } }), state.mailsPerDay != nil {
      return "ScaledMail is asked once the shares make 100 percent."
    }
    if state.asked.isAsking { return "ScaledMail is asked for its plan. One moment." }
    if let failure = state.asked.failure {
      return "ScaledMail made no plan: \(Sentences.failure(failure)) The table below is calculated without it."
    }
    return state.asked.value == nil ? "" : nil
  }

  /// `Google 20 domains, 40 mailboxes, 140.00/mo`.
  public static func share(_ share: VolumePlan.Share) -> String {
    let provider = share.provider.map { Offer(.scaledmail, $0).providerTitle } ?? "Another provider"
    return "\(provider) \(volume(share.domains, share.mailboxes, share.monthly))"
  }

  public static func total(_ plan: VolumePlan) -> String { "In all \(volume(plan.domains, plan.mailboxes, plan.monthly))" }

  private static func volume(_ domains: Int, _ mailboxes: Int, _ monthly: Money?) -> String {
    "\(Sentences.count(domains, "domain")), \(Sentences.count(mailboxes, "mailbox", "mailboxes")), \(monthly.map { "\($0)/mo" } ?? "no price named")"
  }

  /// What the focused offer's figures are.
  public static func detail(of plan: PlannedOffer) -> String {
    var parts = ["\(plan.offer.title): \(plan.mailboxesPerDomain) mailboxes a domain"]
    if plan.orders > 1, let most = plan.offer.rules.maximumDomains {
      parts.append("at most \(most) domains an order, so \(plan.orders) orders")
    }
    if plan.dueNow == nil {
      parts.append("no price is known here; the vendor names it at its checkout")
    } else if plan.lacksNames {
      parts.append("each name has its own price on top, which the search tells")
    }
    if plan.offer.rules.period != .month, plan.monthly != nil { parts.append("billed each \(plan.offer.rules.period.rawValue)") }
    return parts.joined(separator: "; ") + "."
  }

  public static let noPriceKnown = "no price known"
  public static let withNames = "+ names"
}
