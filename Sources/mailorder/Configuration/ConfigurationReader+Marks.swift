import Ordering
import Yams

extension ConfigurationReader {
  /// Well-known marks that join the stop list.
  func marks(_ entry: ConfigurationEntry) throws(ConfigurationProblem) -> [String] {
    let nodes: [Node] = if case .sequence(let list) = entry.node { Array(list) } else { [entry.node] }
    var marks: [String] = []
    for node in nodes {
      guard let written = node.scalar?.string, WellKnownMarks.isMark(written.lowercased()) else {
        throw problem(
          entry,
          "here belongs a list of marks, each 3 to 63 letters a to z, digits and hyphens without an ending, such as [northwind, \"contoso\"]; "
            + "a star behind a mark that is a word too, such as wave*"
        )
      }
      marks.append(written.lowercased())
    }
    return marks
  }
}
