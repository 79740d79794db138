import Testing

@testable import OrderStore

@Suite("Positions of a draft's lines")
struct LinePositionsTests {
  @Test(
    "new lines find room between their neighbours",
    arguments: [
      ([], []),
      ([nil, nil], [1_024, 2_048]),
      ([1_024, nil, 2_048], [1_024, 1_536, 2_048]),
      ([nil, 1_024], [512, 1_024]),
      ([1_024, nil, nil], [1_024, 2_048, 3_072]),
      ([1_024, 3_072], [1_024, 3_072]),
      ([7, nil, 8], [1_024, 2_048, 3_072]),
      ([nil, 1], [1_024, 2_048]),
      ([2_048, 1_024, 3_072], [2_048, 2_560, 3_072]),
      ([3_072, 1_024, 2_048], [3_072, 4_096, 5_120]),
    ] as [([Int?], [Int])])
  func assigned(kept: [Int?], expected: [Int]) {
    #expect(LinePositions.assign(kept) == expected)
  }

  @Test("positions rise strictly, whatever lines moved")
  func rising() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let kept = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Bool.random(using: &random) ? Int.random(in: 1...20, using: &random) : nil
      }
      let positions = LinePositions.assign(kept)
      #expect(positions.count == kept.count)
      #expect(zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 }, "from \(kept)")
    }
  }
}
