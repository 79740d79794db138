import Ordering

/// What is wrong with the planner's numbers.
public enum PlannerFault: Hashable, Sendable {
  case volumeMissing
  /// The shares make another sum than 100.
  case shares(Int)
  case zero(PlannerField)
}

extension PlannerState {
  public func text(of field: PlannerField) -> String { texts[field] ?? "" }

  /// A field's number; where nothing is typed the usual one.
  public func number(_ field: PlannerField) -> Int? { Int(text(of: field)) ?? field.usual }

  /// Why a field does not take what is typed or pasted; nil where it does.
  func refusal(of digits: String, in field: PlannerField) -> String? {
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return PlannerSentences.takesDigits(field) }
    return text(of: field).count + digits.count > field.digits ? PlannerSentences.tooManyDigits(field) : nil
  }

  /// What is wrong, first field first. The shares are ScaledMail's affair alone.
  public var faults: [PlannerFault] {
    var faults: [PlannerFault] = []
    if (number(.volume) ?? 0) < 1 { faults.append(.volumeMissing) }
    let sum = PlannerField.allCases.filter { $0.provider != nil }.reduce(0) { $0 + (number($1) ?? 0) }
    if sum != 100 { faults.append(.shares(sum)) }
    for field in [PlannerField.mailsPerMailbox, .mailboxesPerDomain] where number(field) == 0 { faults.append(.zero(field)) }
    return faults
  }

  /// What stops our own arithmetic.
  public var planFault: PlannerFault? { faults.first { if case .shares = $0 { false } else { true } } }

  /// What ScaledMail can be asked; nil while a number is missing or the shares do not make 100.
  ///
  /// Source: Vendors/ScaledMail, Calculate package: volume above 0, a share for each provider.
  var request: VolumeRequest? {
    guard let volume = number(.volume), volume > 0, !faults.contains(where: { if case .shares = $0 { true } else { false } }) else {
      return nil
    }
    var distribution: [Provider: Int] = [:]
    for field in PlannerField.allCases {
      if let provider = field.provider, let share = number(field), share > 0 { distribution[provider] = share }
    }
    return VolumeRequest(volume: volume, per: per, distribution: distribution, tier: tier)
  }

  /// Mails a day, rounded up. Our choice: a month has 30 days, as in the figures of the vendor.
  public var mailsPerDay: Int? {
    guard let volume = number(.volume), volume > 0 else { return nil }
    return per == .day ? volume : (volume + 29) / 30
  }

  /// Mailboxes that send so much, with the spare ones; nil while a number is missing.
  ///
  /// Source: Sources, What operators do.
  public var mailboxesNeeded: Int? {
    guard planFault == nil, let mails = mailsPerDay, let each = number(.mailsPerMailbox), let spare = number(.spare) else {
      return nil
    }
    let bare = (mails + each - 1) / each
    return (bare * (100 + spare) + 99) / 100
  }
}
