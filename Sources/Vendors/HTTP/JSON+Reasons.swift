import Ordering

extension JSON {
  /// In the order in which they are told: what names the trouble before what explains it.
  private static let reasonMembers = [
    "title", "message", "messages", "error", "errors", "error_description", "detail", "details", "reason", "msg",
  ]
  private static let wrappers = ["data", "payload"]
  /// Our choice: of a list or a map so many are told, and how many more there are.
  private static let mostOfAList = 8

  /// Every text in which an answer says why not: texts, lists of texts, maps from fields to texts, objects with words of their own, the title
  /// and detail of RFC 9457, at the top and inside the wrapping.
  ///
  /// Source: Vendors/Instantly, Errors; Vendors/Saleshandy, Errors; Vendors/ScaledMail, Errors.
  var reasons: [String] { reasonGroups.flatMap(\.self) }

  /// The same by the member they stand in: the texts of one list are each a statement of its own.
  var reasonGroups: [[String]] {
    switch self {
    case .object: ([self] + JSON.wrappers.map { self[$0] }).flatMap { part in JSON.reasonMembers.map { part[$0].texts(depth: 0) } }
    case .array, .string: [texts(depth: 0)]
    case .null, .bool, .number: []
    }
  }

  /// The same in one line for people; nil where it says nothing.
  var reason: String? {
    let telling = Reasons.telling(reasonGroups)
    return telling.isEmpty ? nil : Reasons.sentence(telling)
  }

  private func texts(depth: Int) -> [String] {
    guard depth < 4 else { return [] }
    switch self {
    case .string(let text): return text.allSatisfy(\.isWhitespace) ? [] : [text]
    case .array(let elements):
      return JSON.told(elements) { $0.texts(depth: depth + 1) }
    case .object(let members):
      let own = JSON.reasonMembers.flatMap { self[$0].texts(depth: depth + 1) }
      if own.isEmpty {
        return JSON.told(members.sorted { $0.key < $1.key }) { JSON.labelled($0.key, $0.value.texts(depth: depth + 1)) }
      }
      return ["field", "path", "property"].lazy.compactMap { self[$0].string }.first.map { JSON.labelled($0, own) } ?? own
    case .null, .bool, .number: return []
    }
  }

  private static func told<Element>(_ elements: [Element], _ texts: (Element) -> [String]) -> [String] {
    let told = elements.prefix(mostOfAList).flatMap(texts)
    let more = elements.count - mostOfAList
    return told.isEmpty || more <= 0 ? told : told + ["and \(more) more"]
  }

  private static func labelled(_ label: String, _ texts: [String]) -> [String] {
    texts.first.map { ["\(label): \($0)"] + texts.dropFirst() } ?? []
  }
}
