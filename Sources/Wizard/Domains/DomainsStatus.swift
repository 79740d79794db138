import Ordering

// Whether a command of the domain step can run now, and if not, why.

extension DomainsScreen {
  /// Space chooses what is under the cursor: an ending or a name.
  var statusOfChoosing: CommandStatus {
    switch state.focus {
    case .endings: .ready
    case .names: statusOfNames
    case .brand, .filter, .first: .held(draft.lines.isEmpty ? DomainsSentences.noNames : DomainsSentences.goToNames)
    }
  }

  var statusOfChecking: CommandStatus {
    guard draft.kind.registersNames else { return .absent }
    return draft.brand.isEmpty && draft.lines.isEmpty ? .held(DomainsSentences.nothingToCheck) : .ready
  }

  /// Pre-warmed domains come with their mailboxes.
  var statusOfOpening: CommandStatus { draft.kind == .preWarmed ? .absent : .ready }

  /// Of what is done with the names of the list.
  var statusOfNames: CommandStatus { draft.lines.isEmpty ? .held(DomainsSentences.noNames) : .ready }

  var statusOfRemoving: CommandStatus {
    guard statusOfNames == .ready else { return statusOfNames }
    return state.focus == .names ? .ready : .held(DomainsSentences.goToNames)
  }

  var statusOfSaleshandy: CommandStatus {
    guard statusOfNames == .ready else { return statusOfNames }
    guard draft.kind.vendors.contains(.saleshandy) else { return .absent }
    let isAsked = draft.lines.allSatisfy { line in
      line.answers[.saleshandy] != nil || !Vendor.saleshandy.lookUpRules.takes(keyword: line.name.stem)
    }
    return isAsked ? .held(DomainsSentences.saleshandyAsked) : .ready
  }

  /// Of the list an order begins with.
  var statusOfList: CommandStatus {
    switch draft.kind {
    case .package: status(of: state.packages, empty: DomainsSentences.noPackages)
    case .unfinishedForm: status(of: state.forms, empty: DomainsSentences.noForms)
    case .newDomains, .preWarmed, .extraMailboxes, .ownDomains, .boughtDomains: .absent
    }
  }

  private func status<Item>(of list: Refreshed<ShownList<Item>>, empty: String) -> CommandStatus {
    if list.isAsking { return .held(DomainsSentences.listBeingRead) }
    // A list that could not be read is not an empty one.
    if list.last == nil, let failure = list.failure { return .held(DomainsSentences.listFailed(.scaledmail, failure)) }
    return list.last?.isEmpty == false ? .ready : .held(empty)
  }
}
