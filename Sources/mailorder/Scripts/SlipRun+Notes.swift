import Ordering
import Wizard

extension SlipRun {
  /// What of the slip is not ordered as it says, although nothing stops it: a number or a provider that the offer does not take, fields it has not.
  var notes: [ProblemAnswer] {
    guard let draft, let offer = draft.offer else { return [] }
    let others = draft.chosen.filter { line in line.provider.map { $0 != draft.offer(for: line, in: offer).provider } ?? false }
    let count = ProviderSentences.otherCount(in: draft, with: offer).map {
      (code: "wanted_out_of_range", field: "wanted", words: $0)
    }
    let providers = ProviderSentences.forgotten(others.compactMap(\.provider), for: offer).map {
      (code: "provider_not_sold", field: "provider", words: "\($0) \(offer.vendor.title) sells no other with this offer.")
    }
    let fields = Self.idle(in: draft, with: offer).map(\.word)
    let unused =
      fields.isEmpty
      ? nil
      : (
        code: "not_used", field: fields[0],
        words:
          "\(offer.title) has no \(Sentences.list(fields, shown: fields.count).replacing(" and ", with: " or ")): not sent with this order."
      )
    return [count, providers, unused].compactMap(\.self).map {
      ProblemAnswer(code: $0.code, field: $0.field, sentence: $0.words, isWarning: true)
    }
  }

  /// Fields of the slip that its offer does not ask for. A registrant that comes from the client says nothing of this order.
  private static func idle(in draft: Draft, with offer: Offer) -> [DetailField] {
    let asked = DetailField.fields(for: offer.vendor, kind: draft.kind)
    return [.label, .coupon, .pictures].filter { !asked.contains($0) && !draft.details[$0].isEmpty }
  }
}
