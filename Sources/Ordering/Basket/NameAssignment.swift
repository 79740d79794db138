/// Gives names to offers, one name after the other, so that at each moment those that have one cost least together: where an offer is full, a name that
/// costs little more elsewhere makes room. A name that finds no room would find none later.
///
/// Our choice: the shortest augmenting path of the assignment problem, over the few offers instead of the many names, so that a split of hundreds of names
/// is exact and costs no more than a key.
struct NameAssignment {
  /// By name and offer; nil where the offer cannot take the name.
  private let costs: [[Int?]]
  /// By name.
  private(set) var offers: [Int?]
  /// Names of each offer.
  private(set) var loads: [Int]

  init(_ costs: [[Int?]], offers count: Int) {
    self.costs = costs
    offers = Array(repeating: nil, count: costs.count)
    loads = Array(repeating: 0, count: count)
  }

  /// Finds an offer for a name.
  /// - Parameter room: how many names each offer takes.
  /// - Returns: false where none has room for it.
  mutating func place(_ name: Int, room: [Int]) -> Bool {
    let moves = moves
    var cost = costs[name]
    var from: [Int?] = Array(repeating: nil, count: loads.count)
    var isChanged = true
    while isChanged {
      isChanged = false
      for start in cost.indices {
        guard let own = cost[start] else { continue }
        for (end, move) in moves[start].enumerated() {
          guard let move, own + move.cost < cost[end] ?? .max else { continue }
          (cost[end], from[end], isChanged) = (own + move.cost, start, true)
        }
      }
    }
    let open = cost.indices.filter { cost[$0] != nil && loads[$0] < room[$0] }
    guard var end = open.min(by: { (cost[$0] ?? .max, $0) < (cost[$1] ?? .max, $1) }) else { return false }
    loads[end] += 1
    while let start = from[end] {
      if let moved = moves[start][end]?.name { offers[moved] = end }
      end = start
    }
    offers[name] = end
    return true
  }

  /// Which name costs least more when it goes from one offer to another.
  private var moves: [[(cost: Int, name: Int)?]] {
    var moves: [[(cost: Int, name: Int)?]] = Array(repeating: Array(repeating: nil, count: loads.count), count: loads.count)
    for (name, offer) in offers.enumerated() {
      guard let offer, let own = costs[name][offer] else { continue }
      for (other, cost) in costs[name].enumerated() where other != offer {
        guard let cost, cost - own < moves[offer][other]?.cost ?? .max else { continue }
        moves[offer][other] = (cost - own, name)
      }
    }
    return moves
  }
}
