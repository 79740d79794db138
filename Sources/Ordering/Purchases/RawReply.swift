public import Foundation

/// A vendor's answer to a purchase as it came, kept with the attempt. Secrets in it are cut before it is handed over.
public struct RawReply: Hashable, Codable, Sendable {
  /// The most that is kept, in bytes.
  ///
  /// Source: Purchasing, State machine of one attempt, the raw reply.
  public static let limit = 4 << 20

  /// The HTTP status; nil when none came.
  public let status: Int?
  public let body: Data
  /// Whether the body went on.
  public let isCut: Bool
  public let at: Date

  /// - Parameters:
  ///   - status: the HTTP status; nil where none came.
  ///   - body: cut here at the limit.
  ///   - isCut: whether the rest was left out.
  ///   - at: when.
  public init(status: Int?, body: Data, isCut: Bool = false, at: Date) {
    self.status = status
    self.body = Data(body.prefix(RawReply.limit))
    self.isCut = isCut || body.count > RawReply.limit
    self.at = at
  }
}
