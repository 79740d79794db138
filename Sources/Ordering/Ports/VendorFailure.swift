public import Foundation

/// Why a vendor's answer to a read is not there.
public enum VendorFailure: Error, Hashable, Sendable {
  /// The vendor has no such operation.
  case notOffered
  case noKey
  /// The key or the address set up now is another account's than the one that is asked about: its lists would say nothing of it.
  case otherAccount(needed: VendorAccount)
  /// The key is missing, wrong or lacks a right; the vendor's words.
  case keyRefused(String)
  /// Too many calls; when the next one is welcome, where the vendor says so.
  case limited(until: Date?)
  /// The request was refused for what it says; the vendor's words.
  case refused(Refusal)
  /// A status of 500 or more.
  case server(Int)
  /// No connection, or it broke.
  case unreachable(String)
  case timedOut
  /// An answer that cannot be read; where it stopped making sense.
  case unreadable(String)
}
