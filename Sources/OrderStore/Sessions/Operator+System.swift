import Foundation
import Glibc
public import Ordering

extension Operator {
  /// Who runs this process, as the kernel and the environment tell.
  /// - Parameter environment: of the process; `SSH_CONNECTION` and `SSH_USER_AUTH` are read, the latter a file that sshd writes with
  ///   `ExposeAuthInfo`.
  public static func current(environment: [String: String]) -> Operator {
    let isTerminal = isatty(STDIN_FILENO) == 1
    return Operator(
      account: account(geteuid()) ?? "uid \(geteuid())", loginUID: loginUID(ProcFacts.read("/proc/self/loginuid")),
      connection: environment["SSH_CONNECTION"].flatMap(tidy), key: environment["SSH_USER_AUTH"].flatMap(key(ofLoginIn:)),
      terminal: isTerminal ? ttyname(STDIN_FILENO).map { String(cString: $0) }.flatMap(tidy) : nil)
  }

  private static func account(_ uid: uid_t) -> String? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    guard getpwuid_r(uid, &entry, &buffer, buffer.count, &found) == 0, found != nil else { return nil }
    return entry.pw_name.map { String(cString: $0) }.flatMap(tidy)
  }

  /// The kernel writes -1 for a process that nobody logged in for.
  ///
  /// Source: pam_loginuid(8).
  static func loginUID(_ text: String?) -> UInt32? {
    guard let uid = text.flatMap({ UInt32($0.trimmingCharacters(in: .whitespacesAndNewlines)) }), uid != .max else { return nil }
    return uid
  }

  /// The key in a file such as `publickey ssh-ed25519 AAAAC3…`.
  ///
  /// Source: sshd_config(5), ExposeAuthInfo; the fingerprint as ssh-keygen(1) writes it.
  static func key(ofLoginIn path: String) -> String? {
    guard let text = ProcFacts.read(path) else { return nil }
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ")
      guard words.count >= 3, words[0] == "publickey", let type = tidy(String(words[1])),
        let blob = Data(base64Encoded: String(words[2]))
      else { continue }
      let digest = blob.sha256Bytes.base64EncodedString()
      return "\(type) SHA256:\(digest.prefix { $0 != "=" })"
    }
    return nil
  }

  /// Text from outside, short and without control characters.
  private static func tidy(_ text: String) -> String? {
    let plain = String(String.UnicodeScalarView(text.unicodeScalars.filter { (0x20...0x7E).contains($0.value) }.prefix(200)))
    return plain.isEmpty ? nil : plain
  }
}
