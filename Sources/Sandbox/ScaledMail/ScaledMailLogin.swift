/// The log-ins an order may carry; they are checked and not kept. Source: Vendors/ScaledMail, Create custom order, `sequencer` and
/// `hosting`.
enum ScaledMailLogin {
  /// - Parameter isLinkRequired: as pre-warmed inboxes want it.
  static func checkSequencer(_ body: ScaledMailFields, isLinkRequired: Bool) throws {
    guard body.has("sequencer") else { return }
    let needed = isLinkRequired ? ["link"] : []
    _ = try login(body["sequencer"], at: "sequencer", needed: needed, optional: ["link", "workspace", "tag"])
  }

  /// Who holds the names: named by `hosting`, which `other` requires and the rest may leave out.
  static func registrar(_ body: ScaledMailFields, _ source: ScaledMailOrderForm.Source) throws -> String {
    if source == .other, !body.has("hosting") { throw body.fault("hosting", "is required when provider is other") }
    let hosting = body.has("hosting") ? try login(body["hosting"], at: "hosting", optional: ["link"]) : nil
    return source == .other ? hosting ?? "" : "ScaledMail"
  }

  /// Provider, user name and password are needed, the rest may not be empty.
  /// - Returns: the provider.
  private static func login(_ json: JSON?, at path: String, needed: [String] = [], optional: [String]) throws -> String {
    let login = try ScaledMailFields(json, at: path, allowed: Set(["provider", "username", "password"] + optional))
    for key in ["username", "password"] + needed { _ = try login.string(key) }
    for key in optional { _ = try login.optionalString(key) }
    return try login.string("provider")
  }
}
