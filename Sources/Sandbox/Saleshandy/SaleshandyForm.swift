/// An object of a request, read field by field; all faults are gathered, as the vendor's validation answers them in one list.
///
/// The texts follow the validation library the vendor's framework brings along; our choice: those of rules of its own.
final class SaleshandyForm {
  private let object: [String: JSON]
  private let path: String
  private let faults: Faults

  /// The list shared by a form and the forms inside it.
  final class Faults {
    var messages: [String] = []
  }

  /// - Parameter json: what should be an object; anything else reads as an empty one, so every required field is a fault.
  init(_ json: JSON?, at path: String = "", allowed: Set<String>, _ faults: Faults = Faults()) {
    object = json?.object ?? [:]
    self.path = path
    self.faults = faults
    for key in object.keys.sorted() where !allowed.contains(key) {
      faults.messages.append("\(path)property \(key) should not exist")
    }
  }

  /// - Throws: ``Refusal`` with status 400 that lists every fault.
  func finish() throws {
    if !faults.messages.isEmpty { throw Refusal(reply: SaleshandyErrors.validation(faults.messages)) }
  }

  func fault(_ key: String, _ rule: String) {
    faults.messages.append("\(path)\(key) \(rule)")
  }

  func string(_ key: String, _ length: ClosedRange<Int> = 1...Int.max) -> String {
    guard let value = object[key]?.string else {
      fault(key, "must be a string")
      return ""
    }
    if value.utf16.count < length.lowerBound { fault(key, "must be longer than or equal to \(length.lowerBound) characters") }
    if value.utf16.count > length.upperBound { fault(key, "must be shorter than or equal to \(length.upperBound) characters") }
    return value
  }

  func optionalString(_ key: String) -> String? {
    object[key] == nil ? nil : string(key, 0...Int.max)
  }

  func bool(_ key: String) -> Bool {
    guard let value = object[key] else { return false }
    guard let bool = value.bool else {
      fault(key, "must be a boolean value")
      return false
    }
    return bool
  }

  func integer(_ key: String, _ range: ClosedRange<Int>) -> Int {
    guard let value = object[key]?.integer else {
      fault(key, "must be a number conforming to the specified constraints")
      return range.lowerBound
    }
    if value < range.lowerBound { fault(key, "must not be less than \(range.lowerBound)") }
    if value > range.upperBound { fault(key, "must not be greater than \(range.upperBound)") }
    return value
  }

  func choice<Value: RawRepresentable<String> & CaseIterable>(_ key: String, default standard: Value? = nil) -> Value? {
    if object[key] == nil, let standard { return standard }
    guard let value = object[key]?.string.flatMap(Value.init(rawValue:)) else {
      fault(key, "must be one of the following values: \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
      return nil
    }
    return value
  }

  /// The objects of a list that must not be empty, each as a form of its own.
  func forms(_ key: String, allowed: Set<String>) -> [SaleshandyForm] {
    guard let list = object[key]?.array else {
      fault(key, "must be an array")
      return []
    }
    if list.isEmpty { fault(key, "must contain at least 1 elements") }
    return list.enumerated().map { index, value in
      if value.object == nil { fault(key, "must hold objects only") }
      return SaleshandyForm(value, at: "\(path)\(key).\(index).", allowed: allowed, faults)
    }
  }
}
