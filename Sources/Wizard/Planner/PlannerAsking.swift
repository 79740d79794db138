import Ordering

extension WizardModel {
  /// Asks ScaledMail for the volume typed, after a short pause; a newer question replaces the one before.
  mutating func askForVolume(again: Bool = false) {
    guard let request = state.planner.request else {
      forgetVolume()
      return
    }
    guard again || request != state.planner.asked.request else { return }
    forgetVolume()
    state.planner.asked.request = request
    state.planner.asked.isAsking = true
    emit(.volumePlan(request, revision: state.planner.asked.revision))
  }

  /// Lets go of the answer, and of the question under way.
  mutating func forgetVolume() {
    if state.planner.asked.isAsking { emit(.dropVolumePlan) }
    let revision = state.planner.asked.revision + 1
    state.planner.asked = AskedVolume()
    state.planner.asked.revision = revision
  }

  mutating func takeVolumePlan(_ result: Result<VolumePlan, VendorFailure>, revision: Int) {
    guard revision == state.planner.asked.revision, state.planner.asked.isAsking else { return }
    state.planner.asked.isAsking = false
    state.planner.asked.at = state.now
    switch result {
    case .success(let plan): state.planner.asked.plan = plan
    case .failure(let failure): state.planner.asked.failure = failure
    }
  }
}
