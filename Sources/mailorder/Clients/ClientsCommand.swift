import ArgumentParser
import Foundation
import OrderStore
import Ordering
import Wizard

/// `mailorder clients`.
struct ClientsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clients", abstract: "Lists clients, writes them to a file and reads them from one.",
    subcommands: [ClientsList.self, ClientsExport.self, ClientsImport.self], defaultSubcommand: ClientsList.self)
}

struct ClientsList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "The clients of the order book.")

  @OptionGroup var book: BookOptions
  @Flag(help: "Answer as one line of JSON on standard output.") var json = false

  /// What it answers.
  struct Answer: Encodable, Sendable {
    struct Client: Encodable, Sendable {
      let id: String
      let name: String
      let brand: String
      let offer: String?
    }
    let clients: [Client]
  }

  func run() async throws {
    try await ScriptRun.answer("clients", book.mode, isJSON: json) {
      let clients = try await inBook { store throws(BookFailure) in try await store.clients() }(try book.store())
      let rows = clients.map { Answer.Client(id: $0.id.text, name: $0.name, brand: $0.brand, offer: $0.offer?.title) }
      var lines = rows.map { [$0.name, $0.brand, $0.offer ?? ""].filter { !$0.isEmpty }.joined(separator: "  ") }
      if rows.isEmpty {
        lines = ["there are no clients; the wizard makes one (home, Clients), and mailorder clients import reads them"]
      }
      return ScriptEnding(answer: Answer(clients: rows), lines: lines)
    }
  }
}

struct ClientsExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes the clients to a YAML file that only its owner can read.",
    discussion:
      "It holds people and registrants. A sequencer's password is never in it. A file that is there already is never overwritten.")

  @OptionGroup var book: BookOptions
  @Argument(help: "The new file.") var file: String
  @Flag(help: "Answer as one line of JSON on standard output.") var json = false

  /// What it answers.
  struct Answer: Encodable, Sendable {
    let file: String
    /// How many clients are in it.
    let written: Int
  }

  func run() async throws {
    try await ScriptRun.answer("clients", book.mode, isJSON: json) {
      let store = try book.store()
      let clients = try await inBook { store throws(BookFailure) in
        var whole: [Client] = []
        for summary in try await store.clients() {
          if let client = try await store.client(summary.id) { whole.append(client) }
        }
        return whole
      }(store)
      try NewFile.write(try ClientsWriter.text(clients), to: file)
      return ScriptEnding(
        answer: Answer(file: file, written: clients.count), lines: ["\(file): \(Sentences.count(clients.count, "client"))"])
    }
  }
}

struct ClientsImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Reads clients from a YAML file: new ones are added, known ones changed.",
    discussion: """
      A client is known by its name. What the file does not name of it stays as it is. Where anything in the file is wrong, all of it is said \
      and nothing is changed.

        clients:
        - name: Acme
          brand: northquay
          people: Ada Lind, Bo Ek
          redirect: northquay.com
          offer: Instantly Google

      The fields are: \(ClientField.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  /// Our choice: more than thousands of clients need, in bytes.
  private static let maximumSize = 4 << 20

  @OptionGroup var book: BookOptions
  @Argument(help: "The file.") var file: String
  @Flag(help: "Answer as one line of JSON on standard output.") var json = false

  /// What it answers.
  struct Answer: Encodable, Sendable {
    let added: Int
    let changed: Int
    let unchanged: Int
  }

  func run() async throws {
    try await ScriptRun.answer("clients", book.mode, isJSON: json) {
      let reader = ClientsReader(try text(), file: file)
      for note in reader.notes { StandardError.say(note.sentence) }
      guard reader.problems.isEmpty else { return refused(reader.problems) }
      let found = reader.clients
      let (added, changed) = try await inBook { store throws(BookFailure) in try await ClientsImport.save(found, in: store) }(
        try book.store())
      let unchanged = found.count - added - changed
      return ScriptEnding(
        answer: Answer(added: added, changed: changed, unchanged: unchanged),
        lines: ["\(Sentences.count(added, "client")) added, \(changed) changed, \(unchanged) as before"])
    }
  }

  /// Everything that is wrong with the file, a line each.
  private func refused(_ problems: [ConfigurationProblem]) -> ScriptEnding<Answer> {
    let said = problems.map { problem in
      var answer = ProblemAnswer(code: "file", field: problem.key ?? "", sentence: problem.sentence)
      answer.line = problem.line
      return answer
    }
    return ScriptEnding(status: .usage, sentence: said.first?.sentence, problems: said)
  }

  /// - Returns: how many are new, and how many were changed.
  static func save(_ found: [ClientsReader.Found], in store: any StoredOrderBook) async throws(BookFailure) -> (
    added: Int, changed: Int
  ) {
    var (added, changed) = (0, 0)
    let known = try await store.clients()
    for one in found {
      var before: Client?
      if let id = known.first(where: { $0.name.lowercased() == one.name.lowercased() })?.id { before = try await store.client(id) }
      let client = one.applied(to: before ?? Client(id: Client.ID(Identifier.make()), name: one.name))
      guard client != before else { continue }
      _ = try await store.saveClient(client)
      if before == nil { added += 1 } else { changed += 1 }
    }
    return (added, changed)
  }

  private func text() throws -> String {
    guard let bytes = try bytes() else {
      StandardError.say("\(file): this is no plain file of at most \(Self.maximumSize >> 20) MiB; name another.")
      throw ExitStatus.usage.code
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      StandardError.say("\(file): the file is not written in UTF-8; save it so.")
      throw ExitStatus.usage.code
    }
    return text
  }

  private func bytes() throws -> [UInt8]? {
    do throws(OpenFile.Failure) {
      let opened = try OpenFile(file, followingLinks: true)
      return opened.facts.isRegular ? opened.read(atMost: Self.maximumSize) : nil
    } catch {
      StandardError.say("\(file): the file \(error.words).")
      throw ExitStatus.usage.code
    }
  }
}
