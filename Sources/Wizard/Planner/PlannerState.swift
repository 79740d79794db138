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

  /// For whom is planned; nil for nobody.
  public internal(set) var client: Client?
  /// Who is being read to be planned for.
  var reading: Client.ID?
  /// Whether something was typed since it was taken from a client or kept for one.
  var isTyped = false

  public init() {}

  /// Takes what a client's volume is planned by; what it does not say is as usual.
  mutating func take(_ client: Client) {
    self.client = client
    isTyped = false
    let volume = client.volume
    func number(_ field: PlannerField, _ value: Int?) {
      texts[field] = value.map(String.init) ?? field.usual.map(String.init) ?? ""
    }
    if let mails = volume.mails { texts[.volume] = String(mails) }
    number(.mailsPerMailbox, volume.mailsPerMailbox)
    number(.mailboxesPerDomain, client.wanted)
    number(.spare, volume.spare)
    let hasShares = volume.google != nil || volume.outlook != nil || volume.smtp != nil
    number(.google, hasShares ? volume.google ?? 0 : 100)
    number(.outlook, volume.outlook)
    number(.smtp, volume.smtp)
    per = volume.per ?? .month
    tier = volume.tier ?? .max
  }

  /// A client with what is planned by now; a number that is not there stays the client's.
  func kept(for client: Client) -> Client {
    var client = client
    if let mails = number(.volume), mails > 0 { (client.volume.mails, client.volume.per) = (mails, per) }
    client.volume.mailsPerMailbox = number(.mailsPerMailbox).flatMap { $0 > 0 ? $0 : nil }
    client.volume.spare = number(.spare)
    client.volume.tier = tier
    if let wanted = number(.mailboxesPerDomain), wanted > 0 { client.wanted = wanted }
    let shares = [PlannerField.google, .outlook, .smtp].map { number($0) ?? 0 }
    if shares.reduce(0, +) == 100 {
      (client.volume.google, client.volume.outlook, client.volume.smtp) = (shares[0], shares[1], shares[2])
    }
    return client
  }
}
