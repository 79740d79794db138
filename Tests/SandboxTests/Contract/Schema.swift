/// A JSON schema, with the words the vendor's description uses: type, enum, properties, required, items, maxItems.
struct Schema {
  let definition: Wire

  init(_ definition: Wire) { self.definition = definition }

  subscript(property: String) -> Schema? { definition["properties"]?[property].map(Schema.init) }

  /// Where a value breaks the schema, a line each.
  /// - Parameter strictly: whether a property the schema does not name is a fault, which it is not by itself.
  func faults(of value: Wire, at path: String = "", strictly: Bool) -> [String] {
    if let types, !types.contains(where: { Self.isOf($0, value) }) { return ["\(path) is \(value.text), not \(types)"] }
    var faults: [String] = []
    if let allowed = definition["enum"]?.items, !allowed.contains(value) {
      faults.append("\(path) is \(value.text), none of \(allowed)")
    }
    switch value {
    case .object(let object):
      for key in definition["required"]?.strings ?? [] where object[key] == nil { faults.append("\(path)/\(key) is missing") }
      for (key, value) in object.sorted(by: { $0.key < $1.key }) {
        if let schema = self[key] {
          faults += schema.faults(of: value, at: "\(path)/\(key)", strictly: strictly)
        } else if strictly {
          faults.append("\(path)/\(key) is not in the schema")
        }
      }
    case .array(let items):
      if let most = definition["maxItems"]?.number, Double(items.count) > most { faults.append("\(path) has \(items.count) items") }
      if let schema = definition["items"].map(Schema.init) {
        for (index, item) in items.enumerated() { faults += schema.faults(of: item, at: "\(path)/\(index)", strictly: strictly) }
      }
    default: break
    }
    return faults
  }

  private var types: [String]? {
    switch definition["type"] {
    case .string(let type)?: [type]
    case .array(let types)?: types.map { $0.string ?? "null" }
    default: nil
    }
  }

  private static func isOf(_ type: String, _ value: Wire) -> Bool {
    switch (type, value) {
    case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string), ("array", .array), ("object", .object): true
    default: false
    }
  }
}
