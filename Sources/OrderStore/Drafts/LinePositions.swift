import Ordering

/// Gives the lines of a draft their positions in the file, touching as few rows as it can.
enum LinePositions {
  /// The gap between two lines that were written one after the other.
  static let gap = 1_024

  /// The positions of the new lines, strictly rising: a line that was there keeps its own where the order allows it.
  static func positions(of lines: [DraftLine], was old: [DraftLine], at positions: [Int]) -> [Int] {
    assign(kept(lines, was: old, at: positions))
  }

  /// Where each line stood, by its name. Lines at both ends that did not move are matched without looking any up.
  private static func kept(_ lines: [DraftLine], was old: [DraftLine], at positions: [Int]) -> [Int?] {
    let shorter = min(lines.count, old.count)
    let head = (0..<shorter).first { lines[$0].name != old[$0].name } ?? shorter
    let tail = (0..<shorter - head).first { lines[lines.count - 1 - $0].name != old[old.count - 1 - $0].name } ?? shorter - head
    var moved: [DomainName: [Int]] = [:]
    for index in (head..<old.count - tail).reversed() { moved[old[index].name, default: []].append(positions[index]) }
    let middle = lines[head..<lines.count - tail].map { moved[$0.name]?.popLast() }
    return positions.prefix(head).map { $0 } + middle + positions.suffix(tail).map { $0 }
  }

  /// Fills the gaps: lines without a position share the room between their neighbours; where there is none, all are numbered anew.
  static func assign(_ kept: [Int?]) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(kept.count)
    while result.count < kept.count {
      let last = result.last ?? 0
      if let position = kept[result.count], position > last {
        result.append(position)
        continue
      }
      let next = kept[result.count...].firstIndex { ($0 ?? 0) > last } ?? kept.count
      let count = next - result.count
      guard next < kept.count, let upper = kept[next] else {
        result += (1...count).map { last + $0 * gap }
        continue
      }
      let step = (upper - last) / (count + 1)
      guard step > 0 else { return (1...kept.count).map { $0 * gap } }
      result += (1...count).map { last + $0 * step }
    }
    return result
  }
}
