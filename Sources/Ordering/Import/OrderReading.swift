/// What the rows of a sheet order, by what its columns hold: each row is taken whole, or refused whole with its reason.
public struct OrderReading: Equatable, Sendable {
  /// A domain with its mailboxes, in the order of the sheet.
  public struct Domain: Equatable, Sendable {
    public let name: DomainName
    public internal(set) var mailboxes: [Mailbox] = []
    /// Nil where the sheet has one provider for all, or none.
    public internal(set) var provider: Provider?
    /// Where it leads, as typed, if elsewhere than most; nil where the sheet says nothing else of it.
    public internal(set) var redirect: String?
    /// Whether no row of it says where it leads.
    public internal(set) var hasNoRedirect = false
  }

  public struct Refused: Equatable, Sendable {
    public let row: OrderSheet.Row
    public let reason: Reason
  }

  /// Why a row is not taken.
  public enum Reason: Hashable, Sendable {
    case noDomain
    case domain(String, DomainName.Fault)
    case ownBrand(DomainName)
    /// The order's domains are picked from a list, and it is not in it.
    case notListed(DomainName)
    /// An address that is not of the row's domain.
    case otherDomain(address: String, DomainName)
    case notAnAddress(String)
    case aliasDiffers(String, from: String)
    case alias(String, AliasRules.Fault)
    case aliasTwice(String, DomainName)
    case noName
    case noLastName(String)
    case notAPerson(String)
    case nameOrder(String)
    /// How the name is spelt in Latin letters cannot be told, and the row names no alias.
    case spelling(String)
    case noAlias(String)
    case hidden(Character)
    case redirect(String, Redirect.Fault)
    /// A domain leads to one place; a row above says another.
    case otherRedirect(String, kept: String)
    case otherClient(String, kept: String)
    case provider(String)
    case providerNotSold(Provider, by: Vendor?)
    case otherProvider(Provider, kept: Provider)
    /// More cells than columns: a comma inside stands without quotes.
    case tooManyCells(Int, columns: Int)
  }

  public internal(set) var domains: [Domain] = []
  /// Where no column names a domain.
  public internal(set) var people: [Person] = []
  /// Whether the order says where it leads: domains of which the sheet says nothing stay with that.
  public internal(set) var isLedAlready = false
  /// Where most rows lead, as typed.
  public internal(set) var redirect: String?
  public internal(set) var client: String?
  /// The one provider that all rows name.
  public internal(set) var provider: Provider?
  /// As the details take them: `Ada Lind = ada.png; Bo Ek = bo.png`.
  public internal(set) var pictures = ""
  public internal(set) var refused: [Refused] = []
  /// What was taken off names, each once.
  public internal(set) var notes: [PeopleReading.Note] = []
  /// Domains that were cleaned.
  public internal(set) var cleaned: [NameImport.Cleaned] = []
  /// Rows whose domain stands in a row above.
  public internal(set) var carried = 0
  /// Aliases that were made of names, and aliases whose capitals became small.
  public internal(set) var made = 0
  public internal(set) var lowered = 0
  /// Titles of columns that nothing is taken of.
  public internal(set) var leftOut: [String] = []

  public var mailboxCount: Int { domains.reduce(0) { $0 + $1.mailboxes.count } }
  public var isEmpty: Bool { domains.isEmpty && people.isEmpty }

  /// - Parameters:
  ///   - sheet: the rows.
  ///   - columns: what each column holds.
  ///   - draft: the order they are for, which says what is sold and how aliases are made.
  public init(_ sheet: OrderSheet, columns: [SheetColumn], for draft: Draft) {
    isLedAlready = draft.details.redirects != nil
    leftOut = columns.indices.filter { columns[$0] == .other && $0 != sheet.infix }.map(sheet.title)
    var reader = OrderRowReader(sheet, columns: columns, for: draft)
    reader.read(into: &self)
  }

  /// The refused rows as a sheet, each with its reason in a column of its own, to be put right and opened again.
  /// - Parameters:
  ///   - sheet: the one that was read.
  ///   - reason: a reason in words.
  public func refusedRows(of sheet: OrderSheet, reason: (Reason) -> String) -> String {
    let width = refused.map(\.row.cells.count).max() ?? sheet.width
    func padded(_ cells: [String]) -> [String] {
      cells + Array(repeating: "", count: max(0, max(width, sheet.width) - cells.count))
    }
    let head = sheet.header.map { [padded($0.cells) + ["reason"]] } ?? []
    return DelimitedText.text(head + refused.map { padded($0.row.cells) + [reason($0.reason)] }, delimiter: sheet.delimiter)
  }
}

extension OrderReading {
  /// Why a row is not taken, thrown while it is read.
  struct Refusal: Error {
    let reason: Reason
    static func because(_ reason: Reason) -> Refusal { Refusal(reason: reason) }
  }
}
