import Ordering

// ScaledMail's own plan.

extension PlannerScreen {
  /// Asks ScaledMail for the volume typed, after a short pause; a newer question replaces the one before.
  mutating func askForVolume(again: Bool = false) {
    guard let request = state.request else { return forgetVolume() }
    guard again || request != state.askedFor else { return }
    forgetVolume()
    let revision = context.shared.nextRevision()
    state.askedFor = request
    state.asked = .asking(revision: revision, since: now)
    emit(.vendor(.volumePlan(request, revision: revision)))
  }

  /// Lets go of the answer, and of the question under way.
  mutating func forgetVolume() {
    if state.asked.isAsking { emit(.vendor(.dropVolumePlan)) }
    state.askedFor = nil
    state.asked = .idle
  }

  mutating func receiveVolumePlan(_ result: Result<VolumePlan, VendorFailure>, revision: Int) {
    guard state.asked.isAwaiting(revision) else { return }
    state.asked = Asked(result, at: now)
  }
}
