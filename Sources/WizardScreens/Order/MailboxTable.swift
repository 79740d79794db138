import Ordering
import Terminal
import Wizard

/// The mailboxes of a placed order as a table: address, person, provider, and how far its domain is.
enum MailboxTable {
  static func table(of order: Order, width: Int, clock: WallClock, glyphs: Glyphs) -> Table<OrderedMailbox> {
    let asked = order.progress.map { "  as of \(clock.minutes($0.at))" } ?? ""
    return Table(
      [
        Column("Mailbox", .share(3), losing: .middle) { mailbox in
          TableCell(mailbox.address ?? OrderSentences.unnamed(mailbox), mailbox.address == nil ? .dim : .plain)
        },
        Column("Person", .share(2, atMost: 30), gap: 1) { TableCell($0.person.name) },
        Column("Provider", .fixed(9), gap: 1) { mailbox in
          TableCell(mailbox.offer.providerTitle, mailbox.offer.provider == order.plan.offer.provider ? .plain : .accent)
        },
        Column([("Set-up", .label), (width >= 72 ? asked : "", .dim)], .fixed(21), gap: 1) { stage(of: $0, glyphs: glyphs) },
      ], width: width)
  }

  private static func stage(of mailbox: OrderedMailbox, glyphs: Glyphs) -> TableCell {
    let words = OrderSentences.status(mailbox)
    let (sign, role): (String, StyleRole)
    switch mailbox.status {
    case .unknown: return TableCell(words, .dim)
    case .ready: (sign, role) = (glyphs.tick, .good)
    case .notBought, .stage(.failed), .stage(.cancelled), .stage(.undelivered): (sign, role) = (glyphs.cross, .problem)
    case .stage(.ended): (sign, role) = (glyphs.cross, .dim)
    case .some, .stage: (sign, role) = (glyphs.dot, .plain)
    }
    return TableCell([(sign + " ", role), (words, role)])
  }
}

extension OrderedMailbox {
  /// Address and person in one row, where the columns of a table are too narrow for them.
  var whole: String { [address ?? OrderSentences.unnamed(self), person.name].filter { !$0.isEmpty }.joined(separator: ", ") }
}
