import Ordering

// The bodies of Saleshandy's answers are not published. Known is only that an answer is wrapped in `{message, payload}`, and a few names.
// Source: Vendors/Saleshandy, Common rules, success.

extension JSON {
  /// What is inside the wrapping; the value itself where there is none.
  var payload: JSON {
    let inner = self["payload"]
    return inner.isNull ? self : inner
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
