/// What a client's volume is planned by: mails, and what is assumed of mailboxes. Nil is what is usual; mailboxes a domain are the client's own.
public struct VolumeAssumptions: Hashable, Codable, Sendable {
  /// Mails to be sent in the time below.
  public var mails: Int?
  public var per: VolumeRequest.Per?
  /// Mails a mailbox sends a day.
  public var mailsPerMailbox: Int?
  /// Mailboxes beyond those that are needed, in percent.
  public var spare: Int?
  /// How hard ScaledMail drives its mailboxes.
  public var tier: VolumeRequest.Tier?
  /// Shares of ScaledMail's providers in percent; nil for what is usual.
  public var google: Int?
  public var outlook: Int?
  public var smtp: Int?

  public init() {}

  /// ScaledMail's providers and where their shares are kept.
  private static var providers: [(name: String, path: WritableKeyPath<VolumeAssumptions, Int?>)] {
    [("google", \.google), ("outlook", \.outlook), ("smtp", \.smtp)]
  }
  /// Our choice: up to a billion mails, as the planner takes them.
  private static let mostMails = 999_999_999

  /// A field as it is shown and typed; empty for what is usual.
  func text(of field: ClientField) -> String {
    switch field {
    case .volume: mails.map { "\($0) a \((per ?? .month).rawValue)" } ?? ""
    case .mailsPerMailbox: mailsPerMailbox.map(String.init) ?? ""
    case .spare: spare.map(String.init) ?? ""
    case .tier: tier?.rawValue ?? ""
    case .shares: Self.providers.compactMap { name, path in self[keyPath: path].map { "\(name) \($0)" } }.joined(separator: ", ")
    default: ""
    }
  }

  /// Reads what was typed into a field.
  /// - Throws: `ClientFault` where it cannot stand there.
  mutating func set(_ text: String, in field: ClientField) throws(ClientFault) {
    switch field {
    case .volume: (mails, per) = try Self.volume(text)
    case .mailsPerMailbox: mailsPerMailbox = try Self.number(text, 1...999)
    case .spare: spare = try Self.number(text, 0...999)
    case .tier:
      guard text.isEmpty || VolumeRequest.Tier(rawValue: text.lowercased()) != nil else { throw .tier(text) }
      tier = VolumeRequest.Tier(rawValue: text.lowercased())
    case .shares: try setShares(text)
    default: break
    }
  }

  private static func volume(_ text: String) throws(ClientFault) -> (Int?, VolumeRequest.Per?) {
    guard !text.isEmpty else { return (nil, nil) }
    var words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    var per = VolumeRequest.Per.month
    if words.count > 1 {
      guard let named = words.popLast().flatMap(VolumeRequest.Per.init(rawValue:)) else { throw .volume(text) }
      per = named
      if words.last == "a" || words.last == "per" { words.removeLast() }
    }
    guard words.count == 1, let mails = Int(words[0].filter { $0 != "," }), (1...mostMails).contains(mails) else {
      throw .volume(text)
    }
    return (mails, per)
  }

  private static func number(_ text: String, _ range: ClosedRange<Int>) throws(ClientFault) -> Int? {
    guard !text.isEmpty else { return nil }
    guard let number = Int(text), range.contains(number) else { throw .number(range) }
    return number
  }

  private mutating func setShares(_ text: String) throws(ClientFault) {
    var read = self
    for (_, path) in Self.providers { read[keyPath: path] = nil }
    for piece in text.lowercased().split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let words = piece.split(whereSeparator: { $0.isWhitespace || $0 == "%" }).map(String.init)
      guard words.count == 2, let share = Int(words[1]), (0...100).contains(share),
        let path = Self.providers.first(where: { $0.name == words[0] })?.path
      else { throw .shares(text) }
      read[keyPath: path] = share
    }
    let sum = Self.providers.reduce(0) { $0 + (read[keyPath: $1.path] ?? 0) }
    guard sum == 100 || text.isEmpty else { throw .shares(text) }
    self = read
  }
}

extension Spread {
  /// What a client's form and its file call it.
  public var words: String {
    switch self {
    case .same: "same on each"
    case .people: "rotate people"
    case .peopleAndPatterns: "rotate people and patterns"
    case .onePerson: "one person a domain"
    }
  }

  /// Reads what was typed: the words above, or what slips call it.
  init?(words: String) {
    let typed = words.lowercased()
    guard let found = Spread.allCases.first(where: { $0.words == typed || $0.slipWord == typed }) else { return nil }
    self = found
  }
}
