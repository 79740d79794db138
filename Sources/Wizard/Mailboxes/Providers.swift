import Ordering

extension WizardModel {
  /// Gives the focused domain the next provider of the same vendor that takes its name.
  mutating func changeProvider() {
    guard let draft = state.draft, let offer = draft.offer, let cell = state.gridCell else { return }
    let line = draft.lines[cell.line]
    let all = draft.mixable(with: offer)
    guard let index = all.firstIndex(of: draft.offer(for: line, in: offer)) else { return }
    let next = all[(index + 1) % all.count]
    state.draft?.lines[cell.line].provider = next.provider == offer.provider ? nil : next.provider
    fillGrid()
    state.mailboxes.row = state.row(of: line.name, mailbox: 0)
    caretToEnd()
    say(Sentences.providerChanged(line.name, to: next))
  }

  /// Lets ScaledMail make the aliases of the focused domain's provider from one name a domain, or types them again.
  mutating func toggleVendorNaming() {
    guard let draft = state.draft, let offer = draft.offer else { return }
    let line = state.gridCell.map { draft.lines[$0.line] }
    let provider = line.map { draft.offer(for: $0, in: offer).provider } ?? offer.provider
    if draft.vendorNamed.contains(provider) {
      state.draft?.vendorNamed.remove(provider)
    } else {
      state.draft?.vendorNamed.insert(provider)
    }
    fillGrid()
    say(Sentences.vendorNaming(Offer(offer.vendor, provider), isOn: !draft.vendorNamed.contains(provider)))
  }
}
