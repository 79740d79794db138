/// Everything the three simulated vendors remember.
struct SandboxState: Codable, Equatable, Sendable {
  /// The form of the file; a program meets only the form it knows.
  static let currentVersion = 3

  var version = Self.currentVersion
  /// The mark of the file it was written whole to, anew each time; empty before that.
  var base = ""
  /// Counts what was ever given an id, so that ids never come twice.
  var serial = 0
  /// Names bought here, and where.
  var owned: [String: SandboxVendor] = [:]
  /// Names somebody else bought in the meantime (scenario `name-taken`).
  var goneElsewhere: [String] = []
  var instantly = InstantlyState()
  var saleshandy = SaleshandyState()
  var scaledmail = ScaledMailState()

  /// A hash no other call ever gets, to make an id or a password from.
  mutating func unique(_ seed: UInt64, _ purpose: String) -> StableHash {
    serial += 1
    return StableHash(seed, purpose, String(serial))
  }
}
