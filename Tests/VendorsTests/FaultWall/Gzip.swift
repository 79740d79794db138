/// Gzip streams for the wall (RFC 1951, 1952).
enum Gzip {
  private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

  /// The bytes themselves, wrapped without being made smaller.
  static func stored(_ bytes: [UInt8]) -> [UInt8] {
    let length = UInt16(bytes.count)
    var stream = header + [1]
    stream += little(length) + little(~length)
    stream += bytes
    stream += little(checksum(bytes)) + little(UInt32(bytes.count))
    return stream
  }

  /// A stream that becomes at least this many zeros, of a hundredth and sixtieth of the size.
  static func bomb(_ size: Int) -> [UInt8] {
    var bits = Bits()
    bits.add(0b1, count: 1)
    bits.add(0b01, count: 2)
    bits.addCode(0b0011_0000, count: 8)
    // Copy 258 bytes from one byte back.
    for _ in 0..<size / 258 {
      bits.addCode(0b1100_0101, count: 8)
      bits.addCode(0, count: 5)
    }
    bits.addCode(0, count: 7)
    return header + bits.bytes + [UInt8](repeating: 0, count: 8)
  }

  private struct Bits {
    var bytes: [UInt8] = []
    private var filled = 8

    mutating func add(_ bit: UInt8) {
      if filled == 8 {
        bytes.append(0)
        filled = 0
      }
      bytes[bytes.count - 1] |= bit << filled
      filled += 1
    }

    /// Numbers begin with their lowest bit.
    mutating func add(_ number: UInt16, count: Int) {
      for position in 0..<count { add(UInt8(number >> position & 1)) }
    }

    /// Codes begin with their highest bit.
    mutating func addCode(_ code: UInt16, count: Int) {
      for position in (0..<count).reversed() { add(UInt8(code >> position & 1)) }
    }
  }

  private static func little(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
