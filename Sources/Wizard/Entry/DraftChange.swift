import Ordering

/// What was changed between two states of a draft, in words, and where.
struct DraftChange {
  let words: String
  let place: Problem.Place?
  /// The domain, where one cell of one mailbox is all that changed.
  private(set) var cellOf: DomainName?

  init(_ before: Draft, _ after: Draft, _ lines: LineSplice) {
    if let form = Self.form(before, after) {
      (words, place) = form
    } else {
      let change = Self.lines(before.lines, after.lines, lines)
      (words, place) = (change.words, change.place)
      if change.isOneCell, case .mailbox(let name, _, _)? = change.place { cellOf = name }
    }
  }

  private typealias Lines = (words: String, place: Problem.Place?, isOneCell: Bool)

  private static func form(_ before: Draft, _ after: Draft) -> (String, Problem.Place?)? {
    if before.people != after.people { return ("People", .people) }
    if before.patterns != after.patterns { return ("patterns", nil) }
    if before.allowsNumbers != after.allowsNumbers { return ("numbers in names", nil) }
    if before.spread != after.spread { return ("how people are spread", nil) }
    if before.spellings != after.spellings { return ("spelling accepted", nil) }
    if before.vendorNamed != after.vendorNamed { return ("who makes the aliases", nil) }
    if before.offer != after.offer { return ("offer", .offer) }
    if before.wanted != after.wanted { return ("mailboxes per domain", .wanted) }
    if before.package != after.package || before.quantity != after.quantity { return ("package", nil) }
    if before.form != after.form { return ("paid order", nil) }
    if before.endings != after.endings { return ("endings", nil) }
    if before.details != after.details {
      let field = DetailField.allCases.first { before.details[$0] != after.details[$0] }
      return (field.map { Sentences.title(of: $0) } ?? "details", field.map { .detail($0) })
    }
    // A search names the draft and reads the field at once; what it did to the list says more.
    guard before.lines.map(\.name) == after.lines.map(\.name) else { return nil }
    if before.brand != after.brand { return ("Brand or names", nil) }
    return before.name == after.name ? nil : ("the draft's name", nil)
  }

  private static func lines(_ before: [DraftLine], _ after: [DraftLine], _ splice: LineSplice) -> Lines {
    guard before.count == after.count, zip(before, after).allSatisfy({ $0.name == $1.name }) else {
      let change = membership(before, after)
      return (change.0, change.1, false)
    }
    let changed = splice.range.filter { before[$0] != after[$0] }
    let chosen = changed.filter { before[$0].isChosen != after[$0].isChosen }
    if let first = chosen.first {
      let verb = after[first].isChosen ? "chosen" : "deselected"
      let what = chosen.count == 1 ? after[first].name.text : Sentences.count(chosen.count, "name")
      return ("\(what) \(verb)", .name(after[first].name), false)
    }
    if let index = changed.first(where: { before[$0].provider != after[$0].provider }) {
      return ("provider of \(after[index].name)", .mailbox(after[index].name, 0, .alias), false)
    }
    return cells(before, after, changed)
  }

  private static func membership(_ before: [DraftLine], _ after: [DraftLine]) -> (String, Problem.Place?) {
    let (old, new) = (Set(before.map(\.name)), Set(after.map(\.name)))
    let (gone, come) = (old.subtracting(new), new.subtracting(old))
    func what(_ names: Set<DomainName>) -> String {
      names.count == 1 ? names.first?.text ?? "" : Sentences.count(names.count, "name")
    }
    if gone.isEmpty, come.isEmpty { return ("order of the names", nil) }
    if come.isEmpty { return ("\(what(gone)) removed", gone.count == 1 ? gone.first.map { .name($0) } : nil) }
    return gone.isEmpty ? ("\(what(come)) added", nil) : ("search: \(what(come)) added, \(what(gone)) removed", nil)
  }

  private static func cells(_ before: [DraftLine], _ after: [DraftLine], _ changed: [Int]) -> Lines {
    var count = 0
    var single: (DomainName, Int, MailboxColumn)?
    for index in changed {
      let (old, new) = (before[index].mailboxes, after[index].mailboxes)
      for mailbox in 0..<max(old.count, new.count) {
        guard old.indices.contains(mailbox), new.indices.contains(mailbox) else {
          count += 1
          continue
        }
        guard old[mailbox] != new[mailbox] else { continue }
        count += 1
        let column = MailboxColumn.allCases.first { old[mailbox][$0] != new[mailbox][$0] } ?? .alias
        if single == nil { single = (after[index].name, mailbox, column) }
      }
    }
    guard let single else { return ("mailboxes", nil, false) }
    let place = Problem.Place.mailbox(single.0, single.1, single.2)
    guard count == 1 else { return (Sentences.count(count, "mailbox", "mailboxes"), place, false) }
    let words = "\(Sentences.title(of: single.2).lowercased()) of \(single.0), mailbox \(single.1 + 1)"
    return (words, place, changed.allSatisfy { before[$0].turn == after[$0].turn && before[$0].origin == after[$0].origin })
  }
}
