import Foundation

// The reader of the vendors' JSON, against Foundation's and against its own promises.

/// - Parameters:
///   - start: the reply; every member called `password` is read concealed in a second reading.
///   - size: its bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryReply(_ start: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let data = Data(UnsafeBufferPointer(start: start, count: size))
  let foreign = try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
  do throws(JSONFault) {
    let json = try JSONReader.read(data)
    // Foundation refuses numbers that no Double holds; we keep them as text.
    promise(foreign != nil || json.hasHugeNumber, "what is read is JSON to Foundation too")
    // Foundation drops a byte order mark at the beginning of a string.
    let hasMark = data.firstRange(of: Data([0x22, 0xEF, 0xBB, 0xBF])) != nil
    if let foreign, !hasMark { promise(json.isSame(as: foreign), "it says what Foundation reads in it") }
    promise(json.depth <= JSONReader.maximumDepth, "nothing is read that is nested deeper than is allowed")
    json.checkFigures()
    json.checkWrittenAgain()
    let concealed = try? JSONReader.read(data, concealing: ["password"])
    promise(concealed == json.withoutPasswords, "a password leaves nothing but its presence, and all else is as it was")
  } catch {
    promise((0...size).contains(error.position) && !error.description.isEmpty, "a fault stands inside the reply")
    promise((try? JSONReader.read(data, concealing: ["password"])) == nil, "concealing a password makes nothing readable")
    if foreign != nil { promise(error.isStricterThanFoundation(data), "what Foundation reads is refused for a rule: \(error)") }
  }
  return 0
}

extension JSONFault {
  /// Whether this is one of the rules that Foundation does not have: it takes equal keys, 512 levels, UTF-16 and UTF-32, a byte order mark, and
  /// a comma behind the last member or element.
  fileprivate func isStricterThanFoundation(_ data: Data) -> Bool {
    switch problem {
    case .duplicateKey, .tooDeep, .tooMany, .notUTF8: true
    case .unexpected, .textBehind, .endsTooSoon, .badNumber, .badString:
      data.starts(with: [0xEF, 0xBB, 0xBF]) || data.contains(0) || isCommaAtEnd(data)
    }
  }

  private func isCommaAtEnd(_ data: Data) -> Bool {
    guard position < data.count, "]}".utf8.contains(data[position]) else { return false }
    return data[..<position].last { !" \n\r\t".utf8.contains($0) } == UInt8(ascii: ",")
  }
}

extension JSON {
  /// Whether the same values stand in the same places; text scalar by scalar, numbers as near as a Double tells them apart.
  fileprivate func isSame(as foreign: Any) -> Bool {
    switch self {
    case .null: return foreign is NSNull
    case .bool(let value):
      return (foreign as? NSNumber)?.boolValue == value && "\(foreign)".first.map { "tf01".contains($0) } == true
    case .number(let digits): return (foreign as? NSNumber).map { JSON.isNear(digits, $0) } ?? false
    case .string(let text): return (foreign as? String).map { $0.unicodeScalars.elementsEqual(text.unicodeScalars) } ?? false
    case .array(let elements):
      guard let others = foreign as? [Any], others.count == elements.count else { return false }
      return zip(elements, others).allSatisfy { $0.isSame(as: $1) }
    case .object(let members):
      guard let others = foreign as? [String: Any], others.count == members.count else { return false }
      return members.allSatisfy { key, member in others[key].map { member.isSame(as: $0) } ?? false }
    }
  }

  private static func isNear(_ digits: String, _ number: NSNumber) -> Bool {
    guard let own = Double(digits) else { return false }
    return abs(own - number.doubleValue) <= abs(own) * 1e-15
  }

  fileprivate var hasHugeNumber: Bool {
    switch self {
    case .number(let digits):
      Double(digits).map { !$0.isFinite || $0.magnitude < .leastNormalMagnitude || $0.magnitude > 1e300 } ?? true
    case .array(let elements): elements.contains(where: \.hasHugeNumber)
    case .object(let members): members.values.contains(where: \.hasHugeNumber)
    case .null, .bool, .string: false
    }
  }

  fileprivate var depth: Int {
    switch self {
    case .array(let elements): 1 + (elements.map(\.depth).max() ?? 0)
    case .object(let members): 1 + (members.values.map(\.depth).max() ?? 0)
    case .null, .bool, .number, .string: 0
    }
  }

  fileprivate var withoutPasswords: JSON {
    switch self {
    case .array(let elements): return .array(elements.map(\.withoutPasswords))
    case .object(let members):
      return .object(
        Dictionary(
          uniqueKeysWithValues: members.map { key, member in
            guard key == "password" else { return (key, member.withoutPasswords) }
            switch member {
            case .string(""), .null, .bool: return (key, member)
            case .string, .number: return (key, .string("•"))
            case .array, .object: return (key, .null)
            }
          }))
    case .null, .bool, .number, .string: return self
    }
  }

  // MARK: Figures

  /// What is read of each value keeps to the bounds it is promised within.
  fileprivate func checkFigures() {
    switch self {
    case .array(let elements): elements.forEach { $0.checkFigures() }
    case .object(let members): members.values.forEach { $0.checkFigures() }
    case .number(let text), .string(let text): checkFigures(of: text)
    case .null, .bool: promise(integer == nil && money == nil && instant == nil && domainName == nil, "no figure stands in \(self)")
    }
  }

  private func checkFigures(of text: String) {
    if let integer {
      promise(integer.magnitude < 1 << 53, "a whole number stays where every reader agrees")
      promise(Decimal(string: text) == Decimal(integer), "a whole number is the one that is written")
    }
    if let count { promise((0...1_000_000).contains(count) && count == integer, "a count is no more than a million") }
    if let money { checkMoney(money, of: text) }
    if let price { promise(price >= .zero && price == money, "no price is below zero") }
    if let instant {
      promise((631_152_000..<7_258_118_400).contains(instant.timeIntervalSince1970), "a time is one a vendor means")
    }
    if let domainName {
      promise(
        domainName.text.utf8.allSatisfy { (0x2D...0x2E).contains($0) || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) },
        "a name has the letters of names alone")
      promise(JSON.string(domainName.text).domainName == domainName, "a name that was read is read again")
    }
    if case .string = self, let listed = try? ListedName.read(text) {
      promise((try? ListedName.read(listed.text)) == listed || listed.text.hasPrefix("www."), "a name of a list is read again")
    }
  }

  private func checkMoney(_ money: Money, of text: String) {
    promise(money.cents.magnitude <= 1_000_000_001, "an amount is at most ten million dollars")
    promise(Money(text: money.description) == money, "an amount as it is shown is read again")
    guard let exact = Decimal(string: text.filter { $0 != "," && $0 != "$" }) else { return }
    let difference = exact - Decimal(money.cents) / 100
    promise(abs(difference) <= Decimal(sign: .plus, exponent: -8, significand: 1), "an amount is the one that is written")
  }

  // MARK: Written again

  /// What was read and is written anew is read the same; with a member given twice, however it is spelt, it is not read at all.
  fileprivate func checkWrittenAgain() {
    promise((try? JSONReader.read(Data(written.utf8))) == self, "what was read, written anew, is read the same")
    guard case .object(let members) = self, let (key, member) = members.first else { return }
    let rest = members.map { "\(JSON.quoted($0)):\($1.written)" }.joined(separator: ",")
    for again in [JSON.quoted(key), JSON.escaped(key)] {
      for text in ["{\(again):null,\(rest)}", "{\(rest),\(again):\(member.written)}"] {
        do throws(JSONFault) {
          _ = try JSONReader.read(Data(text.utf8))
          promise(false, "of two equal keys neither is believed")
        } catch {
          if case .duplicateKey = error.problem { continue }
          promise(error.problem == .tooMany, "a key given twice is what is wrong with it: \(error)")
        }
      }
    }
  }

  private var written: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let digits): digits
    case .string(let text): JSON.quoted(text)
    case .array(let elements): "[" + elements.map(\.written).joined(separator: " ,\n") + "]"
    case .object(let members): "{" + members.map { "\(JSON.quoted($0)) : \($1.written)" }.joined(separator: ",\t") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map { $0 == "\"" || $0 == "\\" || $0.value < 0x20 ? unit(UInt16($0.value)) : String($0) }.joined()
      + "\""
  }

  private static func escaped(_ text: String) -> String { "\"" + text.utf16.map(unit).joined() + "\"" }

  private static func unit(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
