import Foundation
import Glibc
import Ordering
import Wizard

/// Files of text that a person names: read whole or not at all, and written for their owner alone.
enum TextFiles {
  /// Our choice: ten thousand mailboxes are about one million bytes.
  static let most = 8 * 1024 * 1024

  static func answer(to request: FileRequest, in access: FileAccess = .all) -> Answer {
    switch request {
    case .read(let typed, let encoding, let revision):
      let path = path(typed, from: access.base)
      guard access.allows(path) else { return .fileRead(path, .failure(.elsewhere(access.base)), revision: revision) }
      do {
        let bytes = try read(path)
        return .fileRead(path, .success(try text(bytes, as: encoding)), revision: revision)
      } catch {
        return .fileRead(path, .failure(error), revision: revision)
      }
    case .write(let typed, let text, let isReplacing, let revision):
      let path = path(typed, from: access.base)
      guard access.allows(path) else { return .fileWritten(path, .elsewhere(access.base), revision: revision) }
      do {
        try write(text, to: path, isReplacing: isReplacing)
        return .fileWritten(path, nil, revision: revision)
      } catch {
        return .fileWritten(path, error, revision: revision)
      }
    }
  }

  /// The whole path of what was typed, or dropped onto the terminal: `~`, quotes and backslashes as a shell takes them, and `file://`.
  /// - Parameter base: where a relative path begins; nil for the directory the program was started in.
  static func path(_ typed: String, from base: String? = nil) -> String {
    func whole(_ typed: String) -> String { Self.whole(typed, from: base) }
    let plain = whole(typed)
    guard !isThere(plain) else { return plain }
    if typed.hasPrefix("file://"), let url = URL(string: typed) { return url.path(percentEncoded: false) }
    if typed.count > 1, let first = typed.first, "'\"".contains(first), typed.last == first {
      return whole(String(typed.dropFirst().dropLast()))
    }
    guard typed.contains("\\") else { return plain }
    var (unescaped, isEscaped) = ("", false)
    for character in typed {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        unescaped.append(character)
        isEscaped = false
      }
    }
    let other = whole(unescaped)
    return isThere(other) ? other : plain
  }

  private static func whole(_ typed: String, from base: String?) -> String {
    let path = expanded(typed)
    guard !path.hasPrefix("/") else { return NSString(string: path).standardizingPath }
    return NSString(string: (base ?? FileManager.default.currentDirectoryPath) + "/" + path).standardizingPath
  }

  /// A path with its `~` written out, as a shell does it: by `HOME` where it is set, else and for another user's by the system's list of users,
  /// which is all that Foundation asks.
  static func expanded(_ typed: String, home: String? = ProcessInfo.processInfo.environment["HOME"]) -> String {
    guard let home, home.hasPrefix("/"), typed == "~" || typed.hasPrefix("~/") else {
      return NSString(string: typed).expandingTildeInPath
    }
    return home + typed.dropFirst()
  }

  private static func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  private static func text(_ bytes: Data, as encoding: FileEncoding?) throws(FileFault) -> FileText {
    do { return try FileText(bytes, as: encoding) } catch { throw .text(error) }
  }

  private static func read(_ path: String) throws(FileFault) -> Data {
    // A pipe would be waited for; without this nothing is read of it before its kind is known.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw fault(errno) }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0 else { throw fault(errno) }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .folder
    default: throw .special
    }
    guard facts.st_size <= most else { throw .tooLarge(Int(facts.st_size), maximum: most) }
    var bytes = Data()
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &part, part.count)
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw fault(errno)
      }
      bytes.append(contentsOf: part[..<count])
      // It may grow while it is read.
      guard bytes.count <= most else { throw .tooLarge(bytes.count, maximum: most) }
    }
  }

  /// Writes beside it first, so that there is never half a file of that name.
  private static func write(_ text: String, to path: String, isReplacing: Bool) throws(FileFault) {
    var facts = stat()
    if stat(path, &facts) == 0 {
      guard facts.st_mode & S_IFMT == S_IFREG else { throw facts.st_mode & S_IFMT == S_IFDIR ? .folder : .special }
      guard isReplacing else { throw .exists }
    }
    let beside = path + ".part"
    unlink(beside)
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw errno == ENOENT ? .noFolder : fault(errno) }
    var isWritten = false
    defer { if !isWritten { unlink(beside) } }
    do {
      defer { close(file) }
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw fault(errno) }
        rest = rest.dropFirst(count)
      }
      guard fsync(file) == 0 else { throw fault(errno) }
    }
    // A link takes the name only where nothing has it.
    if isReplacing {
      guard rename(beside, path) == 0 else { throw fault(errno) }
    } else {
      guard link(beside, path) == 0 else { throw errno == EEXIST ? .exists : fault(errno) }
      unlink(beside)
    }
    isWritten = true
  }

  private static func fault(_ code: Int32) -> FileFault {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM, EROFS: .forbidden
    case EISDIR: .folder
    case ENXIO, ENODEV: .special
    case ENOSPC, EDQUOT: .diskFull
    case EEXIST: .exists
    default: .other(String(cString: strerror(code)))
    }
  }
}
