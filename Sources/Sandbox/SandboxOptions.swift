public import FoundationEssentials

/// How a ``Simulation`` behaves. The defaults suit a person trying the program out.
public struct SandboxOptions: Sendable {
  /// Which state of the vendors' published rules is followed where the seeds and newer pages disagree.
  public enum Rules: Sendable {
    /// The pages the project started from: every single price is a number, Outlook is exactly 50 mailboxes, ten names a search.
    case seed
    /// What newer pages add or change: 50–100 Outlook mailboxes, nullable prices, refusal keywords, thirty names a search.
    case newer
  }

  /// Chooses which names are taken, what is in stock, and every id and password. Equal seeds give equal worlds.
  public var seed: UInt64
  /// How long each call takes at least.
  public var latency: Duration
  /// What goes wrong on purpose.
  public var scenarios: [Scenario]
  /// Where the state is kept between runs; nothing keeps it in memory only. The file is created with mode 0600, its directory with 0700.
  public var stateFile: String?
  /// How long an order takes until its last mailbox is ready; its domains become ready one after another.
  public var setUpTime: Duration
  /// Saleshandy: how long until a started checkout counts as paid, as if a person had paid on the hosted page. Nothing leaves it to a person:
  /// the page at the `checkoutUrl` of a ``SandboxServer`` takes the payment. Our choice, since a test cannot press a button.
  public var paymentTime: Duration?
  /// How long a call takes under the scenario `slow`.
  public var slowness: Duration
  /// Whose rules are followed.
  public var rules: Rules
  /// Whether the vendors' call limits are counted and enforced (in memory, since the simulation started).
  public var enforceLimits: Bool
  /// The one key every vendor accepts; nothing accepts any key except one that begins with `bad`.
  public var key: String?
  /// Whether Instantly's request bodies may hold fields its page does not name, as the page's schema allows. Otherwise such a field is refused
  /// with status 400, so that a client's misspelt key is noticed: our choice.
  public var ignoresUnknownFields: Bool
  /// Told of every request to buy, once when it arrives and once when it is taken, before anything is answered.
  public var onPurchase: @Sendable (SandboxPurchase) -> Void
  /// The clock everything happens by.
  public var now: @Sendable () -> Date

  /// All parameters have defaults; see the properties for their meaning.
  public init(
    seed: UInt64 = 1,
    latency: Duration = .zero,
    scenarios: [Scenario] = [],
    stateFile: String? = nil,
    setUpTime: Duration = .seconds(40),
    paymentTime: Duration? = .seconds(8),
    slowness: Duration = .seconds(4),
    rules: Rules = .seed,
    enforceLimits: Bool = false,
    key: String? = nil,
    ignoresUnknownFields: Bool = false,
    onPurchase: @escaping @Sendable (SandboxPurchase) -> Void = { _ in },
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.seed = seed
    self.latency = latency
    self.scenarios = scenarios
    self.stateFile = stateFile
    self.setUpTime = setUpTime
    self.paymentTime = paymentTime
    self.slowness = slowness
    self.rules = rules
    self.enforceLimits = enforceLimits
    self.key = key
    self.ignoresUnknownFields = ignoresUnknownFields
    self.onPurchase = onPurchase
    self.now = now
  }
}
