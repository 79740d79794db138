/// A large value behind one reference: handed on without copying what is in it, and copied when one of several holders changes theirs.
/// A key hands the state of the wizard on some fifty times, to whoever draws, names or asks.
@propertyWrapper
public struct Boxed<Value> {
  /// An array of one, which is just that.
  @usableFromInline var held: [Value]

  @inlinable public init(wrappedValue: Value) { held = [wrappedValue] }

  @inlinable public var wrappedValue: Value {
    _read { yield held[0] }
    _modify { yield &held[0] }
  }
}

extension Boxed: Equatable where Value: Equatable {}
extension Boxed: Sendable where Value: Sendable {}
