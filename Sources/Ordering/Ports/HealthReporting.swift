/// The state of an order book's file.
public protocol HealthReporting: Sendable {
  /// Whether the book can be written; after trouble the file is opened and checked anew first.
  func health() async -> BookHealth
}
