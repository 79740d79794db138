/// What a screen remembers: a value that begins empty.
public protocol ScreenState: Equatable, Sendable {
  init()
}

/// The states of screens, one of each kind; what was never shown is as it begins.
struct ScreenStates: Equatable, Sendable {
  private var states: [ObjectIdentifier: any ScreenState] = [:]

  /// The state of a kind. Changed in place: what it holds is not copied.
  subscript<State: ScreenState>(_ type: State.Type) -> State {
    get { states[ObjectIdentifier(type)] as? State ?? State() }
    set { states[ObjectIdentifier(type)] = newValue }
  }

  /// Takes a state out, so that whoever changes it is its only owner.
  mutating func take<State: ScreenState>(_ type: State.Type) -> State {
    states.removeValue(forKey: ObjectIdentifier(type)) as? State ?? State()
  }

  static func == (left: ScreenStates, right: ScreenStates) -> Bool {
    let kinds = Set(left.states.keys).union(right.states.keys)
    return kinds.allSatisfy { kind in
      switch (left.states[kind], right.states[kind]) {
      case (let state?, let other?): isEqual(state, other)
      // A state that was never written is as it begins.
      case (let state?, nil), (nil, let state?): isInitial(state)
      case (nil, nil): true
      }
    }
  }

  private static func isEqual<State: ScreenState>(_ state: State, _ other: any ScreenState) -> Bool { state == other as? State }

  private static func isInitial<State: ScreenState>(_ state: State) -> Bool { state == State() }
}
