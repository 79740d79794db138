/// The known word that a mistyped one may mean.
public enum NearestWord {
  /// - Parameters:
  ///   - word: as it was typed.
  ///   - known: the words that there are.
  /// - Returns: nil where none is near.
  public static func to(_ word: String, among known: some Collection<String>) -> String? {
    let word = word.lowercased()
    guard word.count > 2, word.count < 20 else { return nil }
    let near = known.sorted().map { (name: $0, distance: distance(word, $0)) }.min { $0.distance < $1.distance }
    return near.flatMap { $0.distance <= (word.count > 5 ? 2 : 1) || $0.name.hasPrefix(word) ? $0.name : nil }
  }

  /// Letters that have to be changed, added, left out, or swapped with the next.
  private static func distance(_ one: String, _ other: String) -> Int {
    let (one, other) = (Array(one), Array(other))
    var rows = [Array(0...other.count)]
    for (index, letter) in one.enumerated() {
      var row = [index + 1]
      for place in other.indices {
        let kept = rows[index][place] + (letter == other[place] ? 0 : 1)
        var least = min(kept, row[place] + 1, rows[index][place + 1] + 1)
        if index > 0, place > 0, letter == other[place - 1], one[index - 1] == other[place] {
          least = min(least, rows[index - 1][place - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[one.count][other.count]
  }
}
