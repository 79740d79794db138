import Ordering

/// Reads several things of one vendor at once, but not more than a few: its limit on calls is the same for all.
enum BoundedConcurrency {
  /// At once. Our choice: three of the five calls a second that ScaledMail takes, which leaves room for another session.
  private static let width = 3

  /// - Returns: what was read, in the order of what was asked for.
  /// - Throws: the first failure; what is still under way is given up.
  static func read<Asked: Sendable, Answer: Sendable>(
    _ asked: [Asked], _ read: @escaping @Sendable (Asked) async throws(VendorFailure) -> Answer
  ) async throws(VendorFailure) -> [Answer] {
    let result = await withTaskGroup(
      of: (Int, Result<Answer, VendorFailure>).self, returning: Result<[Answer], VendorFailure>.self
    ) { group in
      var next = 0
      func add() {
        guard next < asked.count else { return }
        let (position, question) = (next, asked[next])
        next += 1
        group.addTask {
          do throws(VendorFailure) {
            return (position, .success(try await read(question)))
          } catch {
            return (position, .failure(error))
          }
        }
      }
      for _ in 0..<width { add() }
      var answers: [Answer?] = asked.map { _ in nil }
      for await (position, result) in group {
        switch result {
        case .success(let answer): answers[position] = answer
        case .failure(let failure):
          group.cancelAll()
          return .failure(failure)
        }
        add()
      }
      return .success(answers.compactMap(\.self))
    }
    return try result.get()
  }
}
