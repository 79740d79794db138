import Ordering
import Wizard

extension SlipRun {
  /// What of the slip is not ordered as it says, although nothing stops it: a number or a provider that the offer does not take, fields it has not,
  /// mailboxes and people that there is no room for.
  var notes: [ProblemAnswer] {
    guard let draft, let offer = draft.offer else { return [] }
    let others = draft.chosen.filter { line in line.provider.map { $0 != draft.offer(for: line, in: offer).provider } ?? false }
    let count = ProviderSentences.otherCount(in: draft, with: offer).map {
      (code: "wanted_out_of_range", field: "wanted", words: $0)
    }
    let providers = ProviderSentences.forgotten(others.compactMap(\.provider), for: offer).map {
      (code: "provider_not_sold", field: "provider", words: "\($0) \(offer.vendor.title) sells no other with this offer.")
    }
    let fields = idle(in: draft, with: offer)
    let unused =
      fields.isEmpty
      ? nil
      : (
        code: "not_used", field: fields[0],
        words:
          "\(offer.title) has no \(Sentences.list(fields, shown: fields.count).replacing(" and ", with: " or ")) in such an order: not sent with it."
      )
    let found = [count, providers, unused].compactMap(\.self).map {
      ProblemAnswer(code: $0.code, field: $0.field, sentence: $0.words, isWarning: true)
    }
    return found + Self.leftOut(from: given, in: draft) + draft.idlePeople.map(ProblemAnswer.init)
  }

  /// What the review warns of; nothing where the order is held, since its refusal has it.
  var warnings: [ProblemAnswer] {
    guard refusal == nil else { return [] }
    return (review?.state.problems ?? []).filter { $0.severity == .warns }.map { ProblemAnswer($0) }
  }

  /// Fields of the slip that its offer does not ask for, by their names there. A registrant that comes from the client says nothing of this order, nor
  /// does whatever else is as the client has it.
  private func idle(in draft: Draft, with offer: Offer) -> [String] {
    let asked = DetailField.fields(for: offer.vendor, kind: draft.kind)
    let details = DetailField.allCases.filter { field in
      guard !asked.contains(field), !given.details[field].isEmpty else { return false }
      return [.label, .coupon, .pictures].contains(field) || given.details[field] != usual.details[field]
    }
    let isPackage = draft.kind == .package
    let others: [(field: SlipField, isIdle: Bool)] = [
      (.package, !isPackage && given.package != nil), (.quantity, !isPackage && given.quantity != usual.quantity),
      (.form, draft.kind != .unfinishedForm && given.form != nil),
    ]
    return details.map(\.word) + others.filter(\.isIdle).map(\.field.rawValue)
  }

  /// Mailboxes that the slip lists and that are not ordered, a warning a domain.
  private static func leftOut(from given: Draft, in draft: Draft) -> [ProblemAnswer] {
    let lines = draft.lines.keyed(by: \.name)
    return given.chosen.compactMap { line in
      guard let ordered = lines[line.name], ordered.isChosen else { return nil }
      let aliases = Set(ordered.mailboxes.map { $0.alias.lowercased() })
      let people = Set(ordered.mailboxes.map(\.person))
      let left = line.mailboxes.filter { mailbox in
        guard mailbox.isEdited else { return false }
        let alias = EnteredText.tidy(mailbox.alias)
        return alias.isEmpty ? !people.contains(mailbox.person) : !aliases.contains(alias.lowercased())
      }
      guard !left.isEmpty else { return nil }
      let names = left.map { $0.alias.isEmpty ? $0.person.name : $0.address(at: line.name) }
      var problem = ProblemAnswer(
        code: "mailbox_left_out", field: "mailboxes",
        sentence:
          "\(line.name) gets \(Sentences.count(ordered.mailboxes.count, "mailbox", "mailboxes")), and the slip lists \(line.mailboxes.count). Not ordered: "
          + "\(Sentences.list(names, shown: names.count)). Write how many it gets (wanted), if the offer takes so many, or take them out.",
        isWarning: true)
      problem.domain = line.name.text
      return problem
    }
  }
}

extension ProblemAnswer {
  /// A person who is named and has no mailbox.
  init(_ idle: NameGenerator.Idle) {
    self.init(code: "no_mailbox", field: "people", sentence: "\(MailboxesSentences.idle(idle)).", isWarning: true)
  }
}
