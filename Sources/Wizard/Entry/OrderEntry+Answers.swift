import Foundation
import Ordering

// What vendors answered to look-ups, written into the order being entered.

extension OrderEntry {
  /// Counts what a vendor answered.
  mutating func finish(_ vendor: Vendor, asked: [String]) {
    lookUps[vendor]?.asking.removeAll(where: asked.contains)
    lookUps[vendor]?.done += asked.count
    lookUps[vendor]?.failure = nil
  }

  /// Writes a vendor's answers beside the names.
  mutating func record(_ answers: [NameAnswer], from vendor: Vendor) {
    guard !answers.isEmpty else { return }
    let byName = answers.byName
    for index in draft.lines.indices {
      if let answer = byName[draft.lines[index].name] { draft.lines[index].answers[vendor] = answer }
    }
  }

  /// Saleshandy names only what it offers: the other names of the stem, with the endings it was asked for, are not offered.
  mutating func recordNotOffered(stem: String, as status: NameAnswer.Status = .notOffered, at now: Date) {
    guard let asked = lookUps[.saleshandy]?.askedEndings else { return }
    for index in draft.lines.indices {
      let line = draft.lines[index]
      guard line.name.stem == stem, line.answers[.saleshandy] == nil, asked.contains(line.name.ending) else { continue }
      draft.lines[index].answers[.saleshandy] = NameAnswer(line.name, status, at: now)
    }
  }
}
