public import Ordering
public import Wizard

// What tests read of the domain step and its look-ups.

extension WizardState {
  public var domains: DomainsState { DomainsScreen(reading: self)?.state ?? DomainsState() }
  /// The positions of the names that are shown.
  public var shownNames: [Int] { DomainsScreen(reading: self)?.shownNames ?? [] }
  /// How far the look-ups are.
  public var lookUps: [Vendor: OrderEntry.LookUp] { entry?.lookUps ?? [:] }
  /// What an answer to a look-up has to carry.
  public var lookUpRevision: Int { entry?.lookUpRevision ?? 0 }
  public func cell(_ line: DraftLine, at vendor: Vendor) -> NameCell? { DomainsScreen(reading: self)?.cells.cell(line, at: vendor) }
}
