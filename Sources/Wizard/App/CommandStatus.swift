/// Whether a command can run now.
public enum CommandStatus: Hashable, Sendable {
  /// It has no place on this screen.
  case absent
  case ready
  /// It belongs here but cannot run; the reason is what the person reads.
  case held(String)
}
