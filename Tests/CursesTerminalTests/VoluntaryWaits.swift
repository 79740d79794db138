import Glibc

/// How often this thread gave the processor up by itself, to wait for something, while it did a piece of work. What else the machine does is not
/// counted.
func voluntaryWaits(_ work: () throws -> Void) rethrows -> Int {
  func count() -> Int {
    var usage = rusage()
    getrusage(thisThread, &usage)
    return usage.ru_nvcsw
  }
  let before = count()
  try work()
  return count() - before
}

/// `RUSAGE_THREAD`, which is behind a macro.
private let thisThread: CInt = 1
