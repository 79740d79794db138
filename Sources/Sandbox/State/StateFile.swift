import FoundationEssentials
import Glibc

/// The state on disk: a JSON file that is replaced as a whole now and then, a journal of what changed since, and a lock file that every
/// process takes before it reads or writes.
///
/// The lock is on a file of its own because the state file is a new one after every writing of it.
struct StateFile: Sendable {
  /// Tells one written file from the next; each write makes a new inode.
  struct Stamp: Equatable, Sendable {
    let inode: UInt64
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  let path: String
  let journal: StateJournal

  /// - Throws: when the directory is not there and cannot be made.
  init(path: String) throws(SandboxStateError) {
    self.path = path
    journal = StateJournal(path: path + ".changes")
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for count in parts.indices where !parts[count].isEmpty { try makeDirectory(parts[...count].joined(separator: "/")) }
  }

  /// One that is there stays as it is; a new one is its owner's alone.
  private func makeDirectory(_ path: String) throws(SandboxStateError) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    // A parent on a read-only file system, or in a directory closed to us, may be there all the same.
    guard access(path, F_OK) == 0 else { throw failure("making its directory") }
  }

  /// Runs `body` while no other process, and no other simulation in this one, reads or writes the state.
  func exclusively<Result>(_ body: () throws -> Result) throws -> Result {
    let lock = open(path + ".lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard lock >= 0 else { throw failure("opening the lock") }
    defer { close(lock) }
    StateFile.share(lock, in: path)
    while flock(lock, LOCK_EX) != 0 {
      guard errno == EINTR else { throw failure("locking") }
    }
    return try body()
  }

  /// The stamp of the file as it is now; nothing when there is no file.
  func stamp() throws(SandboxStateError) -> Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw failure("looking at it")
    }
    return Stamp(
      inode: UInt64(status.st_ino), size: Int(status.st_size), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }

  /// The state as it was written whole; its journal is not read.
  func read() throws -> SandboxState {
    struct Version: Decodable { let version: Int }
    let data: Data
    do { data = try Data(contentsOf: URL(filePath: path)) } catch { throw failure("reading") }
    let decoder = StateFile.decoder
    if let version = try? decoder.decode(Version.self, from: data).version, version > SandboxState.currentVersion {
      throw SandboxStateError.newerVersion(path: path, version: version)
    }
    do {
      guard let json = JSON.parse(data) else { throw SandboxStateError.corrupt(path: path) }
      return try decoder.decode(SandboxState.self, from: try StateUpgrade.upgraded(json).written())
    } catch {
      throw SandboxStateError.corrupt(path: path)
    }
  }

  /// Replaces the file: a temporary beside it, synced, renamed over it, and the directory synced. Its journal is empty then.
  func write(_ state: SandboxState) throws {
    let encoder = StateFile.lineEncoder
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(state)
    let temporary = path + ".new"
    let file = open(temporary, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure("creating the new file") }
    do {
      defer { close(file) }
      StateFile.share(file, in: path)
      try StateFile.writeAll(data, to: file, path: path)
      guard fsync(file) == 0 else { throw failure("syncing") }
    }
    guard rename(temporary, path) == 0 else { throw failure("renaming") }
    try StateFile.syncDirectory(of: path)
    try journal.clear()
  }

  /// Lets the others of a group into a file, where its directory is one that a group shares (mode 2770).
  static func share(_ file: Int32, in path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var facts = stat()
    guard stat(parts.isEmpty ? "." : parts.joined(separator: "/") + "/", &facts) == 0 else { return }
    guard facts.st_mode & S_ISGID != 0, facts.st_mode & 0o070 == 0o070, facts.st_mode & 0o007 == 0 else { return }
    fchmod(file, 0o660)
  }

  static func syncDirectory(of path: String) throws {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let folder = open(parts.isEmpty ? "." : parts.joined(separator: "/") + "/", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw SandboxStateError.lastSystemError(path, "opening the directory") }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw SandboxStateError.lastSystemError(path, "syncing the directory") }
  }

  static func writeAll(_ data: Data, to file: Int32, path: String) throws {
    try data.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = Glibc.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0 {
          guard errno == EINTR else { throw SandboxStateError.lastSystemError(path, "writing") }
        } else {
          rest = rest.dropFirst(written)
        }
      }
    }
  }

  static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .millisecondsSince1970
    return decoder
  }

  static var lineEncoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.dateEncodingStrategy = .millisecondsSince1970
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  private func failure(_ doing: String) -> SandboxStateError { .lastSystemError(path, doing) }
}
