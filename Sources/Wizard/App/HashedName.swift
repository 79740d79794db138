/// A name that things are looked up by at every key, many times: its hash is made once, with it.
struct HashedName: Hashable, Sendable {
  let text: String
  private let hash: Int

  init(_ text: String) {
    self.text = text
    hash = text.hashValue
  }

  static func == (left: HashedName, right: HashedName) -> Bool { left.hash == right.hash && left.text == right.text }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
