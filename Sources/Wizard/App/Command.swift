/// What a person can tell the wizard apart from typing, by its name. What it is called, when it can run and what it does is its record, in the file of
/// the screen it belongs to; its keys are a line of the binding table.
public struct Command: Hashable, Sendable, CustomStringConvertible {
  private let name: HashedName
  /// A name of letters, never shown.
  public var id: String { name.text }

  public init(_ id: String) { name = HashedName(id) }

  public var description: String { id }
}

// Commands that mean something on every screen, or on most. A screen's own commands are named beside their records.
extension Command {
  /// The usual thing to do with what is under the cursor.
  public static let accept = Command("accept")
  /// One level back.
  public static let back = Command("back")
  /// On to the next step.
  public static let next = Command("next")
  public static let refresh = Command("refresh")
  /// The list of choices for a field or a screen.
  public static let list = Command("list")
  /// Marks or chooses what is under the cursor.
  public static let choose = Command("choose")
}
