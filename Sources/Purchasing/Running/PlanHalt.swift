import Ordering

/// Carries the reason why a plan stops out of the runner.
struct PlanHalt: Error {
  let stop: PlanStop
  init(_ stop: PlanStop) { self.stop = stop }
}
