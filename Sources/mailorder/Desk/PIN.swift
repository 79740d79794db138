import CProcess
import Foundation
import Glibc
import Ordering
import Synchronization

/// The PIN of a desk's operator, kept as a hash by scrypt in a file of mode 0600.
///
/// The hash is by the system's libcrypt: it is there on every Debian, has scrypt, is kept by the distribution, and is opened only where a PIN is set
/// or asked for, so that nothing has to be installed and no start pays for it.
struct PIN: Sendable {
  /// Our choice: a PIN is tried five times a session, so that six characters are enough.
  static let lengths = 6...128

  let file: KeyFile

  init(_ context: CommandContext) {
    file = KeyFile(path: context.configuration.desk.pin ?? context.paths.keysDirectory + "/desk-pin")
  }

  /// Whether one is set.
  /// - Throws: why the file must not be used.
  func isSet() throws(KeyProblem) -> Bool { try hash() != nil }

  func set(_ pin: String) throws(KeyProblem) {
    guard let hash = Self.hash(pin, by: nil) else { throw .text("could not be hashed: libcrypt is not there or has no scrypt") }
    try file.write(hash)
  }

  func remove() throws(KeyProblem) -> Bool { try file.remove() }

  /// Whether it is the PIN.
  func isRight(_ pin: String) -> Bool {
    guard let kept = try? hash(), let hash = Self.hash(pin, by: kept) else { return false }
    // Not by how much of it is alike.
    return zip(Array(hash.utf8), Array(kept.utf8)).reduce(hash.utf8.count ^ kept.utf8.count) { $0 | Int($1.0 ^ $1.1) } == 0
  }

  private func hash() throws(KeyProblem) -> String? {
    guard let bytes = try file.read() else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
    guard text.hasPrefix("$7$") else { throw .place(file.path, "holds no PIN; remove it and run mailorder pin set") }
    return text
  }

  private static let isHashing = Mutex(())

  private static func hash(_ pin: String, by setting: String?) -> String? {
    isHashing.withLock { _ in
      var buffer = [CChar](repeating: 0, count: 512)
      guard cp_hash_password(pin, setting, &buffer, buffer.count) == 0 else { return nil }
      return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
