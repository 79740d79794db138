import Foundation
import HTTPTypes
import Ordering

extension Gateway {
  /// The vendor's no in its own words, wherever it keeps them; the status where it has none.
  ///
  /// Source: Vendors/Instantly, Errors; Vendors/Saleshandy, Errors; Vendors/ScaledMail, Errors.
  func refusal(_ response: HTTPResponse, _ body: Data) -> Refusal {
    guard let reply = try? parse(body) else {
      let status = "\(response.status.code)"
      return Refusal(code: status, message: reason(body) ?? "HTTP status \(status)")
    }
    return refusal(status: response.status.code, reply)
  }

  /// The same of an answer that was read.
  func refusal(status: Int, _ reply: JSON) -> Refusal {
    let keyword = reply["keyword"].string.map { [clean($0)] } ?? []
    return Refusal(
      code: clean(reply["code"].filledText ?? "\(status)"), message: reply.reason.map(clean) ?? "HTTP status \(status)",
      names: keyword)
  }

  /// What an answer that is no success says, in whatever form; nil where it says nothing.
  func reason(_ body: Data) -> String? {
    if let reply = try? parse(body) { return reply.reason.map(clean) }
    return Gateway.plainText(body).map(clean)
  }

  /// A text that is neither JSON nor a web page, in one line.
  private static func plainText(_ body: Data) -> String? {
    guard !isWebPage(body), let text = String(validating: body.prefix(2_000), as: UTF8.self) else {
      return isWebPage(body) ? "a web page instead of data: is there a login page in this network?" : nil
    }
    let line = text.split { $0.isWhitespace }.joined(separator: " ")
    return line.isEmpty || line.hasPrefix("{") || line.hasPrefix("[") ? nil : line
  }

  static func isWebPage(_ body: Data) -> Bool {
    let head = String(decoding: body.prefix(400), as: UTF8.self).lowercased()
    return head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.hasPrefix("<")
      && ["<!doctype html", "<html", "<head", "<body", "<title", "<script", "<meta"].contains { head.contains($0) }
  }

  /// Why an answer of success is no data, for people.
  static func words(for fault: JSONFault, in body: Data) -> String {
    if isWebPage(body) { return "a web page instead of data: is there a login page in this network?" }
    if body.allSatisfy({ [0x20, 0x0A, 0x0D, 0x09].contains($0) }) { return "it is empty" }
    return switch fault.problem {
    case .endsTooSoon: "it ends too soon"
    case .duplicateKey: "it says the same thing twice"
    case .tooDeep, .tooMany: "it is not built as the vendor's pages say"
    case .notUTF8, .unexpected, .badNumber, .badString, .textBehind: "it is not data as the vendor's pages describe it"
    }
  }
}

extension JSON {
  private static let reasons = [
    "message", "messages", "error", "errors", "detail", "details", "title", "reason", "error_description", "msg",
  ]

  /// The words in which an answer says why not: a text, a list of texts, a map from fields to texts, an object with words of its own, the
  /// title and detail of RFC 9457. Our choice: the first of them that has words.
  var reason: String? {
    switch self {
    case .object:
      JSON.reasons.lazy.compactMap { self[$0].words(depth: 0) }.first
        ?? JSON.reasons.lazy.compactMap { self["data"][$0].words(depth: 0) }.first
    case .array, .string: words(depth: 0)
    case .null, .bool, .number: nil
    }
  }

  private func words(depth: Int) -> String? {
    guard depth < 4 else { return nil }
    switch self {
    case .string(let text): return text.allSatisfy(\.isWhitespace) ? nil : text
    case .array(let elements):
      let several = elements.prefix(8).compactMap { $0.words(depth: depth + 1) }
      return several.isEmpty ? nil : several.joined(separator: "; ")
    case .object(let members):
      if let own = JSON.reasons.lazy.compactMap({ self[$0].words(depth: depth + 1) }).first {
        return ["field", "path", "property"].lazy.compactMap { self[$0].string }.first.map { "\($0): \(own)" } ?? own
      }
      let several = members.sorted { $0.key < $1.key }.prefix(8).compactMap { member in
        member.value.words(depth: depth + 1).map { "\(member.key): \($0)" }
      }
      return several.isEmpty ? nil : several.joined(separator: "; ")
    case .null, .bool, .number: return nil
    }
  }
}
