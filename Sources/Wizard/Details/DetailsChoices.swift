public import Ordering

extension ChoiceList.ID {
  /// The list of a field of the details step.
  public static func detail(_ field: DetailField) -> ChoiceList.ID { ChoiceList.ID("detail \(field.rawValue)") }
}

extension DetailsScreen {
  /// Offers what can be picked for the focused field.
  mutating func openChoices() {
    switch focused {
    case .country:
      let all = Country.all.map { ChoiceList.Choice(value: $0.code, title: "\($0.code)  \($0.name)") }
      let typed = Country.nearest(to: draft.details.registrant.country)
      let row = typed.flatMap { country in all.firstIndex { $0.value == country.code } } ?? 0
      offer(ChoiceList(.detail(.country), title: DetailsSentences.countries, all, row: row))
    case .workspace:
      let all = (state.workspaces.last ?? []).map { ChoiceList.Choice(value: $0.id, title: $0.name) }
      offer(ChoiceList(.detail(.workspace), title: DetailsSentences.workspaces, all))
    case .payment:
      let all = PaymentWay.allCases.map { ChoiceList.Choice(value: $0.rawValue, title: DetailsSentences.title(of: $0)) }
      offer(ChoiceList(.detail(.payment), title: DetailsSentences.payments, all))
    default: break
    }
  }

  public mutating func chose(_ choice: ChoiceList.Choice, in list: ChoiceList.ID) {
    guard let field = DetailField.allCases.first(where: { ChoiceList.ID.detail($0) == list }) else { return }
    state.visited.insert(field)
    if field == .workspace {
      draft.details.workspace = state.workspaces.last?.first { $0.id == choice.value }
    } else {
      draft.details[field] = choice.value
    }
  }
}
