/// A vendor's list as it is shown: the rows that could be read, and what is missing of it. A list of which nothing could be read is a failure, and
/// never an empty one.
///
/// Source: Purchasing, What the lists prove.
public struct ShownList<Row: Sendable>: Sendable {
  public let rows: [Row]
  /// Nil when nothing is missing.
  public let part: ListPart?

  public init(_ rows: [Row], part: ListPart? = nil) {
    self.rows = rows
    self.part = part
  }

  /// The rows, when they are the whole list. What is bought rests on nothing less.
  /// - Throws: why the rest is missing.
  public func whole() throws(VendorFailure) -> [Row] {
    if let part { throw part.asFailure }
    return rows
  }
}

extension ShownList: RandomAccessCollection {
  public var startIndex: Int { rows.startIndex }
  public var endIndex: Int { rows.endIndex }
  public subscript(position: Int) -> Row { rows[position] }
}

extension ShownList: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: Row...) { self.init(elements) }
}

extension ShownList: Equatable where Row: Equatable {}
extension ShownList: Hashable where Row: Hashable {}
