/// What is wrong with a configuration file: where, which rule, and the way out. Values of the file are never repeated: somebody may have put
/// a key into it.
struct ConfigurationProblem: Error, Equatable {
  let file: String
  /// From 1.
  var line: Int?
  /// Such as `vendors.instantly.address`.
  var key: String?
  /// What is so, and what should be; ends without a full stop.
  let words: String

  /// One sentence: file, line, key, rule, way out.
  var sentence: String {
    var place = [file]
    if let line { place.append("line \(line)") }
    if let key { place.append(key) }
    return place.joined(separator: ", ") + ": " + words + "."
  }
}
