import Foundation
import Testing

/// A page the project started from, as it stands beside the repository.
enum Seed {
  static func text(_ file: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../..").standardized
    return try String(contentsOf: root.appending(path: "shared/seeds/\(file)"), encoding: .utf8)
  }
}

/// A call of curl as a page prints it.
struct CurlExample {
  var method = "GET"
  var url = ""
  var headers: [String: String] = [:]
  var body = ""

  /// - Parameter page: a text that holds one call, its arguments bare or in single quotes.
  init(in page: String) throws {
    let start = try #require(page.range(of: "curl --"), "the page shows no call")
    var arguments = Self.words(page[start.lowerBound...]).dropFirst()
    while let option = arguments.popFirst(), option.hasPrefix("--"), let value = arguments.popFirst() {
      switch option {
      case "--request": method = value
      case "--url", "--location": url = value
      case "--header":
        let parts = value.split(separator: ":", maxSplits: 1)
        headers[String(parts[0])] = parts[1].trimmingCharacters(in: .whitespaces)
      case "--data":
        body = value
        if method == "GET" { method = "POST" }
      default: Issue.record("the page's call has an option this test does not know: \(option)")
      }
      if option == "--data" { break }
    }
  }

  /// The path and the query, the host left out.
  var path: String {
    let rest = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).last ?? ""
    return String(rest.drop { $0 != "/" })
  }

  /// Splits as a shell does that knows blanks, single quotes and a backslash before a line break.
  private static func words(_ text: Substring) -> ArraySlice<String> {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in text {
      if character == "'" {
        isQuoted.toggle()
        word = word ?? ""
      } else if !isQuoted, character.isWhitespace || character == "\\" {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words[...]
  }
}
