import Ordering

extension WizardModel {
  mutating func enterDomains() {
    let isEmpty = state.draft?.lines.isEmpty ?? true
    state.domains.focus = isEmpty ? .brand : .names
    if state.draft?.kind.picksFromList == true, state.draft?.kind != .unfinishedForm { readLists() } else { askForStart() }
    resumeLookUps(retrying: false)
  }

  mutating func runDomains(_ command: Command) {
    switch command {
    case .nextField, .previousField: moveFocus(forward: command == .nextField)
    case .up, .down, .pageUp, .pageDown, .top, .bottom: moveRow(command)
    case .left, .right:
      guard state.domains.focus == .endings else { return }
      let last = DomainsState.endings.count - 1
      state.domains.endingCursor = min(max(state.domains.endingCursor + (command == .left ? -1 : 1), 0), last)
    case .choose: state.domains.focus == .endings ? toggleEnding() : toggleName()
    case .checkNames: search()
    case .chooseAvailable: chooseAvailable()
    case .removeName: removeName()
    case .clearUnchosen: clearUnchosen()
    case .askSaleshandy: askSaleshandyForAll()
    case .refresh: state.draft?.kind.registersNames == true ? askAgain() : readLists()
    case .list: state.draft?.kind == .package ? openPackages() : openForms()
    default: break
    }
  }

  mutating func acceptInDomains() {
    switch state.domains.focus {
    case .brand: search()
    case .endings: state.draft?.brand.isEmpty == true ? toggleEnding() : search()
    case .names: toggleName()
    }
  }

  private mutating func moveFocus(forward: Bool) {
    let all = DomainsState.Focus.allCases.filter { focus in
      switch focus {
      case .brand: true
      case .endings: state.hasEndings
      case .names: state.draft?.lines.isEmpty == false
      }
    }
    guard let index = all.firstIndex(of: state.domains.focus) else { return }
    state.domains.focus = all[(index + (forward ? 1 : all.count - 1)) % all.count]
    caretToEnd()
  }

  private mutating func moveRow(_ command: Command) {
    let count = state.draft?.lines.count ?? 0
    guard state.domains.focus == .names else {
      if command == .down, count > 0 { state.domains.focus = .names }
      caretToEnd()
      return
    }
    if command == .up, state.domains.row == 0 {
      state.domains.focus = .brand
      caretToEnd()
      return
    }
    state.domains.row = moved(state.domains.row, by: command, count: count)
  }

  private mutating func toggleEnding() {
    let ending = DomainsState.endings[state.domains.endingCursor]
    guard var endings = state.draft?.endings else { return }
    if let index = endings.firstIndex(of: ending) { endings.remove(at: index) } else { endings.append(ending) }
    state.draft?.endings = DomainsState.endings.filter(endings.contains) + endings.filter { !DomainsState.endings.contains($0) }
  }

  /// Chooses the focused name, or takes it back.
  private mutating func toggleName() {
    guard let draft = state.draft, draft.lines.indices.contains(state.domains.row) else { return }
    let line = draft.lines[state.domains.row]
    if !line.isChosen, let reason = reasonNotToChoose(line, in: draft, ownBrand: draft.ownBrand) {
      say(reason, .warning)
      return
    }
    state.draft?.lines[state.domains.row].isChosen.toggle()
    choiceChanged()
    if !line.isChosen { askSaleshandy(stems: [line.name.stem], first: true) }
  }

  /// Why a name cannot be chosen: only what a vendor sells can be.
  private func reasonNotToChoose(_ line: DraftLine, in draft: Draft, ownBrand: OwnBrand) -> String? {
    if ownBrand.owns(line.name) { return Sentences.ownBrand(line.name) }
    if draft.kind.picksFromList {
      guard let offer = draft.offer ?? line.listing.map({ Offer($0.vendor, $0.provider ?? .google) }) else { return nil }
      return DraftCheck.fault(ofListed: line, in: draft, with: offer).map { Sentences.problem(Problem(.name(line.name), $0)) }
    }
    guard draft.kind.registersNames else { return nil }
    if let offer = draft.offer, let fault = DraftCheck.fault(of: line, at: offer, in: draft), !fault.mayChange {
      return Sentences.cannotChoose(line.name, offer: offer, fault: fault)
    }
    return isHopeless(line) ? Sentences.takenEverywhere(line.name) : nil
  }

  /// Whether no vendor can be expected to sell a name. Saleshandy is asked only for chosen names, so without its answer only a name that
  /// is taken is hopeless.
  private func isHopeless(_ line: DraftLine) -> Bool {
    guard let instantly = line.answers[.instantly], let scaledmail = line.answers[.scaledmail] else { return false }
    guard !instantly.canBeOrdered, !scaledmail.canBeOrdered else { return false }
    if let saleshandy = line.answers[.saleshandy] { return !saleshandy.canBeOrdered }
    return instantly.status == .taken || scaledmail.status == .taken
  }

  /// Chooses every name that can be ordered somewhere; when all are chosen already, takes them back.
  private mutating func chooseAvailable() {
    guard let draft = state.draft else { return }
    let ownBrand = draft.ownBrand
    let free = draft.lines.indices.filter { index in
      let line = draft.lines[index]
      let isOffered = !draft.kind.registersNames || line.answers.values.contains(where: \.canBeOrdered)
      return isOffered && reasonNotToChoose(line, in: draft, ownBrand: ownBrand) == nil
    }
    guard !free.isEmpty else {
      say(Sentences.nothingFree, .warning)
      return
    }
    let chooses = free.contains { !draft.lines[$0].isChosen }
    // From lists of several vendors the first one's are chosen: an order is of one vendor.
    let vendor = free.first.flatMap { draft.lines[$0].listing?.vendor }
    for index in free where draft.lines[index].listing?.vendor == vendor { state.draft?.lines[index].isChosen = chooses }
    choiceChanged()
    if chooses { askSaleshandy(stems: free.map { draft.lines[$0].name.stem }, first: true) }
    say(chooses ? Sentences.choseFree(free.count) : Sentences.unchoseFree(free.count))
  }

  private mutating func removeName() {
    guard let draft = state.draft, draft.lines.indices.contains(state.domains.row) else { return }
    let name = draft.lines[state.domains.row].name
    state.draft?.lines.remove(at: state.domains.row)
    let count = draft.lines.count - 1
    state.domains.row = max(0, min(state.domains.row, count - 1))
    if count == 0 { state.domains.focus = .brand }
    say(Sentences.removed(name))
    caretToEnd()
  }

  private mutating func clearUnchosen() {
    state.draft?.lines.removeAll { !$0.isChosen }
    state.domains.row = 0
    if state.draft?.lines.isEmpty == true { state.domains.focus = .brand }
    caretToEnd()
  }

  /// Goes on when the choice has no stopping problem; else shows the first.
  mutating func leaveDomains() {
    guard let draft = state.draft else { return }
    if draft.lines.isEmpty {
      state.domains.focus = .brand
      search()
      return
    }
    if let problem = DraftCheck.names(draft).stopping.first {
      focus(on: problem)
      return
    }
    if !draft.kind.steps.contains(.provider), let offer = draft.offer, let problem = DraftCheck.offer(offer, for: draft).first {
      say(Sentences.problem(problem), .problem)
      return
    }
    enterNext()
  }

  /// Keeps what hangs on the choice in step with it.
  private mutating func choiceChanged() {
    followListing()
    if state.draft?.kind == .package { spreadPackage() }
  }
}

extension Problem.Fault {
  /// Whether another answer may lift it.
  var mayChange: Bool {
    if case .notLookedUp = self { true } else { false }
  }
}
