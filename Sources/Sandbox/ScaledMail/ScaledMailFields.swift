/// An object of a request body, read field by field; the first fault is thrown as ScaledMail's 400. Our choice: all texts, which no page
/// shows.
struct ScaledMailFields {
  private let path: String
  private let object: [String: JSON]

  /// - Parameter path: where the object stands, `providers.google`; empty for the body itself.
  init(_ json: JSON?, at path: String = "", allowed: Set<String>) throws {
    self.path = path.isEmpty ? "" : path + "."
    guard let object = json?.object else { throw Self.fault("\(path.isEmpty ? "body" : path) must be an object") }
    self.object = object
    if let unknown = object.keys.sorted().first(where: { !allowed.contains($0) }) {
      throw fault(unknown, "is not supported")
    }
  }

  /// The object in a call's body, declared as JSON or, as the pages' older samples do, as text.
  init(body call: Call, allowed: Set<String>) throws {
    guard let json = call.jsonOrText else { throw Self.fault(call.bodyFault(orText: true)) }
    try self.init(json, allowed: allowed)
  }

  var keys: Set<String> { Set(object.keys) }

  subscript(key: String) -> JSON? { object[key] }

  func has(_ key: String) -> Bool { object[key] != nil }

  /// A text that must be there and not be blank.
  func string(_ key: String, atMost length: Int = .max) throws -> String {
    guard let value = object[key] else { throw fault(key, "is required") }
    guard let string = value.string else { throw fault(key, "must be a string") }
    if string.allSatisfy(\.isWhitespace) { throw fault(key, "cannot be empty") }
    if string.utf16.count > length { throw fault(key, "must be at most \(length) characters") }
    return string
  }

  /// A text that may be missing, and is not blank when it is there.
  func optionalString(_ key: String, atMost length: Int = .max) throws -> String? {
    object[key] == nil ? nil : try string(key, atMost: length)
  }

  func list(_ key: String, _ size: ClosedRange<Int>) throws -> [JSON] {
    guard let value = object[key] else { throw fault(key, "is required") }
    guard let list = value.array else { throw fault(key, "must be an array") }
    if list.count < size.lowerBound { throw fault(key, "must hold at least \(size.lowerBound)") }
    if list.count > size.upperBound { throw fault(key, "must hold at most \(size.upperBound)") }
    return list
  }

  func strings(_ key: String, _ size: ClosedRange<Int>) throws -> [String] {
    try list(key, size).map {
      guard let string = $0.string else { throw fault(key, "must hold strings only") }
      return string
    }
  }

  func choice<Value: RawRepresentable<String> & CaseIterable>(_ key: String, default standard: Value) throws -> Value {
    guard object[key] != nil else { return standard }
    guard let value = Value(rawValue: try string(key)) else {
      throw fault(key, "must be one of \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return value
  }

  func fault(_ key: String, _ rule: String) -> Refusal { Self.fault("\(path)\(key) \(rule)") }

  static func fault(_ message: String) -> Refusal { Refusal(reply: ScaledMailErrors.bad(message)) }
}
