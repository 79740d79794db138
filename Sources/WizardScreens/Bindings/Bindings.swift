public import Terminal
public import Wizard

/// From keys to commands and back: the only place where the two meet.
public enum Bindings {
  /// What a key means in a state: an edit where a text field takes it, else the first line of the table that holds here.
  public static func meaning(of key: Key, in state: WizardState) -> KeyAction { meaning(of: key, in: state.reading) }

  /// The same of a state that was read already.
  public static func meaning(of key: Key, in reading: WizardReading) -> KeyAction {
    meaning(of: key, at: KeyPlace(reading), in: reading)
  }

  /// - Parameter known: a command that is known not to be absent.
  private static func meaning(
    of key: Key, at place: KeyPlace, in reading: WizardReading, known: Command? = nil
  ) -> KeyAction {
    if let field = place.field, let edit = TextKeys.meaning(of: key, in: field, of: reading) { return edit }
    for key in [key, unshifted(key)] {
      let binding = byKey[key]?.first { binding in
        binding.scope.isActive(at: place) && (binding.command == known || reading.status(of: binding.command) != .absent)
      }
      if let binding { return .command(binding.command) }
    }
    return .nothing
  }

  /// The command that a key runs on this screen where no field takes it; nil where it runs none.
  package static func command(of key: Key, in state: WizardState) -> Command? {
    if case .command(let command) = meaning(of: key, in: state) { return command }
    return byKey[key]?.first { binding in
      switch binding.scope {
      case .screen(let screen), .part(let screen, _): screen == state.screen && state.status(of: binding.command) != .absent
      default: false
      }
    }?.command
  }

  /// The lines of the table by key and by command, each in the table's order: every frame asks for the keys of a dozen commands.
  private static let byKey: [Key: [Binding]] = table.reduce(into: [:]) { lines, binding in
    for key in binding.keys { lines[key, default: []].append(binding) }
  }
  private static let byCommand = Dictionary(grouping: table, by: \.command)

  /// Where letters are commands, capitals count as well: caps lock must not matter.
  private static func unshifted(_ key: Key) -> Key {
    guard case .character(let character) = key, let lower = character.lowercased().first else { return key }
    return .character(lower)
  }

  /// Every key of a command, wherever it holds; the one shown first.
  public static func keys(for command: Command) -> [Key] {
    var keys: [Key] = []
    for key in byCommand[command, default: []].flatMap(\.keys) where !keys.contains(key) { keys.append(key) }
    return keys
  }

  /// The keys that run a command in a state, the one shown first; none where only the palette reaches it.
  public static func keys(for command: Command, in state: WizardState) -> [Key] {
    var keys: [Key] = []
    let reading = state.reading
    let place = KeyPlace(reading)
    for key in active(command, at: place)
    where !keys.contains(key) && meaning(of: key, at: place, in: reading) == .command(command) {
      keys.append(key)
    }
    return keys
  }

  private static func active(_ command: Command, at place: KeyPlace) -> [Key] {
    byCommand[command, default: []].filter { $0.scope.isActive(at: place) }.flatMap(\.keys)
  }

  /// The key of a command as a person reads it here: `^N`, `Space`, `F1`; empty where only the palette reaches it.
  public static func label(for command: Command, in state: WizardState) -> String {
    let reading = state.reading
    return label(for: command, at: KeyPlace(reading), in: reading)
  }

  /// The same for who asks for many.
  /// - Parameter isThere: whether the command is known not to be absent.
  static func label(for command: Command, at place: KeyPlace, in reading: WizardReading, isThere: Bool = false) -> String {
    for binding in byCommand[command, default: []] where binding.scope.isActive(at: place) {
      for key in binding.keys
      where meaning(of: key, at: place, in: reading, known: isThere ? command : nil) == .command(command) { return key.name }
    }
    return ""
  }
}
