/// A hash that is the same in every run and on every machine, unlike Swift's own `Hasher`: FNV-1a over the parts, then one SplitMix64
/// step to spread the low bits.
struct StableHash: Sendable {
  let value: UInt64

  init(_ seed: UInt64, _ parts: String...) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ seed
    for part in parts {
      for byte in part.utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
      }
      hash = (hash ^ 0xff) &* 0x0000_0100_0000_01b3
    }
    value = Self.spread(hash)
  }

  /// 0 to 99, evenly.
  var percent: Int { Int(value % 100) }

  func below(_ bound: Int) -> Int { Int(value % UInt64(max(1, bound))) }

  /// Letters and digits that look drawn at random.
  func token(_ length: Int, alphabet: String = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789") -> String {
    let letters = Array(alphabet)
    var state = value
    return String(
      (0..<length).map { _ in
        state = Self.spread(state)
        return letters[Int(state % UInt64(letters.count))]
      })
  }

  /// A version-4 shaped UUID in lower case.
  var uuid: String {
    let hex = token(30, alphabet: "0123456789abcdef")
    let digits = Array(hex)
    let groups = [digits[0..<8], digits[8..<12], ["4"] + digits[12..<15], ["a"] + digits[15..<18], digits[18..<30]]
    return groups.map { String($0) }.joined(separator: "-")
  }

  private static func spread(_ input: UInt64) -> UInt64 {
    var mixed = input &+ 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
