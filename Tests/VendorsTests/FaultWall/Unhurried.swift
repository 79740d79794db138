@testable import Vendors

extension Deadlines {
  /// For tests of what is no deadline: a machine that is slow to connect ends none of them. What would never end ends with its suite.
  static let unhurried = Deadlines(connection: .seconds(3_600), read: .seconds(3_600), purchase: .seconds(3_600))
}
