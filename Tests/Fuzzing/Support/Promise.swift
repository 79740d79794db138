/// Ends the program, which is how a fuzzer learns that an input broke a promise.
/// - Parameter promise: what should have been so, as a sentence.
func promise(_ isKept: Bool, _ promise: @autoclosure () -> String) {
  if !isKept { fatalError("a broken promise: \(promise())") }
}
