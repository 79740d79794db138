/// Why a line is not taken: the word, and which rule it breaks.
public struct OneLineFault: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// No word of the line; the known one it is nearest to.
    case unknownWord(nearest: String?)
    case name(DomainName.Fault)
    /// A quote that nothing closes.
    case quoteOpen
    /// A second vendor, provider, plan, number, redirect or client.
    case twice(Part)
    case wantedOutOfRange(ClosedRange<Int>)
    case notAPerson
    case redirectMissing
    case redirect(Redirect.Fault)
    case clientMissing
    case unknownClient(known: [String])
    /// Nobody sells this together; what the vendor does sell.
    case notSold(sold: [Offer])
    /// Several offers fit.
    case ambiguous([Offer])
  }

  public enum Part: Hashable, Sendable {
    case vendor, provider, plan, wanted, redirect, client
  }

  public let reason: Reason
  /// The word as it was typed.
  public let word: String
  /// Where it stands, in characters.
  public let place: Range<Int>
}
