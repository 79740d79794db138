import CFileSystem
import Glibc

/// File systems on which SQLite's locks cannot be trusted.
///
/// Source: sqlite.org, "How to corrupt an SQLite database file"; Purchasing, Book durability. The numbers are those of statfs(2).
enum FileSystems {
  static let refused: [UInt32: String] = [
    0x6969: "NFS",
    0x517B: "SMB",
    0xFE53_4D42: "SMB2",
    0xFF53_4D42: "CIFS",
    0x0102_1997: "9P",
    0x6573_5546: "FUSE",
    0x5346_414F: "AFS",
    0x7375_7245: "Coda",
    0x564C: "NCP",
    0x00C3_6400: "Ceph",
    0x0BD0_0BD0: "Lustre",
    0x786F_4256: "VirtualBox shared folder",
    0xBACB_ACBC: "VMware shared folder",
  ]

  /// Refuses a directory on one of them.
  static func check(_ directory: String) throws(StoreFailure) {
    var facts = statfs()
    guard statfs(directory, &facts) == 0 else { throw .lastSystemError(directory) }
    if let kind = refused[UInt32(truncatingIfNeeded: facts.f_type)] {
      throw .networkFileSystem(path: directory, kind: kind)
    }
  }
}

extension StoreFailure {
  /// The system's words for the call that has just failed.
  static func lastSystemError(_ path: String) -> StoreFailure {
    .unusable(path: path, words: String(cString: strerror(errno)))
  }
}
