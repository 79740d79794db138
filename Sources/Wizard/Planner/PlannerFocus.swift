/// What the keys go to, in the order of the screen.
public enum PlannerFocus: Hashable, Sendable, CaseIterable {
  case field(PlannerField)
  case per
  case tier
  case offers

  public static let allCases: [PlannerFocus] = [
    .field(.volume), .per, .field(.mailsPerMailbox), .field(.mailboxesPerDomain), .field(.spare), .tier, .field(.google),
    .field(.outlook), .field(.smtp), .offers,
  ]
}
