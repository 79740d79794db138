import Crypto
public import Foundation

extension Data {
  /// SHA-256 of these bytes: 32 bytes.
  public var sha256Bytes: Data { Data(SHA256.hash(data: self)) }

  /// SHA-256 of these bytes in hexadecimal.
  public var sha256: String { sha256Bytes.hex }

  /// Two lower-case digits a byte.
  public var hex: String {
    let digits = Array("0123456789abcdef")
    return String(flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// Pairs of digits; anything else adds nothing, which no hash survives.
  public init(hex text: String) {
    let digits = text.compactMap(\.hexDigitValue)
    self.init(stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
  }
}
