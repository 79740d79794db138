public import Ordering

/// The details step: only what the chosen offer needs, a field a row.
public struct DetailsScreen: StepModel {
  public static let step = Draft.Step.details
  public static func stepTitle(in kind: OrderKind) -> String { DetailsSentences.title }

  public var state: DetailsState
  public var entry: OrderEntry
  public var context: Context

  public init(state: DetailsState, entry: OrderEntry, context: Context) {
    self.state = state
    self.entry = entry
    self.context = context
  }

  /// The fields the chosen offer needs.
  public var fields: [DetailField] { draft.offer.map { draft.detailFields(with: $0) } ?? [] }

  public var focused: DetailField? {
    let fields = fields
    return fields.indices.contains(state.row) ? fields[state.row] : nil
  }

  /// What is wrong with the details, a problem a field; nothing for fields the person has not been in and that are only empty.
  public var problems: [DetailField: Problem] {
    guard let offer = draft.offer else { return [:] }
    var problems: [DetailField: Problem] = [:]
    for problem in DraftCheck.details(draft, offer: offer) {
      guard case .detail(let field) = problem.place, problems[field] == nil else { continue }
      if problem.fault == .missing, !state.visited.contains(field) { continue }
      problems[field] = problem
    }
    return problems
  }

  public mutating func entered() {
    state.row = min(state.row, max(0, fields.count - 1))
    if draft.offer?.vendor == .scaledmail, state.workspaces.last == nil { readWorkspaces() }
  }

  public mutating func receive(_ answer: Answer) {
    switch answer {
    case .workspaces(let result): receiveWorkspaces(result)
    case .pictureUploaded(let path, let result): receiveUpload(result, of: path)
    default: break
    }
  }

  public static func fixes(_ place: Problem.Place) -> Bool { if case .detail = place { true } else { false } }

  public mutating func focus(on place: Problem.Place) {
    guard case .detail(let field) = place else { return }
    state.row = fields.firstIndex(of: field) ?? 0
    state.visited.insert(field)
  }
}
