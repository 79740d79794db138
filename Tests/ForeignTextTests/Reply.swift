import Foundation

/// A place in a vendor's reply that holds a text: names of members, `[]` for any element of a list; a name's own text ends in `#`.
typealias Place = String

/// Finds and poisons texts in a reply.
enum Reply {
  /// Every place with a text in it.
  static func places(_ value: Any, _ here: Place = "") -> Set<Place> {
    switch value {
    case let list as [Any]: list.reduce(into: []) { $0.formUnion(places($1, here + "[]")) }
    case let object as [String: Any]:
      object.reduce(into: []) { found, member in
        found.formUnion(places(member.value, "\(here).\(member.key)"))
        found.insert("\(here).\(member.key)#")
      }
    case is String: [here]
    default: []
    }
  }

  /// The reply with a text behind every text at a place.
  static func poisoned(_ value: Any, at place: Place, _ here: Place = "", with poison: String, replacing: Bool) -> Any {
    switch value {
    case let list as [Any]: return list.map { poisoned($0, at: place, here + "[]", with: poison, replacing: replacing) }
    case let object as [String: Any]:
      var result: [String: Any] = [:]
      for (key, member) in object {
        let path = "\(here).\(key)"
        result[place == path + "#" ? key + poison : key] = poisoned(member, at: place, path, with: poison, replacing: replacing)
      }
      return result
    case let text as String: return here == place ? (replacing ? poison : text + poison) : text
    default: return value
    }
  }
}
