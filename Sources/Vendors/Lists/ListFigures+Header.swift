import Foundation
import HTTPTypes
import Ordering

extension ListFigures {
  /// What an answer's header says of the list in it: a link to the next page (RFC 8288), totals, a range (RFC 9110), a warning of an old copy
  /// (RFC 7234, section 5.5). No vendor's page documents any. Our choice: the usual names are looked for, since one that speaks of more than
  /// came means that rows are missing.
  /// - Throws: `unreadable` for a figure that is none.
  init(_ header: HTTPFields) throws(VendorFailure) {
    var members: [String: JSON] = [:]
    for field in header {
      let name = field.name.canonicalName
      switch name {
      case "link": if ListFigures.leadsOn(field.value) { members["next"] = .bool(true) }
      case "content-range": members["content-range"] = ListFigures.range(field.value)
      case "warning": members["warning"] = .string(field.value)
      default:
        let plain =
          name.hasPrefix("x-pagination-") ? name.dropFirst(13) : name.hasPrefix("x-") ? name.dropFirst(2) : Substring(name)
        guard ListFigures.headers.contains(String(plain)) else { continue }
        members[String(plain)] =
          ["true", "1"].contains(field.value) && plain.hasPrefix("has-") ? .bool(true) : .string(field.value)
      }
    }
    // A `false` is no sign that the list goes on.
    for (name, member) in members where member.string?.lowercased() == "false" || member.string == "0" && name.hasPrefix("has-") {
      members[name] = .bool(false)
    }
    try self.init(.object(members), ListFormat(name: "items"))
  }

  private static let headers: Set<String> = [
    "total", "total-count", "total-items", "total-results", "total-records", "total-pages", "page-count", "has-more", "has-next",
    "has-next-page", "next", "next-page", "next-cursor", "next-page-token", "partial", "incomplete", "truncated",
  ]

  private static func leadsOn(_ link: String) -> Bool {
    link.lowercased().split(whereSeparator: { ",;".contains($0) }).contains { part in
      let pieces = part.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard pieces.first == "rel", let relations = pieces.last else { return false }
      return relations.trimmingCharacters(in: CharacterSet(charactersIn: "\"'")).split(separator: " ").contains("next")
    }
  }

  /// A range that is the whole of itself says nothing.
  private static func range(_ text: String) -> JSON {
    let parts = text.split(separator: " ").last?.split(separator: "/") ?? []
    let ends = parts.first?.split(separator: "-").compactMap { Int($0) } ?? []
    guard parts.count == 2, ends.count == 2, let total = Int(parts[1]), ends[0] == 0, ends[1] + 1 == total else {
      return text.hasSuffix("*/0") ? .null : .string(text)
    }
    return .null
  }
}
