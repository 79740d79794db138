import Foundation

/// How differences stand in the notes of an attempt and of its checks.
extension ReplyDifferences {
  /// - Returns: nil for what a later version wrote.
  init?(json: String) {
    guard let read = try? JSONDecoder().decode(ReplyDifferences.self, from: Data(json.utf8)) else { return nil }
    self = read
  }

  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
