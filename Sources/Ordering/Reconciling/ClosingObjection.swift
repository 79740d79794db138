public import Foundation

/// Why a person's word cannot resolve an order's open purchase.
public enum ClosingObjection: Error, Hashable, Sendable {
  /// Nothing of it is open, or it is being sent.
  case nothingOpen
  /// The vendor's lists have not yet shown the same often and long enough; how often, since when.
  case tooEarly(AbsenceRule, checks: Int, since: Date?)
  /// The lists show nothing, but something else speaks for bought.
  case contradicted
  /// The lists could not be read just now, so nobody knows what they would say.
  case cannotLook(VendorFailure)
  /// The lists, or another session, have changed it meanwhile: what the person saw is no longer so.
  case overtaken
  case book(BookFailure)
}
