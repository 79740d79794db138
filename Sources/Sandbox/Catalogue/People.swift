/// Names for mailboxes nobody named: those of pre-warmed stock. Our choice: made-up people, since the vendors name none.
enum People {
  static let firstNames = ["Ada", "Bo", "Cleo", "Dag", "Edda", "Finn", "Greta", "Hugo", "Ines", "Jon", "Kaja", "Leo"]
  static let lastNames = ["Lind", "Ek", "Holm", "Berg", "Strand", "Dahl", "Falk", "Vik", "Moen", "Lund", "Rask", "Sund"]

  static func person(_ hash: StableHash) -> (first: String, last: String) {
    (firstNames[hash.below(firstNames.count)], lastNames[Int(hash.value >> 32) % lastNames.count])
  }
}
