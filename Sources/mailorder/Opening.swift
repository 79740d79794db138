import Dispatch

/// A value made once, by the first that asks; after a failure the next asks again. It is made on a thread of its own, since making it may
/// block, and the threads that run tasks are few.
actor Opening<Value: Sendable, Failure: Error> {
  private let make: @Sendable () throws(Failure) -> Value
  private(set) var made: Value?
  private var making: Task<Result<Value, Failure>, Never>?

  init(_ make: @escaping @Sendable () throws(Failure) -> Value) { self.make = make }

  func value() async throws(Failure) -> Value {
    if let made { return made }
    let task = making ?? begin()
    let result = await task.value
    if making == task { making = nil }
    if case .success(let value) = result { made = value }
    return try result.get()
  }

  private func begin() -> Task<Result<Value, Failure>, Never> {
    let task = Task { [make] in
      await withCheckedContinuation { continuation in
        DispatchQueue.global(qos: .userInitiated).async {
          do throws(Failure) {
            continuation.resume(returning: Result<Value, Failure>.success(try make()))
          } catch {
            continuation.resume(returning: .failure(error))
          }
        }
      }
    }
    making = task
    return task
  }
}
