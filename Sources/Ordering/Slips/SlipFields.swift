/// The named fields of one place of a slip, read one by one; what is wrong with them is remembered.
struct SlipFields {
  let path: [String]
  private let entries: [String: SlipEntry]
  private let order: [SlipEntry]
  let isMapping: Bool
  private let line: Int?
  private(set) var problems: [SlipProblem] = []

  init(_ node: SlipNode, _ path: [String]) {
    self.path = path
    line = node.line
    if case .fields(let all) = node.content {
      isMapping = true
      order = all
      entries = Dictionary(all.map { ($0.key, $0) }) { first, _ in first }
      var seen: Set<String> = []
      for entry in all where !seen.insert(entry.key).inserted { refuse(entry.key, .twice(entry.key), at: entry.line) }
    } else {
      isMapping = false
      (order, entries) = ([], [:])
      problems = [SlipProblem(line: line, path: path, fault: .fields)]
    }
  }

  /// A domain may be its name alone.
  init(named node: SlipNode, _ path: [String]) {
    if case .text = node.content {
      self.init(SlipNode(.fields([SlipEntry("name", node, line: node.line)]), line: node.line), path)
    } else {
      self.init(node, path)
    }
  }

  func has(_ key: String) -> Bool { entries[key] != nil }
  func node(_ key: String) -> SlipNode? { entries[key]?.node }

  mutating func refuse(_ key: String, _ fault: SlipFault, at line: Int? = nil) {
    problems.append(SlipProblem(line: line ?? entries[key]?.line ?? self.line, path: path + [key], fault: fault))
  }

  mutating func take(_ more: [SlipProblem]) { problems += more }

  mutating func refuseUnknown(_ known: [String]) {
    for entry in order where !known.contains(entry.key) {
      let isSecret = entry.key.lowercased().contains("pass")
      let fault = SlipFault.unknownField(known, nearest: NearestWord.to(entry.key, among: known))
      refuse(entry.key, isSecret ? .password : fault, at: entry.line)
    }
  }

  /// A text, as it was typed; empty for a field that is not there.
  mutating func text(_ key: String) -> (text: String, line: Int?) {
    guard let entry = entries[key] else { return ("", line) }
    guard case .text(let text) = entry.node.content else {
      refuse(key, .oneValue)
      return ("", entry.line)
    }
    return (text, entry.line)
  }

  mutating func answer(_ key: String) -> Bool? {
    switch text(key).text.lowercased() {
    case "yes", "true", "on": return true
    case "no", "false", "off": return false
    default:
      refuse(key, .yesOrNo)
      return nil
    }
  }

  mutating func number(_ key: String, _ range: ClosedRange<Int>) -> Int? {
    guard has(key) else { return nil }
    guard let number = Int(text(key).text), range.contains(number) else {
      refuse(key, .number(range))
      return nil
    }
    return number
  }

  mutating func amount(_ key: String) -> Money? {
    guard has(key) else { return nil }
    guard let amount = Money(text: text(key).text), amount >= .zero else {
      refuse(key, .amount)
      return nil
    }
    return amount
  }

  mutating func word<Value>(_ key: String, _ known: [String: Value], _ all: [String]) -> Value? {
    guard has(key) else { return nil }
    guard let value = known[text(key).text] else {
      refuse(key, .word(all))
      return nil
    }
    return value
  }

  mutating func word<Value: RawRepresentable & CaseIterable>(_ key: String, _ type: Value.Type) -> Value?
  where Value.RawValue == String {
    let all = Value.allCases.map(\.rawValue)
    return word(key, Dictionary(uniqueKeysWithValues: Value.allCases.map { ($0.rawValue, $0) }), all)
  }

  /// The pieces of a list; one value alone is a list of one, and nothing an empty one.
  mutating func items(_ key: String) -> [SlipNode] {
    guard let node = node(key) else { return [] }
    switch node.content {
    case .list(let items): return items
    case .text(let text): return text.isEmpty ? [] : [node]
    case .fields:
      refuse(key, .list)
      return []
    }
  }

  mutating func texts(_ key: String) -> [String] {
    var texts: [String] = []
    for item in items(key) {
      guard case .text(let text) = item.content else {
        refuse(key, .oneValue, at: item.line)
        continue
      }
      texts.append(text)
    }
    return texts
  }

  mutating func words<Value>(_ key: String, _ known: [String: Value], _ all: [String]) -> [Value] {
    texts(key).compactMap { text in
      if known[text] == nil { refuse(key, .word(all)) }
      return known[text]
    }
  }

  mutating func words<Value: RawRepresentable & CaseIterable>(_ key: String, _ type: Value.Type) -> [Value]
  where Value.RawValue == String {
    let all = Value.allCases.map(\.rawValue)
    return words(key, Dictionary(uniqueKeysWithValues: Value.allCases.map { ($0.rawValue, $0) }), all)
  }

  mutating func textsByName(_ key: String) -> [String: String] {
    guard let node = node(key) else { return [:] }
    var below = SlipFields(node, path + [key])
    var texts: [String: String] = [:]
    for entry in below.order { texts[entry.key] = below.text(entry.key).text }
    take(below.problems)
    return texts
  }

  mutating func numbers(_ key: String) -> [Provider: Int] {
    guard let node = node(key) else { return [:] }
    var below = SlipFields(node, path + [key])
    var numbers: [Provider: Int] = [:]
    for provider in Provider.allCases { numbers[provider] = below.number(provider.rawValue, 0...SlipReading.maximumCount) }
    below.refuseUnknown(Provider.allCases.map(\.rawValue))
    take(below.problems)
    return numbers
  }

  /// A value that is made of fields below this one.
  mutating func below<Value>(_ key: String, _ read: (inout SlipFields) -> Value?) -> Value? {
    guard let node = node(key) else { return nil }
    var below = SlipFields(node, path + [key])
    let value = below.isMapping ? read(&below) : nil
    take(below.problems)
    return value
  }

  mutating func required(_ key: String) -> String {
    let text = text(key).text
    if text.isEmpty { refuse(key, .missing) }
    return text
  }

  mutating func domain(_ key: String) -> DomainName? {
    let text = EnteredText.tidy(required(key))
    guard !text.isEmpty else { return nil }
    return name(text, of: key)
  }

  mutating func name(_ text: String, of key: String) -> DomainName? {
    do throws(DomainName.Fault) {
      return try DomainName(written: text)
    } catch {
      refuse(key, .name(text, error))
      return nil
    }
  }
}
