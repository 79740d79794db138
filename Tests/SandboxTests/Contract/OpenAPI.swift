import Foundation
import Testing
import Yams

/// The OpenAPI text inside a page, as far as one operation needs it.
struct OpenAPI {
  private let root: Wire

  /// - Parameter page: holds the description between two fences, the first of which says `yaml`.
  init(in page: String) throws {
    let start = try #require(page.range(of: "````yaml"), "the page holds no description")
    let body = page[start.upperBound...]
    let line = try #require(body.firstIndex(of: "\n"))
    let end = try #require(body.range(of: "````"))
    root = try YAMLDecoder().decode(Wire.self, from: String(body[line..<end.lowerBound]))
  }

  var paths: [String] {
    if case .object(let paths)? = root["paths"] { paths.keys.sorted() } else { [] }
  }

  func requestSchema(_ path: String, _ method: String) throws -> Schema {
    let body = root["paths"]?[path]?[method]?["requestBody"]
    return Schema(try #require(body?["content"]?["application/json"]?["schema"]))
  }

  /// By status.
  func replySchemas(_ path: String, _ method: String) throws -> [Int: Schema] {
    guard case .object(let replies)? = root["paths"]?[path]?[method]?["responses"] else { return [:] }
    let pairs = try replies.map { status, reply in
      (try #require(Int(status)), Schema(try #require(reply["content"]?["application/json"]?["schema"])))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }
}
