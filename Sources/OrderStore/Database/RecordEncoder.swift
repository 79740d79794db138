import Foundation

/// Writes a record as the columns of a row, the way `RowDecoder` reads them.
enum RecordEncoder {
  struct Column {
    let name: String
    let value: SQLValue

    /// Names that are words of SQL as well are quoted; all others as they are, since PostgreSQL tells cases apart within quotes.
    var quoted: String { name.allSatisfy { $0.isLowercase } ? "\"\(name)\"" : name }
  }

  /// Every key of a record, those without a value too.
  static func columns(of record: some Encodable) throws -> [Column] {
    let encoder = RowEncoder()
    try record.encode(to: encoder)
    return encoder.columns
  }

  /// A value that is one text or number as that, any other as JSON.
  static func value(_ value: some Encodable) throws -> SQLValue {
    if let date = value as? Date { return .real(date.timeIntervalSinceReferenceDate) }
    if let data = value as? Data { return .blob(data) }
    // A text with a type of its own is coded as that text.
    if let raw = (value as? any RawRepresentable)?.rawValue as? String { return .text(raw) }
    let json = try BookJSON.encoder.encode(value)
    switch json.first {
    case UInt8(ascii: "\""): return .text(try BookJSON.decoder.decode(String.self, from: json))
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .text(String(decoding: json, as: UTF8.self))
    default:
      if let number = Int64(String(decoding: json, as: UTF8.self)) { return .integer(number) }
      return .real(try BookJSON.decoder.decode(Double.self, from: json))
    }
  }
}

/// Takes a record's keys; what has none is no record.
private final class RowEncoder: Encoder {
  var columns: [RecordEncoder.Column] = []

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(RowEncodingContainer<Key>(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { NoRecord() }
  func singleValueContainer() -> any SingleValueEncodingContainer { NoRecord() }
}

private struct RowEncodingContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: RowEncoder
  var codingPath: [any CodingKey] { [] }

  private func set(_ value: SQLValue?, _ key: Key) {
    encoder.columns.append(RecordEncoder.Column(name: key.stringValue, value: value ?? .null))
  }

  func encodeNil(forKey key: Key) { set(nil, key) }
  func encode(_ value: String, forKey key: Key) { set(value.sqlValue, key) }
  func encode(_ value: Int, forKey key: Key) { set(value.sqlValue, key) }
  func encode(_ value: Bool, forKey key: Key) { set(value.sqlValue, key) }
  func encode(_ value: Double, forKey key: Key) { set(value.sqlValue, key) }
  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws { set(try RecordEncoder.value(value), key) }

  // A column without a value is still a column.
  func encodeIfPresent(_ value: String?, forKey key: Key) { set(value?.sqlValue, key) }
  func encodeIfPresent(_ value: Int?, forKey key: Key) { set(value?.sqlValue, key) }
  func encodeIfPresent(_ value: Bool?, forKey key: Key) { set(value?.sqlValue, key) }
  func encodeIfPresent(_ value: Double?, forKey key: Key) { set(value?.sqlValue, key) }
  func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws {
    set(try value.map { try RecordEncoder.value($0) }, key)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
    KeyedEncodingContainer(RowEncodingContainer<Nested>(encoder: RowEncoder()))
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { NoRecord() }
  func superEncoder() -> any Encoder { RowEncoder() }
  func superEncoder(forKey key: Key) -> any Encoder { RowEncoder() }
}

private struct NoRecord: UnkeyedEncodingContainer, SingleValueEncodingContainer {
  var codingPath: [any CodingKey] { [] }
  var count: Int { 0 }

  func encodeNil() throws { try encode("") }
  func encode<Value: Encodable>(_ value: Value) throws {
    throw EncodingError.invalidValue(value, EncodingError.Context(codingPath: [], debugDescription: "a record has keys"))
  }
  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    KeyedEncodingContainer(RowEncodingContainer<Nested>(encoder: RowEncoder()))
  }
  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }
  func superEncoder() -> any Encoder { RowEncoder() }
}
