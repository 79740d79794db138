import Foundation
import Glibc

/// Values that stand in files of this host while a database is away: each in a synced file of its own, its owner's alone.
enum SpoolFiles {
  /// Writes a value down, through to the disk, in the place of what stood there.
  static func keep(_ value: some Encodable, as path: String, in directory: String) throws(StoreFailure) {
    try PrivateFiles.makeDirectory(directory)
    let half = path + ".partial"
    guard let data = try? BookJSON.encoder.encode(value) else { throw .unusable(path: path, words: "it cannot be written as JSON") }
    let descriptor = open(half, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .lastSystemError(half) }
    let isWritten = data.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) == $0.count } && fsync(descriptor) == 0
    close(descriptor)
    guard isWritten, rename(half, path) == 0 else { throw .lastSystemError(half) }
    try PrivateFiles.sync(directory)
  }

  /// What stands in a directory, by the files' names; what cannot be read is left alone.
  static func all<Value: Decodable>(_ type: Value.Type, in directory: String) -> [Value] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
      FileManager.default.contents(atPath: "\(directory)/\(name)").flatMap { try? BookJSON.decoder.decode(Value.self, from: $0) }
    }
  }
}
