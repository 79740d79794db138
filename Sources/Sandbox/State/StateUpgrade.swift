/// Brings the state of an older program up to date, so that a person keeps the orders made with it.
enum StateUpgrade {
  /// - Parameter json: the state as an older program wrote it.
  /// - Returns: the same state in today's form; what is not even sandbox state comes back as it is.
  static func upgraded(_ json: JSON) -> JSON {
    guard var state = json.object, var version = state["version"]?.integer else { return json }
    while let step = steps[version] {
      step(&state)
      version += 1
    }
    state["version"] = .int(version)
    return .object(state)
  }

  /// By the version each begins at.
  private static let steps: [Int: @Sendable (inout [String: JSON]) -> Void] = [1: picturesFormsAndTitles, 2: journal]

  /// Version 3: a mark, by which the file's journal knows it. A file without one has no journal.
  private static func journal(_ state: inout [String: JSON]) { state["base"] = "" }

  /// Version 2: Saleshandy's pictures, ScaledMail's pending forms, and a title on each of its orders.
  private static func picturesFormsAndTitles(_ state: inout [String: JSON]) {
    change("saleshandy", in: &state) { $0["pictures"] = [] }
    change("scaledmail", in: &state) { scaledmail in
      scaledmail["forms"] = []
      scaledmail["orders"] = scaledmail["orders"]?.array.map { orders in
        .array(
          orders.map { order in
            guard var fields = order.object else { return order }
            let providers = fields["packages"]?.array?.compactMap { $0["provider"]?.string } ?? []
            fields["title"] = .string(ScaledMailProvider.title(of: providers.compactMap(ScaledMailProvider.init)))
            return .object(fields)
          })
      }
    }
  }

  private static func change(_ key: String, in state: inout [String: JSON], _ body: (inout [String: JSON]) -> Void) {
    guard var fields = state[key]?.object else { return }
    body(&fields)
    state[key] = .object(fields)
  }
}
