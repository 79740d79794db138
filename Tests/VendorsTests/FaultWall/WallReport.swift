import Foundation
import Synchronization

/// Writes what the wall saw to the file that `FAULT_WALL_REPORT` names; without it, nowhere.
enum WallReport {
  private static let lock = Mutex(())

  static func note(_ line: String) {
    guard let path = ProcessInfo.processInfo.environment["FAULT_WALL_REPORT"] else { return }
    lock.withLock { _ in
      let isThere = FileManager.default.fileExists(atPath: path)
      guard isThere || FileManager.default.createFile(atPath: path, contents: nil) else { return }
      guard let file = FileHandle(forWritingAtPath: path) else { return }
      file.seekToEndOfFile()
      file.write(Data((line + "\n").utf8))
      try? file.close()
    }
  }
}
