import Ordering

// The bodies of Saleshandy's answers are not published. Known is only that an answer is wrapped in `{message, payload}`, and a few names.
// Source: Vendors/Saleshandy, Common rules, success.

extension JSON {
  /// What is inside the wrapping; the value itself where there is none.
  var payload: JSON {
    let inner = self["payload"]
    return inner.isNull ? self : inner
  }

  /// The rows of an answer: the payload, when it is a list, or the list it holds under one of the names, or else the only list it holds.
  /// - Returns: nil when there is no list, or several and none is known by name.
  func rows(_ names: String...) -> [JSON]? {
    let payload = payload
    if let rows = payload.array { return rows }
    guard case .object(let members) = payload else { return nil }
    for name in names {
      if let rows = members[name]?.array { return rows }
    }
    let lists = members.values.compactMap(\.array)
    return lists.count == 1 ? lists[0] : nil
  }

  /// Every object in the value, however deep.
  var objects: [JSON] {
    switch self {
    case .array(let elements): elements.flatMap(\.objects)
    case .object(let members): [self] + members.sorted { $0.key < $1.key }.flatMap(\.value.objects)
    default: []
    }
  }
}
