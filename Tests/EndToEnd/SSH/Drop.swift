import TestSupport

/// How a link to the program ends.
enum Drop: String, CaseIterable {
  /// The ssh client is killed: the connection closes without a word.
  case clientKilled
  /// sshd's processes for this login are killed.
  case serverKilled
  /// The window in which ssh runs is closed.
  case windowClosed
  /// ssh says goodbye.
  case disconnected
  /// The client freezes, as with a laptop that sleeps: sshd gives it up.
  case clientFrozen
  /// The program gets HUP while its terminal stays.
  case hungUp
  /// The program gets TERM while its terminal stays.
  case ended
  /// The program is killed, as by a machine that fails.
  case programKilled

  /// Whether the terminal outlives the program, so that its state can be looked at.
  var leavesTerminal: Bool { self == .hungUp || self == .ended }

  /// The ways of so many drops, each about as often, in an order of the seed's.
  static func ways(_ count: Int, using random: inout Seeded) -> [Drop] {
    var ways: [Drop] = []
    while ways.count < count { ways += allCases.shuffled(using: &random) }
    return Array(ways.prefix(count))
  }
}
