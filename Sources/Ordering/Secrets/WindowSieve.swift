import Foundation

/// The runs of eight bytes that a secret has in each of its forms, and a sieve that lets almost no other through.
struct WindowSieve: Sendable {
  enum Form: Int, CaseIterable {
    case plain, hex, base64
  }

  struct Run {
    let form: Form
    let range: Range<Int>
  }

  /// Which forms have a window.
  private var forms: [UInt64: UInt8] = [:]
  private var bits = [UInt64](repeating: 0, count: 1_024)

  init(_ text: String) {
    let secret = Array(text.utf8)
    guard secret.count >= SecretSearch.window else { return }
    for words in [text, String(text.reversed())].map({ Array($0.utf8) }) {
      addGroups(words, .plain)
      addGroups(words.map(Self.rot13), .plain)
    }
    // Codes of what is no printed text, and in letters of any case, `SearchedText` does not decode.
    var codes = [(Form.hex, secret.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] })]
    for offset in 0..<3 {
      let bytes = Data(repeating: 0, count: offset) + secret
      // The signs that hold bits of a neighbour are not the secret's.
      codes.append(
        (.base64, Array(Array(bytes.base64EncodedString().utf8).prefix(bytes.count * 8 / 6).dropFirst((offset * 8 + 5) / 6))))
    }
    for (form, code) in codes {
      addGroups(code, form)
      addGroups(code.reversed(), form)
    }
  }

  /// The bytes as they are, and as they are left by the readings without what parts groups.
  private mutating func addGroups(_ bytes: [UInt8], _ form: Form) {
    add(bytes, form)
    add(bytes.filter { $0 > 0x20 && $0 != UInt8(ascii: ":") }, form)
    add(bytes.filter { SearchedText.Reading.lettersOrDigits[$0] }, form)
  }

  private static func rot13(_ byte: UInt8) -> UInt8 {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "m"): byte + 13
    case UInt8(ascii: "n")...UInt8(ascii: "z"): byte - 13
    default: byte
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private mutating func add(_ bytes: [UInt8], _ form: Form) {
    var window: UInt64 = 0
    for (index, byte) in bytes.enumerated() {
      window = window << 8 | UInt64(SecretSearch.fold(byte))
      guard index + 1 >= SecretSearch.window else { continue }
      forms[window, default: 0] |= 1 << UInt8(form.rawValue)
      let place = Self.place(of: window)
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
  }

  private static var factor: UInt64 { 0x9E37_79B9_7F4A_7C15 }
  private static func place(of window: UInt64) -> Int { Int((window &* factor) >> 48) }

  /// Where the secret's windows stand in a row.
  /// - Parameter shortest: bytes of the shortest run of each form.
  func runs(in bytes: [UInt8], atLeast shortest: [Int]) -> [Run] {
    guard !forms.isEmpty else { return [] }
    var found: [Run] = []
    var lengths = [0, 0, 0]
    var isOpen = false
    func end(_ form: Form, at index: Int) {
      let length = lengths[form.rawValue]
      lengths[form.rawValue] = 0
      if length >= shortest[form.rawValue] { found.append(Run(form: form, range: (index - length)..<index)) }
    }
    bytes.withUnsafeBufferPointer { bytes in
      SecretSearch.folds.withUnsafeBufferPointer { folds in
        bits.withUnsafeBufferPointer { bits in
          var window: UInt64 = 0
          var index = 0
          let count = bytes.count
          while index < count {
            window = window << 8 | UInt64(folds[Int(bytes[index])])
            let place = Int(truncatingIfNeeded: (window &* Self.factor) >> 48)
            let mayBe = bits[place >> 6] & (1 << UInt64(truncatingIfNeeded: place & 63)) != 0
            if mayBe || isOpen, index + 1 >= SecretSearch.window {
              let seen = mayBe ? forms[window] ?? 0 : 0
              isOpen = seen != 0
              for form in Form.allCases {
                if seen & (1 << UInt8(form.rawValue)) == 0 {
                  end(form, at: index)
                } else {
                  lengths[form.rawValue] = lengths[form.rawValue] == 0 ? SecretSearch.window : lengths[form.rawValue] + 1
                }
              }
            }
            index += 1
          }
        }
      }
      for form in Form.allCases { end(form, at: bytes.count) }
    }
    return found
  }
}
