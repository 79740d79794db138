/// What keeps a slip from being taken: where, and which rule. The sentence is the screen's.
public struct SlipProblem: Error, Hashable, Sendable {
  /// In the file, from 1.
  public let line: Int?
  /// From the root, such as `["domains", "trynorthquay.com", "provider"]`; empty for the whole slip.
  public let path: [String]
  public let fault: SlipFault

  public init(line: Int?, path: [String], fault: SlipFault) {
    self.line = line
    self.path = path
    self.fault = fault
  }
}

public enum SlipFault: Error, Hashable, Sendable {
  /// The fields that can stand there, and the one that is meant where it is near.
  case unknownField([String], nearest: String?)
  /// A password never stands in a slip.
  case password
  case twice(String)
  case missing
  case fields
  case list
  case oneValue
  /// None of these words; they are all there are.
  case word([String])
  case yesOrNo
  case version(String)
  case number(ClosedRange<Int>)
  case amount
  case name(String, DomainName.Fault)
  case offer(String)
  /// The offers that a kind of order has.
  case offerOfKind(String, [Offer])
  /// There is no such client in the book.
  case unknownClient(String)
  /// There is no such order in the book.
  case unknownOrder(String)
  /// ScaledMail lists no such package, or so many of that name.
  case unknownPackage(String, Int)
  /// ScaledMail lists no such workspace, or so many of that name.
  case unknownWorkspace(String, Int)
}
