import ArgumentParser
import Foundation
import OrderStore
import Ordering
import Wizard

/// `mailorder people`.
struct PeopleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "Lists and erases registrants' data in the order book.",
    subcommands: [PeopleList.self, PeopleErase.self], defaultSubcommand: PeopleList.self)
}

struct PeopleList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Who is on file, and in how many drafts and orders.")

  @OptionGroup var book: BookOptions

  func run() async throws {
    let people = try await inBook { store throws(BookFailure) in try await store.people.list() }(try book.store())
    for person in people {
      let open = person.open.isEmpty ? "" : ", \(person.open.count) of them open"
      Output.line(
        "\(person.name)  \(person.id.phone)  \(person.drafts.count) drafts, \(person.orders.count) orders, "
          + "\(person.attempts.count) purchases\(open)\(person.clients.isEmpty ? "" : ", \(person.clients.count) clients")")
    }
    if people.isEmpty { Output.line("nobody is on file") }
  }
}

struct PeopleErase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Blanks what the book has of one person, or of everyone not worked with for long.",
    discussion: """
      What was bought, when and by whom stays, and so do the hashes of what was sent. It cannot be taken back.

      Registrants' data should be kept no longer than they are needed, at most 400 days; run mailorder people erase --older-than 400 from \
      a timer to see to it. Who has a purchase that is still open stays until it is reconciled.
      """)

  @OptionGroup var book: BookOptions
  @Argument(help: "First name, as mailorder people lists it.") var first: String?
  @Argument(help: "Last name.") var last: String?
  @Argument(help: "Phone, its digits; left out for who has none.") var phone: String?
  @Option(help: ArgumentHelp("Everyone whose drafts and orders nobody has worked on for so many days.", valueName: "days"))
  var olderThan: Int?

  func validate() throws {
    if let olderThan {
      guard first == nil, (1...36_500).contains(olderThan) else {
        throw ValidationError("--older-than takes a number of days from 1, and no name beside it.")
      }
    } else if last == nil {
      throw ValidationError(
        "name one person by first name, last name and, where there is one, phone, or give --older-than with a number of days.")
    }
  }

  func run() async throws {
    let store = try book.store()
    var copies: Set<String> = []
    for id in try await people(in: store) {
      let erased = try await inBook { store throws(BookFailure) in try await store.people.erase(id) }(store)
      Output.line(
        "erased in \(erased.drafts) drafts, \(erased.orders) orders, \(erased.attempts) purchases and \(erased.clients) clients")
      copies.formUnion(erased.copies)
    }
    for copy in copies.sorted() { Output.line("this copy, made before, still holds the data: \(copy)") }
  }

  private func people(in store: any StoredOrderBook) async throws -> [PersonOnFile.ID] {
    guard let olderThan else { return [PersonOnFile.ID(first: first ?? "", last: last ?? "", phone: phone ?? "")] }
    let day = Date().addingTimeInterval(-86_400 * Double(olderThan))
    let old = try await inBook { store throws(BookFailure) in try await store.people.list(notUsedSince: day) }(store)
    if old.isEmpty { Output.line("nobody is on file for longer than \(olderThan) days") }
    return old.map(\.id)
  }
}

/// Work on an open book whose failure is said as the wizard says it.
func inBook<Value: Sendable>(
  _ work: @escaping @Sendable (any StoredOrderBook) async throws(BookFailure) -> Value
) -> @Sendable (any StoredOrderBook) async throws -> Value {
  { store in
    do throws(BookFailure) {
      return try await work(store)
    } catch {
      StandardError.say(Sentences.book(error))
      throw ExitCode(1)
    }
  }
}
