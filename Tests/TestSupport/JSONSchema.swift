public import Foundation

/// Holds JSON against a schema: as much of JSON Schema 2020-12 as this project's own schemas use. A keyword that it does not know fails, so that nothing
/// in a schema goes unheard.
public struct JSONSchema {
  private let root: [String: Any]

  /// - Parameter data: the schema.
  public init(_ data: Data) throws {
    guard let root = try JSONSerialization.jsonObject(with: data) as? [String: Any] else { throw CocoaError(.coderReadCorrupt) }
    self.root = root
  }

  /// What is wrong with a text, each with its place; nothing where it is valid.
  public func faults(in text: String) -> [String] {
    guard let value = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed) else {
      return ["no JSON: \(text)"]
    }
    return faults(of: value, by: root, at: "$")
  }

  private func faults(of value: Any, by schema: [String: Any], at place: String) -> [String] {
    schema.sorted { $0.key < $1.key }.flatMap { keyword, rule in faults(of: value, keyword, rule, schema, at: place) }
  }

  private func faults(of value: Any, _ keyword: String, _ rule: Any, _ schema: [String: Any], at place: String) -> [String] {
    func refuse(_ isFault: Bool, _ words: String) -> [String] { isFault ? ["\(place): \(words)"] : [] }
    let object = value as? [String: Any]
    switch keyword {
    case "$schema", "$id", "title", "description", "$defs", "then": return []
    case "$ref":
      guard let name = (rule as? String)?.split(separator: "/").last, let all = root["$defs"] as? [String: Any],
        let other = all[String(name)] as? [String: Any]
      else { return ["\(place): no schema \(rule)"] }
      return faults(of: value, by: other, at: place)
    case "type":
      let types = rule as? [String] ?? [rule as? String ?? ""]
      return refuse(!types.contains { Self.is(value, $0) }, "is no \(types.joined(separator: " or "))")
    case "const": return refuse(!Self.equal(value, rule), "is not \(rule)")
    case "enum": return refuse(!(rule as? [Any] ?? []).contains { Self.equal(value, $0) }, "\(value) is none of \(rule)")
    case "required":
      guard let object else { return [] }
      return (rule as? [String] ?? []).filter { object[$0] == nil }.map { "\(place): \($0) is missing" }
    case "properties":
      guard let object, let rules = rule as? [String: [String: Any]] else { return [] }
      return rules.flatMap { key, below in object[key].map { faults(of: $0, by: below, at: "\(place).\(key)") } ?? [] }
    case "additionalProperties":
      guard let object, rule as? Bool == false else { return [] }
      let known = Set((schema["properties"] as? [String: Any] ?? [:]).keys)
      return object.keys.filter { !known.contains($0) }.map { "\(place): \($0) is not known" }
    case "items":
      guard let list = value as? [Any], let below = rule as? [String: Any] else { return [] }
      return list.enumerated().flatMap { faults(of: $1, by: below, at: "\(place)[\($0)]") }
    case "allOf": return (rule as? [[String: Any]] ?? []).flatMap { faults(of: value, by: $0, at: place) }
    case "if":
      guard let rule = rule as? [String: Any], faults(of: value, by: rule, at: place).isEmpty else { return [] }
      return faults(of: value, by: schema["then"] as? [String: Any] ?? [:], at: place)
    case "minimum": return refuse((value as? Int).map { $0 < rule as? Int ?? 0 } ?? false, "\(value) is below \(rule)")
    case "minLength": return refuse((value as? String).map { $0.count < rule as? Int ?? 0 } ?? false, "is too short")
    case "pattern":
      guard let text = value as? String, let pattern = rule as? String else { return [] }
      return refuse(text.range(of: pattern, options: .regularExpression) == nil, "‘\(text)’ is not as \(pattern)")
    default: return ["\(place): the schema's \(keyword) is not known"]
    }
  }

  private static func `is`(_ value: Any, _ type: String) -> Bool {
    let isBool = (value as? NSNumber).map { CFBoolean.isBool($0) } ?? false
    return switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": isBool
    case "integer": !isBool && (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
    case "number": !isBool && value is NSNumber
    case "null": value is NSNull
    default: false
    }
  }

  private static func equal(_ one: Any, _ other: Any) -> Bool { (one as? NSObject).map { $0.isEqual(other) } ?? false }
}

/// Tells JSON's true and false from its numbers.
private enum CFBoolean {
  static func isBool(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" || number === NSNumber(value: true) }
}
