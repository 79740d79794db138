import ArgumentParser
import OrderStore
import Ordering

/// `mailorder book ceilings`.
struct BookCeilings: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ceilings", abstract: "Shows or sets the most that may be spent by a team's book, whatever a configuration says.",
    discussion: """
      A limit that is given is set, the others stay; off takes one away. Only the book's owner sets them. They hold beside those of each host's \
      configuration: the smaller one counts.
      """)

  @OptionGroup var book: BookOptions
  @Option(help: ArgumentHelp("On one order, in US dollars, or off.", valueName: "sum")) var order: String?
  @Option(help: ArgumentHelp("On each domain with its mailboxes.", valueName: "sum")) var domain: String?
  @Option(help: ArgumentHelp("In 24 hours, over all orders of the book.", valueName: "sum")) var day: String?
  @Option(help: ArgumentHelp("Above it a second person approves an order; 0 for every order.", valueName: "sum")) var approval:
    String?

  func validate() throws {
    for text in [order, domain, day, approval].compactMap(\.self) where text != "off" && BookCeilings.money(text) == nil {
      throw ValidationError("\(text) is no sum of US dollars; write it like 500 or 499.90, or off.")
    }
  }

  func run() async throws {
    let owner = PostgresBookOwner(try book.context().teamBook(), mode: book.mode)
    let isAsked = [order, domain, day, approval].allSatisfy { $0 == nil }
    let found = try told { () throws(StoreFailure) in
      let before = try owner.ceilings()
      return isAsked ? before : try owner.set(changed(before))
    }
    Output.line(CeilingSentences.list(found))
  }

  private func changed(_ before: Ceilings) -> Ceilings {
    func limit(_ text: String?, _ old: Money?) -> Money? { text.map { $0 == "off" ? nil : BookCeilings.money($0) } ?? old }
    return Ceilings(
      order: limit(order, before.order), domain: limit(domain, before.domain), day: limit(day, before.day),
      approval: limit(approval, before.approval))
  }

  private static func money(_ text: String) -> Money? { Money(text: text).flatMap { $0 < .zero ? nil : $0 } }
}
