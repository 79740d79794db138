import Ordering

extension ScriptRules {
  /// Why a command may not place an order.
  /// - Parameters:
  ///   - mode: in which book.
  ///   - client: for whom; nil for nobody that is named.
  func refusal(in mode: Mode, for client: String?) -> ScriptRefusal? {
    let way = "Keep it with mailorder draft: a person finds it at home and places it."
    guard modes.contains(mode) else {
      return ScriptRefusal(
        status: .needsApproval,
        sentence: "the configuration lets no command place \(mode == .live ? "live" : "sandbox") orders (scripts.place). \(way)")
    }
    guard let client, heldClients.contains(where: { $0.lowercased() == client.lowercased() }) else { return nil }
    return ScriptRefusal(
      status: .needsApproval, sentence: "the configuration lets no command place orders for \(client) (scripts.not_for). \(way)")
  }
}
