/// Runs work to its end, also when the task that waits for it is cancelled.
func shielded<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) async -> Value {
  await Task { await work() }.value
}
