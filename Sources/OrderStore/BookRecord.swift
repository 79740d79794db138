import Foundation
import GRDB

/// A row that is read from the book. Lists and forms are JSON text in their column; times keep every bit.
protocol BookReading: Decodable, Sendable, FetchableRecord {}

extension BookReading {
  static func databaseDateDecodingStrategy(for column: String) -> DatabaseDateDecodingStrategy { .timeIntervalSinceReferenceDate }
  static func databaseJSONDecoder(for column: String) -> JSONDecoder { BookJSON.decoder }
}

/// A row of one of the book's tables.
protocol BookRecord: BookReading, Encodable, PersistableRecord {}

extension BookRecord {
  static func databaseDateEncodingStrategy(for column: String) -> DatabaseDateEncodingStrategy { .timeIntervalSinceReferenceDate }
  static func databaseJSONEncoder(for column: String) -> JSONEncoder { BookJSON.encoder }
}

/// How values become JSON: keys in order and times as seconds since the reference date.
enum BookJSON {
  static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()

  static let decoder = JSONDecoder()
}
