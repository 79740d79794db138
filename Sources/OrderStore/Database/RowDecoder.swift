import Foundation

/// Reads a record out of a row: a column for each of its keys. A value of one text or number stands as that, any other as JSON.
struct RowDecoder: Decoder {
  private let row: any BookRow

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(_ row: any BookRow) { self.row = row }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(RowContainer<Key>(row: row))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw NeedsJSON() }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw NeedsJSON() }
}

/// A value has parts, so that its column holds JSON.
private struct NeedsJSON: Error {}

private struct RowContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let row: any BookRow

  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }

  func contains(_ key: Key) -> Bool { row.index(of: key.stringValue) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { row.isNull(try index(key)) }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key, row.truth) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(key, row.text) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try value(key, row.real) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { Float(try value(key, row.real)) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try whole(key) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try whole(key) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try whole(key) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try whole(key) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try whole(key) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try whole(key) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try whole(key) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try whole(key) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try whole(key) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try whole(key) }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    if type == Date.self, let date = Date(timeIntervalSinceReferenceDate: try value(key, row.real)) as? Value { return date }
    if type == Data.self, let data = try value(key, row.blob) as? Value { return data }
    do {
      return try Value(from: ColumnDecoder(row: row, index: try index(key), key: key))
    } catch is NeedsJSON {
      return try BookJSON.decoder.decode(Value.self, from: Data(try value(key, row.text).utf8))
    }
  }

  private func index(_ key: Key) throws -> Int {
    guard let index = row.index(of: key.stringValue) else {
      throw DecodingError.keyNotFound(key, DecodingError.Context(codingPath: [key], debugDescription: "no such column"))
    }
    return index
  }

  private func value<Value>(_ key: Key, _ read: (Int) -> Value?) throws -> Value {
    guard let value = read(try index(key)) else { throw DecodingError.notThere(Value.self, key) }
    return value
  }

  private func whole<Number: FixedWidthInteger>(_ key: Key) throws -> Number {
    guard let number = Number(exactly: try value(key, row.integer)) else { throw DecodingError.notThere(Number.self, key) }
    return number
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
    throw NeedsJSON()
  }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw NeedsJSON() }
  func superDecoder() throws -> any Decoder { throw NeedsJSON() }
  func superDecoder(forKey key: Key) throws -> any Decoder { throw NeedsJSON() }
}

/// Reads a value that is one text or number.
private struct ColumnDecoder: Decoder, SingleValueDecodingContainer {
  let row: any BookRow
  let index: Int
  let key: any CodingKey

  var codingPath: [any CodingKey] { [key] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> { throw NeedsJSON() }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw NeedsJSON() }
  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func decodeNil() -> Bool { row.isNull(index) }
  func decode(_ type: Bool.Type) throws -> Bool { try value(row.truth) }
  func decode(_ type: String.Type) throws -> String { try value(row.text) }
  func decode(_ type: Double.Type) throws -> Double { try value(row.real) }
  func decode(_ type: Float.Type) throws -> Float { Float(try value(row.real)) }
  func decode(_ type: Int.Type) throws -> Int { try whole() }
  func decode(_ type: Int8.Type) throws -> Int8 { try whole() }
  func decode(_ type: Int16.Type) throws -> Int16 { try whole() }
  func decode(_ type: Int32.Type) throws -> Int32 { try whole() }
  func decode(_ type: Int64.Type) throws -> Int64 { try whole() }
  func decode(_ type: UInt.Type) throws -> UInt { try whole() }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try whole() }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try whole() }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try whole() }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try whole() }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }

  private func value<Value>(_ read: (Int) -> Value?) throws -> Value {
    guard let value = read(index) else { throw DecodingError.notThere(Value.self, key) }
    return value
  }

  private func whole<Number: FixedWidthInteger>() throws -> Number {
    guard let number = Number(exactly: try value(row.integer)) else { throw DecodingError.notThere(Number.self, key) }
    return number
  }
}

extension DecodingError {
  fileprivate static func notThere(_ type: Any.Type, _ key: any CodingKey) -> DecodingError {
    .valueNotFound(type, Context(codingPath: [key], debugDescription: "no value"))
  }
}
