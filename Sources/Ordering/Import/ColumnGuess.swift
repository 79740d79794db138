/// What the columns of a sheet hold: by their titles, and where they have none by what stands in them. A person can say otherwise.
struct ColumnGuess {
  private(set) var columns: [SheetColumn]
  private let cells: [[String]]

  /// Enough rows to know a column by.
  private static let sample = 50

  init(header: OrderSheet.Row?, rows: [OrderSheet.Row], width: Int) {
    let sample = rows.prefix(ColumnGuess.sample)
    cells = (0..<width).map { column in sample.map { $0.text(column) }.filter { !$0.isEmpty } }
    if let header {
      columns = ColumnGuess.columns(titled: (0..<width).map(header.text))
      // Titles nobody knows say nothing: what stands below them does.
      if columns.allSatisfy({ $0 == .other || $0 == .alias }) { guess() }
    } else {
      columns = Array(repeating: .other, count: width)
      guess()
    }
    settleAddresses()
    if !columns.contains(.domain), !columns.contains(.address) { findDomains() }
    keepFirst()
  }

  private static func columns(titled titles: [String]) -> [SheetColumn] {
    let people = PeopleColumns(header: titles).roles
    return zip(titles, people).map { title, role in
      switch SheetColumn.titled(title) {
      case .first, .last, .whole, .other, nil:
        // `Name` is the first name beside a last one.
        switch role {
        case .first: .first
        case .last: .last
        case .whole: .whole
        case .infix, .other, .unclear: .other
        }
      case let own?: own
      }
    }
  }

  /// By what stands in them.
  private mutating func guess() {
    findDomains()
    for column in columns.indices where columns[column] == .other && !cells[column].isEmpty {
      let cells = cells[column]
      if cells.allSatisfy(PersonText.isAddress) {
        columns[column] = .address
      } else if cells.allSatisfy({ Provider.named($0) != nil }) {
        columns[column] = .provider
      } else if cells.allSatisfy(ColumnGuess.isPicture) {
        columns[column] = .picture
      } else if cells.allSatisfy({ $0.contains("://") }) {
        columns[column] = .redirect
      } else if !cells.allSatisfy(ColumnGuess.isDomain), cells.allSatisfy({ AliasRules.fault(in: $0) == nil }),
        cells.contains(where: { $0.contains { ".-_".contains($0) } })
      {
        columns[column] = .alias
      }
    }
    var names = columns.indices.filter { columns[$0] == .other && isNames(cells[$0]) }
    // `ada,Ada,Lind`: of three columns the one in small letters is the alias.
    if names.count > 2, !columns.contains(.alias), let alias = names.first(where: isAliases), columns.contains(.domain) {
      columns[alias] = .alias
      names.removeAll { $0 == alias }
    }
    if names.count == 1 { columns[names[0]] = cells[names[0]].contains { $0.contains(" ") } ? .whole : .other }
    if names.count > 1 {
      columns[names[0]] = .first
      columns[names[1]] = .last
    }
  }

  /// The column of domains is the one with the most different ones; beside it, one name all the way down is where they lead.
  private mutating func findDomains() {
    let found = columns.indices.filter { column in
      columns[column] == .other && !cells[column].isEmpty && cells[column].allSatisfy(ColumnGuess.isDomain)
    }
    guard let domain = found.max(by: { Set(cells[$0]).count < Set(cells[$1]).count }) else { return }
    columns[domain] = .domain
    for column in found where column != domain && cells[column].count > 2 && Set(cells[column]).count == 1 {
      columns[column] = .redirect
    }
  }

  /// A mailbox's column holds addresses or aliases; addresses of somewhere else are no mailboxes of the order.
  private mutating func settleAddresses() {
    for column in columns.indices where columns[column] == .address || columns[column] == .alias {
      let withSign = cells[column].count { $0.contains("@") }
      if cells[column].isEmpty { continue }
      // How many mailboxes there are names none.
      if cells[column].allSatisfy({ $0.allSatisfy(\.isNumber) }) {
        columns[column] = .other
        continue
      }
      columns[column] = withSign * 2 > cells[column].count ? .address : .alias
    }
    guard let address = columns.firstIndex(of: .address) else { return }
    let hosts = cells[address].map { $0.split(separator: "@").last?.lowercased() ?? "" }
    if let domain = columns.firstIndex(of: .domain) {
      let names = Set(cells[domain].map { $0.lowercased() })
      if hosts.count(where: names.contains) * 2 < hosts.count { columns[address] = .other }
    } else if Set(hosts).count < 2 || hosts.contains(where: ColumnGuess.publicMail.contains) {
      columns[address] = .other
    }
  }

  /// One column each; further ones are nothing an order takes.
  private mutating func keepFirst() {
    var seen: Set<SheetColumn> = [.other]
    for column in columns.indices {
      if !seen.insert(columns[column]).inserted, columns[column] != .other { columns[column] = .other }
    }
    // Both names apart say more than both together.
    if columns.contains(.first), columns.contains(.last), let whole = columns.firstIndex(of: .whole) { columns[whole] = .other }
  }

  private func isNames(_ cells: [String]) -> Bool {
    !cells.isEmpty
      && cells.allSatisfy { cell in
        cell.contains(where: \.isLetter) && !cell.contains { $0.isNumber || "@:/".contains($0) } && !PersonWords.isRole(cell)
      }
  }

  /// Whether all of a column could be aliases, while people's names have capitals.
  private func isAliases(_ column: Int) -> Bool {
    cells[column].allSatisfy { AliasRules.fault(in: $0) == nil }
      && columns.indices.contains { $0 != column && isNames(cells[$0]) && cells[$0].allSatisfy { $0.first?.isUppercase == true } }
  }

  private static func isDomain(_ cell: String) -> Bool {
    guard cell.contains("."), !cell.contains("@"), !cell.contains(where: \.isWhitespace) else { return false }
    guard let name = try? DomainName(NameImport.strip(cell)) else { return false }
    // `ada.lind` is an alias: what has no title is a domain by an ending that is in use.
    return name.text.split(separator: ".").last.map { endings.contains(String($0)) } == true
  }

  /// Generic endings that sending domains are bought under, and those of countries.
  private static let endings = Set(Country.all.map { $0.code.lowercased() }).union([
    "uk", "eu", "com", "org", "net", "info", "biz", "app", "dev", "xyz", "online", "site", "store", "shop", "tech", "cloud",
    "email", "agency",
    "digital", "team", "group", "global", "work", "works", "space", "live", "life", "world", "company", "business", "solutions",
    "services",
    "consulting", "marketing", "media", "studio", "design", "network", "systems", "ventures", "capital", "partners", "pro", "one",
    "club", "blog",
    "news", "top", "vip", "link", "click", "email", "software", "tools", "zone", "example", "test",
  ])

  private static func isPicture(_ cell: String) -> Bool {
    let low = cell.lowercased()
    return [".png", ".jpg", ".jpeg", ".gif", ".webp"].contains { low.hasSuffix($0) }
  }

  /// Where everybody has an address: such addresses are people's own. Our choice: the services most used.
  private static let publicMail: Set<String> = [
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com", "icloud.com", "me.com", "aol.com",
    "gmx.de",
    "gmx.net", "web.de", "proton.me", "protonmail.com", "mail.ru", "yandex.ru", "qq.com", "163.com", "orange.fr", "libero.it",
    "wp.pl",
  ]
}
