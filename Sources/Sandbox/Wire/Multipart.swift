import FoundationEssentials

/// The parts of a `multipart/form-data` body. Source: RFC 7578, RFC 2046.
struct Multipart {
  struct Part {
    /// The field's name.
    let name: String
    let data: Data
  }

  let parts: [Part]

  /// - Returns: nothing when the header names no boundary, or the body does not begin and end with it.
  init?(_ body: Data, contentType: String?) {
    guard let boundary = Self.boundary(in: contentType ?? "") else { return nil }
    let delimiter = Array("\r\n--\(boundary)".utf8)
    // The first delimiter may stand at the very beginning, without the line break that belongs to the others.
    let bytes = Array("\r\n".utf8) + Array(body)
    var parts: [Part] = []
    guard var start = bytes.position(of: delimiter, from: 0) else { return nil }
    while let head = bytes.lineEnd(after: start + delimiter.count) {
      guard let next = bytes.position(of: delimiter, from: head) else { return nil }
      if let part = Self.part(bytes[head..<next]) { parts.append(part) }
      start = next
    }
    guard bytes[(start + delimiter.count)...].starts(with: "--".utf8) else { return nil }
    self.parts = parts
  }

  private static func boundary(in header: String) -> String? {
    let fields = fields(of: header)
    guard fields.first?.lowercased() == "multipart/form-data" else { return nil }
    let boundary = parameter("boundary", in: fields)
    return boundary.flatMap { (1...70).contains($0.utf8.count) ? $0 : nil }
  }

  /// Headers, an empty line, and the content; a part without a field name is left out.
  private static func part(_ bytes: ArraySlice<UInt8>) -> Part? {
    let blank = Array("\r\n\r\n".utf8)
    let whole = Array("\r\n".utf8) + Array(bytes)
    guard let end = whole.position(of: blank, from: 0) else { return nil }
    let lines = String(decoding: whole[..<end], as: UTF8.self).split(separator: "\r\n")
    guard let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
      let name = parameter("name", in: fields(of: String(disposition)))
    else { return nil }
    return Part(name: name, data: Data(whole[(end + blank.count)...]))
  }

  private static func fields(of header: String) -> [Substring] {
    header.split(separator: ";").map { field in field.drop { $0 == " " } }
  }

  private static func parameter(_ name: String, in fields: [Substring]) -> String? {
    let field = fields.first { $0.lowercased().hasPrefix(name + "=") }
    return field.map { String($0.dropFirst(name.count + 1).filter { $0 != "\"" }) }
  }
}

extension [UInt8] {
  /// Where `pattern` stands first, at `start` or behind it.
  fileprivate func position(of pattern: [UInt8], from start: Int) -> Int? {
    guard let head = pattern.first else { return nil }
    var index = start
    while let hit = self[index...].firstIndex(of: head) {
      if self[hit...].starts(with: pattern) { return hit }
      index = hit + 1
    }
    return nil
  }

  /// Where the line behind `index` begins, when nothing but blanks stands between; nothing behind the last delimiter, which ends in `--`.
  fileprivate func lineEnd(after index: Int) -> Int? {
    let end = self[index...].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    guard let end, self[end...].starts(with: "\r\n".utf8) else { return nil }
    return end + 2
  }
}
