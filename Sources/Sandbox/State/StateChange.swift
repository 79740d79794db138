/// What one request changed of the state: a line of the journal beside the state file.
struct StateChange: Codable, Sendable {
  /// The mark of the state file it belongs to; lines of another one are left over and count for nothing.
  let base: String
  private var serial: Int?
  private var owned: [String: SandboxVendor]?
  private var disowned: [String]?
  private var goneElsewhere: ListChange<String>?
  private var instantlyOrders: ListChange<InstantlyState.OrderedDomain>?
  private var accounts: ListChange<InstantlyState.Account>?
  private var saleshandyOrders: ListChange<SaleshandyState.Order>?
  private var freeDomains: Int?
  private var freeMailboxes: Int?
  private var replacementSlots: Int?
  private var pictures: ListChange<Int>?
  private var purchased: ListChange<ScaledMailState.Purchased>?
  private var scaledmailOrders: ListChange<ScaledMailState.Order>?
  private var forms: ListChange<ScaledMailState.Form>?

  /// - Returns: nil where it does not tell the whole change, so that the state has to be written whole.
  init?(from old: SandboxState, to new: SandboxState) {
    guard !old.base.isEmpty else { return nil }
    base = old.base
    func changed(_ number: KeyPath<SandboxState, Int>) -> Int? {
      old[keyPath: number] == new[keyPath: number] ? nil : new[keyPath: number]
    }
    serial = changed(\.serial)
    if old.owned != new.owned {
      owned = new.owned.filter { old.owned[$0.key] != $0.value }
      disowned = old.owned.keys.filter { new.owned[$0] == nil }
    }
    goneElsewhere = ListChange(from: old.goneElsewhere, to: new.goneElsewhere)
    instantlyOrders = ListChange(from: old.instantly.orders, to: new.instantly.orders)
    accounts = ListChange(from: old.instantly.accounts, to: new.instantly.accounts)
    saleshandyOrders = ListChange(from: old.saleshandy.orders, to: new.saleshandy.orders)
    freeDomains = changed(\.saleshandy.freeDomains)
    freeMailboxes = changed(\.saleshandy.freeMailboxes)
    replacementSlots = changed(\.saleshandy.replacementSlots)
    pictures = ListChange(from: old.saleshandy.pictures, to: new.saleshandy.pictures)
    purchased = ListChange(from: old.scaledmail.purchased, to: new.scaledmail.purchased)
    scaledmailOrders = ListChange(from: old.scaledmail.orders, to: new.scaledmail.orders)
    forms = ListChange(from: old.scaledmail.forms, to: new.scaledmail.forms)
    // A part of the state that is not named above must not be lost.
    var check = old
    apply(to: &check)
    guard check == new else { return nil }
  }

  func apply(to state: inout SandboxState) {
    if let serial { state.serial = serial }
    for name in disowned ?? [] { state.owned[name] = nil }
    for (name, vendor) in owned ?? [:] { state.owned[name] = vendor }
    goneElsewhere?.apply(to: &state.goneElsewhere)
    instantlyOrders?.apply(to: &state.instantly.orders)
    accounts?.apply(to: &state.instantly.accounts)
    saleshandyOrders?.apply(to: &state.saleshandy.orders)
    if let freeDomains { state.saleshandy.freeDomains = freeDomains }
    if let freeMailboxes { state.saleshandy.freeMailboxes = freeMailboxes }
    if let replacementSlots { state.saleshandy.replacementSlots = replacementSlots }
    pictures?.apply(to: &state.saleshandy.pictures)
    purchased?.apply(to: &state.scaledmail.purchased)
    scaledmailOrders?.apply(to: &state.scaledmail.orders)
    forms?.apply(to: &state.scaledmail.forms)
  }
}
