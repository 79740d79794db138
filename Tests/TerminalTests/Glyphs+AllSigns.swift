import Terminal
import Testing

extension Glyphs {
  /// Every sign of the table, whatever member it stands in: a member that is neither a text nor a list of texts fails the test.
  func allSigns() throws -> [String] {
    let members = Mirror(reflecting: self).children.map(\.value)
    let signs = try members.flatMap { try #require(($0 as? [String]) ?? ($0 as? String).map { [$0] }, "\($0)") }
    try #require(members.count >= 20 && !signs.contains(""))
    return signs
  }
}
