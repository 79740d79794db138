import FoundationEssentials
import Glibc

/// What changed since the state file was written, beside it: a line a change, each synced before its answer is given, so that an order costs
/// what it changes and not what there is.
struct StateJournal: Sendable {
  /// How far it was read or written.
  struct Place: Equatable, Sendable {
    var bytes = 0
  }

  let path: String

  /// Our choice: the state is written whole again once its journal is longer than it, and longer than this, in bytes.
  static let shortest = 65_536

  /// How long it is; a half line at its end, which no answer rests on, is counted.
  func size() throws(SandboxStateError) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return 0 }
      throw .lastSystemError(path, "looking at it")
    }
    return Int(status.st_size)
  }

  /// Applies the whole lines from a place on, and moves the place behind them.
  /// - Throws: `SandboxStateError.corrupt` for a line that is none.
  func replay(onto state: inout SandboxState, from place: inout Place) throws {
    guard try size() > place.bytes else { return }
    let handle = open(path, O_RDONLY | O_CLOEXEC)
    guard handle >= 0 else { throw SandboxStateError.lastSystemError(path, "reading") }
    defer { close(handle) }
    var bytes = [UInt8](repeating: 0, count: try size() - place.bytes)
    var read = 0
    while read < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(handle, buffer.baseAddress.map { $0 + read }, buffer.count - read, off_t(place.bytes + read))
      }
      if count < 0 {
        guard errno == EINTR else { throw SandboxStateError.lastSystemError(path, "reading") }
      } else if count == 0 {
        break
      } else {
        read += count
      }
    }
    let whole = bytes.prefix(read).lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    for line in bytes.prefix(whole).split(separator: UInt8(ascii: "\n")) {
      guard let change = try? StateFile.decoder.decode(StateChange.self, from: Data(line)) else {
        throw SandboxStateError.corrupt(path: path)
      }
      if change.base == state.base { change.apply(to: &state) }
    }
    place.bytes += whole
  }

  /// Writes a change behind a place and moves the place behind it; what half line stood there is gone.
  func append(_ change: StateChange, at place: inout Place) throws {
    let isNew = try size() == 0
    let handle = open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
    guard handle >= 0 else { throw SandboxStateError.lastSystemError(path, "opening") }
    defer { close(handle) }
    if isNew { StateFile.share(handle, in: path) }
    let line = try StateFile.lineEncoder.encode(change) + Data([UInt8(ascii: "\n")])
    guard ftruncate(handle, off_t(place.bytes)) == 0, lseek(handle, 0, SEEK_END) >= 0 else {
      throw SandboxStateError.lastSystemError(path, "writing")
    }
    try StateFile.writeAll(line, to: handle, path: path)
    guard fsync(handle) == 0 else { throw SandboxStateError.lastSystemError(path, "syncing") }
    if isNew { try StateFile.syncDirectory(of: path) }
    place.bytes += line.count
  }

  /// Empties it, once the state stands whole in its file.
  func clear() throws {
    guard truncate(path, 0) == 0 || errno == ENOENT else { throw SandboxStateError.lastSystemError(path, "emptying") }
  }
}

extension SandboxStateError {
  static func lastSystemError(_ path: String, _ doing: String) -> SandboxStateError {
    .system(path: path, doing: doing, reason: String(cString: strerror(errno)))
  }
}
