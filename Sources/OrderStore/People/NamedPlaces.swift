import Foundation
import Ordering

/// Where in a JSON of purchases somebody is named: mailboxes, and persons whose aliases the vendor makes. A registrant, who has a phone, is none of them.
enum NamedPlaces {
  /// Everyone who is named in a JSON.
  static func people(in json: String) throws -> Set<PersonOnFile.ID> {
    var found: Set<PersonOnFile.ID> = []
    _ = walk(try tree(json)) { object, person in
      found.insert(person)
      return object
    }
    return found
  }

  /// A JSON without the names of some people, and their pictures; aliases stay, since they are what was bought.
  /// - Parameter isErased: who is.
  /// - Returns: the JSON itself where nobody of them is in it.
  static func blanked(_ json: String, where isErased: (PersonOnFile.ID) -> Bool) throws -> String {
    var isChanged = false
    let blank = walk(try tree(json)) { object, person in
      guard isErased(person) else { return object }
      isChanged = true
      var object = object
      (object["first"], object["last"], object["picture"]) = ("", "", nil)
      return object
    }
    guard isChanged else { return json }
    let data = try JSONSerialization.data(withJSONObject: blank, options: [.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self)
  }

  private static func tree(_ json: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(json.utf8)) }

  /// The tree with what becomes of each object that names somebody.
  private static func walk(_ node: Any, _ named: ([String: Any], PersonOnFile.ID) -> [String: Any]) -> Any {
    switch node {
    case let list as [Any]: return list.map { walk($0, named) }
    case let object as [String: Any]:
      let object = object.mapValues { walk($0, named) }
      guard let first = object["first"] as? String, let last = object["last"] as? String, object["phone"] == nil else {
        return object
      }
      return named(object, PersonOnFile.ID(first: first, last: last, phone: ""))
    default: return node
    }
  }
}
