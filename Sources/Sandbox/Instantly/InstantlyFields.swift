import HTTPTypes

/// An object of a request body, read field by field; the first fault is thrown as Instantly's 400.
struct InstantlyFields {
  private let path: String
  private let object: [String: JSON]

  /// - Parameters:
  ///   - json: the value that must be an object.
  ///   - path: where it stands, `body` or `body/items/0`.
  ///   - allowed: all keys there may be; nothing lets unknown ones pass.
  init(_ json: JSON?, at path: String = "body", allowed: Set<String>?) throws {
    self.path = path
    guard let object = json?.object else { throw Self.fault("\(path) must be object") }
    self.object = object
    if let allowed, let unknown = object.keys.sorted().first(where: { !allowed.contains($0) }) {
      throw Self.fault("\(path) must NOT have additional properties: \(unknown)")
    }
  }

  func string(_ key: String) throws -> String {
    guard let value = try optionalString(key) else { throw missing(key) }
    return value
  }

  func optionalString(_ key: String) throws -> String? {
    guard let value = object[key] else { return nil }
    guard let string = value.string else { throw fault(key, "must be string") }
    return string
  }

  func bool(_ key: String, default standard: Bool) throws -> Bool {
    guard let value = object[key] else { return standard }
    guard let bool = value.bool else { throw fault(key, "must be boolean") }
    return bool
  }

  /// A value of an enumeration, given as a string.
  func choice<Value: RawRepresentable<String>>(_ key: String, of type: Value.Type = Value.self) throws -> Value {
    guard let value = Value(rawValue: try string(key)) else { throw fault(key, "must be equal to one of the allowed values") }
    return value
  }

  /// A value of an enumeration, given as a number.
  func choice<Value: RawRepresentable<Int>>(_ key: String, default standard: Value) throws -> Value {
    guard let value = object[key] else { return standard }
    guard value.number != nil else { throw fault(key, "must be number") }
    guard let choice = value.integer.flatMap(Value.init(rawValue:)) else {
      throw fault(key, "must be equal to one of the allowed values")
    }
    return choice
  }

  /// A list, with how many items it may hold.
  func list(_ key: String, _ size: ClosedRange<Int>) throws -> [JSON] {
    guard let value = object[key] else { throw missing(key) }
    guard let list = value.array else { throw fault(key, "must be array") }
    if list.count < size.lowerBound { throw fault(key, "must NOT have fewer than \(size.lowerBound) items") }
    if list.count > size.upperBound { throw fault(key, "must NOT have more than \(size.upperBound) items") }
    return list
  }

  func strings(_ key: String, _ size: ClosedRange<Int>) throws -> [String] {
    try list(key, size).enumerated().map { index, value in
      guard let string = value.string else { throw fault("\(key)/\(index)", "must be string") }
      return string
    }
  }

  /// A list of words out of `allowed`; all of them when the key is missing.
  func words(_ key: String, of allowed: [String]) throws -> [String] {
    guard object[key] != nil else { return allowed }
    let words = try strings(key, 0...Int.max)
    for (index, word) in words.enumerated() where !allowed.contains(word) {
      throw fault("\(key)/\(index)", "must be equal to one of the allowed values")
    }
    return words
  }

  func has(_ key: String) -> Bool { object[key] != nil }

  private func missing(_ key: String) -> Refusal { Self.fault("\(path) must have required property '\(key)'") }

  private func fault(_ key: String, _ rule: String) -> Refusal { Self.fault("\(path)/\(key) \(rule)") }

  static func fault(_ message: String) -> Refusal {
    Refusal(reply: InstantlyErrors.reply(.badRequest, message))
  }
}
