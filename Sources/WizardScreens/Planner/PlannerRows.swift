import Ordering
import Terminal
import Wizard

/// The columns of the planner's table.
struct PlannerColumns {
  let offer = 2
  let offerWidth: Int
  let each: Int
  /// Nothing in a narrow window, where it stands in the row below.
  let eachWidth: Int
  let domains: Int
  static let domainsWidth = 8
  let mailboxes: Int
  static let mailboxesWidth = 10
  let month: Int
  static let monthWidth = 11
  let due: Int
  static let dueWidth = 12

  init(width: Int) {
    eachWidth = width < 90 ? 0 : 9
    let numbers = eachWidth + Self.domainsWidth + Self.mailboxesWidth + Self.monthWidth + Self.dueWidth
    // Two columns at the right are for the sign that names come on top.
    offerWidth = width - offer - numbers - 3
    each = offer + offerWidth
    domains = each + eachWidth
    mailboxes = domains + Self.domainsWidth
    month = mailboxes + Self.mailboxesWidth
    due = month + Self.monthWidth
  }
}

extension Canvas {
  mutating func plannerHeads(_ columns: PlannerColumns, row: Int) {
    text("Offer", columns.offer, row, width: columns.offerWidth, role: .label)
    cell("/domain", columns.each, row, width: columns.eachWidth, role: .label, align: .right)
    cell("domains", columns.domains, row, width: PlannerColumns.domainsWidth, role: .label, align: .right)
    cell("mailboxes", columns.mailboxes, row, width: PlannerColumns.mailboxesWidth, role: .label, align: .right)
    cell("per month", columns.month, row, width: PlannerColumns.monthWidth, role: .label, align: .right)
    cell("due first", columns.due, row, width: PlannerColumns.dueWidth, role: .label, align: .right)
  }

  mutating func plannedOffer(_ plan: PlannedOffer, columns: PlannerColumns, row: Int) {
    text(plan.offer.title, columns.offer, row, width: columns.offerWidth - 1)
    cell(String(plan.mailboxesPerDomain), columns.each, row, width: columns.eachWidth, role: .dim, align: .right)
    cell(String(plan.domains), columns.domains, row, width: PlannerColumns.domainsWidth, align: .right)
    cell(String(plan.mailboxes), columns.mailboxes, row, width: PlannerColumns.mailboxesWidth, align: .right)
    guard let due = plan.dueFirst, let month = plan.monthly else {
      let width = PlannerColumns.monthWidth + PlannerColumns.dueWidth
      cell(Sentences.noPriceKnown, columns.month, row, width: width, role: .dim, align: .right)
      return
    }
    cell(month.description, columns.month, row, width: PlannerColumns.monthWidth, role: .amount, align: .right)
    cell(due.description, columns.due, row, width: PlannerColumns.dueWidth, role: .amount, align: .right)
    if plan.lacksNames { text(" +", columns.due + PlannerColumns.dueWidth, row, width: 2, role: .dim) }
  }
}
