import Foundation

/// A place in a vendor's reply that holds a text: names of members, `[]` for any element of a list; a name's own text ends in `#`.
typealias Place = String

/// Finds the texts in a reply.
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
}

/// Puts a text behind, or in the place of, every text at a place.
struct Poisoning {
  let place: Place
  let poison: String
  let replacing: Bool
  /// How many texts were poisoned.
  private(set) var count = 0

  init(_ place: Place, with poison: String, replacing: Bool) {
    self.place = place
    self.poison = poison
    self.replacing = replacing
  }

  /// The reply with the poison in it.
  mutating func poisoned(_ value: Any, _ here: Place = "") -> Any {
    switch value {
    case let list as [Any]: return list.map { poisoned($0, here + "[]") }
    case let object as [String: Any]:
      var result: [String: Any] = [:]
      for (key, member) in object {
        let path = "\(here).\(key)"
        result[place == path + "#" ? poisoned(text: key) : key] = poisoned(member, path)
      }
      return result
    case let text as String: return here == place ? poisoned(text: text) : text
    default: return value
    }
  }

  private mutating func poisoned(text: String) -> String {
    count += 1
    return replacing ? poison : text + poison
  }
}
