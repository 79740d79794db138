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
      code: clean(reply["code"].filledText ?? "\(status)"), message: said(reply.reasonGroups) ?? "HTTP status \(status)",
      names: keyword)
  }

  /// What an answer that is no success says, in whatever form; nil where it says nothing.
  func reason(_ body: Data) -> String? {
    if let reply = try? parse(body) { return said(reply.reasonGroups) }
    return Gateway.plainText(body).map(clean)
  }

  /// The texts of an answer in one line, each made safe before any is shortened: a password that lost its end would not be known again.
  private func said(_ groups: [[String]]) -> String? {
    let cleaned = Reasons.telling(groups).map(unshortened).filter { !$0.isEmpty }
    return cleaned.isEmpty ? nil : clean(Reasons.sentence(cleaned, within: Gateway.longestWords))
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
