import Ordering

extension ReconciliationSentences {
  /// How often the lists were looked at, and how many of the looks could be read where that is fewer: only those have shown anything.
  static func times(_ looks: [ReconciliationCheck]) -> String {
    let read = looks.count { $0.finding != .failed }
    let times = Sentences.count(looks.count, "time")
    guard read < looks.count else { return times }
    return "\(times) (\(read == 0 ? "none" : String(read)) of \(looks.count) could be read)"
  }
}
