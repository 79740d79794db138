import Foundation
import Sandbox

/// A golden file: requests and the replies they must get, in order, in one world.
struct Conversation: Decodable, Sendable {
  struct Request: Decodable, Sendable {
    let method: String
    let path: String
    let headers: [String: String]?
    let body: Wire?
  }

  struct Reply: Decodable, Sendable {
    let status: Int
    /// The whole body.
    let body: Wire?
    /// Or a part of it; objects may hold more.
    let has: Wire?
  }

  struct Step: Decodable, Sendable {
    /// Seconds that pass before the request.
    let after: Double?
    /// Why the reply is as it is, for the reader.
    let note: String?
    let request: Request
    let reply: Reply
  }

  let title: String
  let rules: String?
  let scenarios: [String]?
  let steps: [Step]

  static func all(in folder: String) -> [Conversation] {
    let root = Bundle.module.bundleURL.appendingPathComponent("Fixtures/\(folder)")
    let files = (try? FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }.map { file in
      do {
        return try JSONDecoder().decode(Conversation.self, from: Data(contentsOf: file))
      } catch {
        return Conversation(title: "unreadable: \(file.lastPathComponent): \(error)", rules: nil, scenarios: nil, steps: [])
      }
    }
  }
}
