/// The newest line of an audit: what stands outside the book to prove that nothing was cut off.
public struct AuditHead: Hashable, Codable, Sendable {
  /// Lines are numbered from 1.
  public let number: Int
  /// SHA-256 in hexadecimal.
  public let hash: String

  public init(number: Int, hash: String) {
    self.number = number
    self.hash = hash
  }
}

/// What is wrong with an audit.
public enum AuditFault: Hashable, Sendable {
  /// The line's content is not what its hash was made of.
  case edited(line: Int)
  /// The line does not follow the one before: lines were exchanged, or the one before is another.
  case unlinked(line: Int)
  /// Lines are gone, from this number on.
  case missing(line: Int)
  /// The audit ends before the newest line that the file outside names.
  case cutOff(at: Int, anchored: Int)
  /// The line is another than the file outside says.
  case rewritten(line: Int)
  /// The file outside is gone or empty, though money was moved.
  case noAnchor
}

/// What reading an audit from end to end showed.
///
/// It proves that no line was changed, taken out, put in or moved, up to the newest head that stands outside the book. It cannot
/// prove anything against somebody who may write both the book and the file outside, and rewrites both: for that, the head has to be
/// kept where that person cannot write, such as on a receipt or in another machine's log. Lines written after the newest anchor can
/// be cut off unseen; every line that tells of money is anchored when it is written.
public struct AuditVerdict: Hashable, Sendable {
  /// How many lines there are.
  public let lines: Int
  public let head: AuditHead?
  /// The newest head that stands outside.
  public let anchor: AuditHead?
  /// The newest head that stands on this host; nil where it has none, as one that never wrote.
  public let hostAnchor: AuditHead?
  /// The first faults found, at most a hundred.
  public let faults: [AuditFault]

  public init(lines: Int, head: AuditHead?, anchor: AuditHead?, hostAnchor: AuditHead? = nil, faults: [AuditFault]) {
    self.lines = lines
    self.head = head
    self.anchor = anchor
    self.hostAnchor = hostAnchor
    self.faults = faults
  }

  public var isSound: Bool { faults.isEmpty }
}
