import Ordering

// Why a command of the domain step cannot run now.

extension DomainsScreen {
  /// Space chooses what is under the cursor: an ending or a name.
  var chooseStatus: CommandStatus {
    switch state.focus {
    case .endings: .ready
    case .names: namesStatus
    case .brand: .held(draft.lines.isEmpty ? DomainsSentences.noNames : DomainsSentences.goToNames)
    }
  }

  var checkStatus: CommandStatus {
    guard draft.kind.registersNames else { return .absent }
    return draft.brand.isEmpty && draft.lines.isEmpty ? .held(DomainsSentences.nothingToCheck) : .ready
  }

  /// Of what is done with the names of the list.
  var namesStatus: CommandStatus { draft.lines.isEmpty ? .held(DomainsSentences.noNames) : .ready }

  var removeStatus: CommandStatus {
    guard namesStatus == .ready else { return namesStatus }
    return isInNames ? .ready : .held(DomainsSentences.goToNames)
  }

  var saleshandyStatus: CommandStatus {
    guard namesStatus == .ready else { return namesStatus }
    guard draft.kind.vendors.contains(.saleshandy) else { return .absent }
    let isAsked = draft.lines.allSatisfy { line in
      line.answers[.saleshandy] != nil || !Vendor.saleshandy.lookUpRules.takes(keyword: line.name.stem)
    }
    return isAsked ? .held(DomainsSentences.saleshandyAsked) : .ready
  }

  /// Of the list an order begins with.
  var listStatus: CommandStatus {
    switch draft.kind {
    case .package: status(of: state.packages, empty: DomainsSentences.noPackages)
    case .unfinishedForm: status(of: state.forms, empty: DomainsSentences.noForms)
    case .newDomains, .preWarmed, .extraMailboxes, .ownDomains, .boughtDomains: .absent
    }
  }

  private func status<Item>(of list: Refreshed<[Item]>, empty: String) -> CommandStatus {
    if list.isAsking { return .held(DomainsSentences.listBeingRead) }
    return list.last?.isEmpty == false ? .ready : .held(empty)
  }
}
