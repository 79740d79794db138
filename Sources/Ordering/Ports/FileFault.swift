/// Why a file of this machine was not read or not written.
public enum FileFault: Error, Hashable, Sendable {
  case missing
  case folder
  /// A pipe, a device or a socket.
  case special
  /// Its rights do not allow it.
  case forbidden
  /// Bytes, and how many are taken.
  case tooLarge(Int, maximum: Int)
  case text(FileText.Fault)
  /// There is one of that name already.
  case exists
  /// The folder it is to be written into is not there.
  case noFolder
  case diskFull
  /// A desk's files are in one directory, which is named, or nowhere.
  case elsewhere(String?)
  /// The system's words for anything else.
  case other(String)
}
