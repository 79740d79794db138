public import Foundation

/// Why a vendor's answer to a read is not there.
public enum VendorFailure: Error, Hashable, Sendable {
  /// The vendor has no such operation.
  case notOffered
  case noKey
  /// The key or the address set up now is another account's than the one that is asked about: its lists would say nothing of it.
  case otherAccount(needed: VendorAccount)
  /// The key is missing, wrong or lacks a right; the vendor's words with the status.
  case keyRefused(String)
  /// Too many calls; when the next one is welcome, where the vendor says so; the vendor's words, empty for none.
  case limited(until: Date?, words: String = "")
  /// The request was refused for what it says; the vendor's words.
  case refused(Refusal)
  /// A status of 500 or more; the vendor's words, empty for none.
  case server(Int, _ words: String = "")
  /// There was no connection: the name was not found, nobody answered, or the encryption failed.
  case unreachable(String)
  /// The connection broke before the answer was whole.
  case cutOff(String)
  case timedOut
  /// A list that was read shows something that may be ours and cannot be told: never nothing, and no evidence either.
  case unexplained(Unexplained)
  /// An answer that cannot be read; where it stopped making sense.
  case unreadable(String)
}
