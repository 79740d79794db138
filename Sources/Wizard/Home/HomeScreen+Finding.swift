public import Ordering

// The tabs of the list, and the field that narrows it. Both are asked of the book, which may have years of orders.

extension TextField {
  /// What the list at home is narrowed by.
  public static let homeFind = TextField("find")
}

extension HomeScreen {
  public var part: String { state.isFinding ? "find" : "list" }
  public var field: TextField? { state.isFinding ? .homeFind : nil }
  public func text(of field: TextField) -> String { field == .homeFind ? state.query.text : "" }

  public mutating func write(_ text: String, in field: TextField) {
    guard field == .homeFind, text != state.query.text else { return }
    ask(for: OrderQuery(newest: HomeState.window, tab: state.query.tab, text: text))
  }

  /// Whether the field is open or narrows the list, so that there is a way back to the whole.
  var isNarrowed: Bool { state.isFinding || !state.query.text.isEmpty }

  mutating func find() {
    state.isFinding = true
    caretToEnd()
  }

  /// Goes on to the first row that was found.
  mutating func leaveField() {
    state.isFinding = false
    state.row = max(0, min(1, state.items.count - 1))
  }

  /// Shows the whole list again.
  mutating func findNothing() {
    state.isFinding = false
    if !state.query.text.isEmpty { ask(for: OrderQuery(newest: HomeState.window, tab: state.query.tab)) }
  }

  mutating func showTab(forward isForward: Bool) {
    let all = OrderQuery.Tab.allCases
    guard let index = all.firstIndex(of: state.query.tab) else { return }
    let tab = all[(index + (isForward ? 1 : all.count - 1)) % all.count]
    ask(for: OrderQuery(newest: HomeState.window, tab: tab, text: state.query.text))
  }

  private mutating func ask(for query: OrderQuery) {
    state.query = query
    load()
  }

  mutating func takeEnter() { if state.isFinding { leaveField() } else { openItem() } }
}

extension HomeSentences {
  public static let findTitle = "Find"
  /// Behind the key that finds.
  public static let finds = "finds a name, client or domain"
  public static let findsBriefly = "finds"

  /// What a tab is called.
  public static func title(of tab: OrderQuery.Tab) -> String {
    switch tab {
    case .all: "All"
    case .open: "Open"
    case .ready: "Ready"
    case .attention: "Attention"
    }
  }

  /// Where the list is empty: what it was asked for.
  public static func nothing(for query: OrderQuery) -> String {
    if !query.words.isEmpty {
      let place = query.tab == .all ? "Nothing" : "Nothing under \(title(of: query.tab))"
      return "\(place) has ‘\(query.words.joined(separator: " "))’ in its name, client or domains. Esc shows the whole list."
    }
    return switch query.tab {
    case .all: nothingYet
    case .open: "Nothing is open: no drafts, and every order is finished. The arrow keys show the other tabs."
    case .ready: "No finished order is listed: those of more than a week ago are archived. The arrow keys show the other tabs."
    case .attention: "Nothing needs attention. The arrow keys show the other tabs."
    }
  }
}
