public import Wizard

// The volume planner, as its screen shows it.

extension WizardState {
  public var planner: PlannerState { plannerScreen?.state ?? PlannerState() }
  public var plannedOffers: [PlannedOffer] { plannerScreen?.plannedOffers ?? [] }
  public var focusedPlan: PlannedOffer? { plannerScreen?.focusedPlan }

  private var plannerScreen: PlannerScreen? { PlannerScreen(reading: self) }
}
