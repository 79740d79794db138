import TestSupport

@testable import Vendors

/// A reply that can be put together wrongly: its objects keep their members in order, and may hold one twice.
indirect enum ReplyTree {
  /// A literal, strings with their quotation marks.
  case leaf(String)
  case list([ReplyTree])
  case object([(key: String, value: ReplyTree)])

  init(_ value: JSON) {
    switch value {
    case .array(let elements): self = .list(elements.map(ReplyTree.init))
    case .object(let members):
      self = .object(members.sorted { $0.key < $1.key }.map { (key: $0.key, value: ReplyTree($0.value)) })
    default: self = .leaf(value.source)
    }
  }

  var source: String {
    switch self {
    case .leaf(let literal): literal
    case .list(let elements): "[" + elements.map(\.source).joined(separator: ",") + "]"
    case .object(let members): "{" + members.map { "\"\($0.key)\":\($0.value.source)" }.joined(separator: ",") + "}"
    }
  }

  /// Whether some object holds a member twice.
  var hasDuplicates: Bool {
    switch self {
    case .leaf: false
    case .list(let elements): elements.contains(where: \.hasDuplicates)
    case .object(let members): Set(members.map(\.key)).count < members.count || members.contains { $0.value.hasDuplicates }
    }
  }

  /// A member's literal; nil where there is none.
  func literal(_ key: String) -> String? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value.source
  }

  /// One damage, somewhere in the tree; the deeper a value lies, the rarer it is hit.
  mutating func damage(_ vocabulary: Vocabulary, _ random: inout Seeded) {
    switch self {
    case .leaf: self = .leaf(vocabulary.literal(&random))
    case .list(var elements):
      if elements.isEmpty || Bool.random(using: &random) {
        self =
          Bool.random(using: &random) ? .leaf(vocabulary.literal(&random)) : .list(elements + [.leaf(vocabulary.literal(&random))])
      } else {
        let index = Int.random(in: 0..<elements.count, using: &random)
        elements[index].damage(vocabulary, &random)
        self = .list(elements)
      }
    case .object(var members):
      guard !members.isEmpty else {
        self = .leaf(vocabulary.literal(&random))
        return
      }
      let index = Int.random(in: 0..<members.count, using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: members.remove(at: index)
      case 1: members.append((key: vocabulary.key(&random), value: .leaf(vocabulary.literal(&random))))
      case 2: members.append(members[index])
      case 3: members.append((key: members[index].key, value: .leaf(vocabulary.literal(&random))))
      case 4: members[index].key = vocabulary.key(&random)
      case 5: members[index].value = .leaf(vocabulary.literal(&random))
      default: members[index].value.damage(vocabulary, &random)
      }
      self = .object(members)
    }
  }
}

/// What damages are made of: anything of the wrong kind, and the vendor's own words in the wrong place.
struct Vocabulary: Sendable {
  let keys: [String]
  let words: [String]

  private static let literals = [
    "null", "true", "false", "0", "1", "-1", "25", "25.005", "1e9", "9007199254740993", "\"\"", "\"true\"", "\"false\"", "[]",
    "[null]",
    "{}", "{\"a\":{}}",
  ]

  func literal(_ random: inout Seeded) -> String {
    let words = words.map { "\"\($0)\"" }
    return (Vocabulary.literals + words).randomElement(using: &random) ?? "null"
  }

  func key(_ random: inout Seeded) -> String { keys.randomElement(using: &random) ?? "key" }
}
