import Ordering

/// What the configuration lets commands place without a person: in which modes, and for which clients not.
struct ScriptRules: Equatable, Sendable {
  /// The modes in which `place` may order.
  var modes: Set<Mode> = [.sandbox, .live]
  /// Clients, as lists call them, for whom a person places every order.
  var heldClients: [String] = []
}
