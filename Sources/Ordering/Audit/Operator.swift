/// Who sits at a session, as far as the machine knows; the caller says it, and every line of the audit carries it.
///
/// The kernel's login uid cannot be changed by the person; what comes from the environment (connection, key) is a hint.
/// Source: Purchasing, Who did it.
public struct Operator: Hashable, Codable, Sendable {
  /// The account the program runs as.
  public var account: String
  /// The user id the person logged in with, kept through `sudo`; nil where the kernel holds none.
  public var loginUID: UInt32?
  /// The client's address and port, the server's address and port, as in `SSH_CONNECTION`; nil at the machine itself.
  public var connection: String?
  /// The type and the SHA-256 of the key of the login, as `ssh-keygen -l` writes it; nil where the server does not tell.
  public var key: String?
  /// Such as `/dev/pts/3`; nil without a terminal.
  public var terminal: String?
  /// Who the person said to be, where several share a login.
  public var name: String?

  public init(
    account: String, loginUID: UInt32? = nil, connection: String? = nil, key: String? = nil, terminal: String? = nil,
    name: String? = nil
  ) {
    self.account = account
    self.loginUID = loginUID
    self.connection = connection
    self.key = key
    self.terminal = terminal
    self.name = name
  }

  /// What a sentence calls the person.
  public var shortName: String { name ?? account }
}
