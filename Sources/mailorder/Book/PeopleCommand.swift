import ArgumentParser
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
          + "\(person.attempts.count) purchases\(open)")
    }
    if people.isEmpty { Output.line("nobody is on file") }
  }
}

struct PeopleErase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Blanks what the book has of one person.",
    discussion: "What was bought, when and by whom stays, and so do the hashes of what was sent. It cannot be taken back.")

  @OptionGroup var book: BookOptions
  @Argument(help: "First name, as mailorder people lists it.") var first: String
  @Argument(help: "Last name.") var last: String
  @Argument(help: "Phone, its digits.") var phone: String

  func run() async throws {
    let id = PersonOnFile.ID(first: first, last: last, phone: phone)
    let erased = try await inBook { store throws(BookFailure) in try await store.people.erase(id) }(try book.store())
    Output.line("erased in \(erased.drafts) drafts, \(erased.orders) orders and \(erased.attempts) purchases")
    for copy in erased.copies { Output.line("this copy, made before, still holds the data: \(copy)") }
  }
}

/// Work on an open book whose failure is said as the wizard says it.
func inBook<Value: Sendable>(
  _ work: @escaping @Sendable (OrderStore) async throws(BookFailure) -> Value
) -> @Sendable (OrderStore) async throws -> Value {
  { store in
    do throws(BookFailure) {
      return try await work(store)
    } catch {
      Output.complaint(Sentences.book(error))
      throw ExitCode(1)
    }
  }
}
