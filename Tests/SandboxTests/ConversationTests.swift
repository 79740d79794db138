import HTTPTypes
import Sandbox
import Testing

extension Conversation: CustomTestStringConvertible {
  var testDescription: String { title }
}

@Suite("Requests and replies as the vendors' pages show them")
struct ConversationTests {
  @Test("Instantly answers as documented", arguments: Conversation.all(in: "instantly"))
  func instantly(_ conversation: Conversation) async throws { try await hold(conversation) }

  @Test("Saleshandy answers as documented", arguments: Conversation.all(in: "saleshandy"))
  func saleshandy(_ conversation: Conversation) async throws { try await hold(conversation) }

  @Test("ScaledMail answers as documented", arguments: Conversation.all(in: "scaledmail"))
  func scaledmail(_ conversation: Conversation) async throws { try await hold(conversation) }

  @Test("the golden files are found", arguments: ["instantly", "saleshandy", "scaledmail"])
  func found(_ folder: String) {
    #expect(Conversation.all(in: folder).count >= 5)
  }

  private func hold(_ conversation: Conversation) async throws {
    let scenarios = try (conversation.scenarios ?? []).map { try Scenario(parsing: $0) }
    let world = try World {
      $0.scenarios = scenarios
      $0.rules = conversation.rules == "newer" ? .newer : .seed
    }
    var goldens = Golden()
    #expect(!conversation.steps.isEmpty)
    for (index, step) in conversation.steps.enumerated() {
      world.clock.pass(step.after ?? 0)
      let method = try #require(HTTPRequest.Method(step.request.method))
      let path = goldens.filled(step.request.path)
      let answer = try await world.ask(
        method, path, headers: step.request.headers, json: step.request.body.map { goldens.filled($0.text) })
      let place = Comment(rawValue: "step \(index + 1): \(step.request.method) \(path) answered \(answer.body.text)")
      #expect(answer.status == step.reply.status, place)
      if let golden = step.reply.body {
        let differences = goldens.differences(golden, from: answer.body, partly: false)
        #expect(differences == [], place)
      }
      if let golden = step.reply.has {
        let differences = goldens.differences(golden, from: answer.body, partly: true)
        #expect(differences == [], place)
      }
    }
  }
}
