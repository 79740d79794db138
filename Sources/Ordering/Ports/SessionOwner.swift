/// A running session of the program, told apart from every other so that its death can be seen.
///
/// A process id alone is used again after a while; with the time the process began and the boot it runs in it is not. Two sessions
/// of one process differ by their random id.
public struct SessionOwner: Hashable, Codable, Sendable {
  /// A random id.
  public let session: String
  public let process: Int32
  /// When the process began, in clock ticks since the machine started; the kernel's own figure.
  public let startedAt: UInt64
  /// The kernel's id of this run of the machine; empty where it cannot be read.
  public let boot: String
  /// Which process ids mean the same: a session in another container may have the same number. Empty where it cannot be read.
  public let namespace: String

  public init(session: String, process: Int32, startedAt: UInt64, boot: String, namespace: String) {
    self.session = session
    self.process = process
    self.startedAt = startedAt
    self.boot = boot
    self.namespace = namespace
  }
}
