public import Ordering

/// The volume planner: what is to be sent, what we assume, and ScaledMail's own answer.
public struct PlannerState: ScreenState {
  public internal(set) var focus: PlannerFocus = .field(.volume)
  /// The numbers, as typed.
  public internal(set) var texts: [PlannerField: String] = [
    .google: "100", .outlook: "0", .smtp: "0", .mailsPerMailbox: "30", .mailboxesPerDomain: "3", .spare: "25",
  ]
  public internal(set) var per: VolumeRequest.Per = .month
  /// How hard ScaledMail drives its mailboxes.
  public internal(set) var tier: VolumeRequest.Tier = .max
  /// The cursor of the table of offers.
  public internal(set) var row = 0
  /// ScaledMail's own plan.
  public internal(set) var asked: Asked<VolumePlan> = .idle
  /// What it is for, or is awaited for.
  public internal(set) var askedFor: VolumeRequest?

  public init() {}
}
