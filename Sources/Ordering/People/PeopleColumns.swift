import Foundation

/// What the columns of a list of people hold, by their titles.
struct PeopleColumns: Equatable, Sendable {
  enum Role: Equatable, Sendable {
    case first
    case last
    /// The whole name, in either order.
    case whole
    /// What stands before the last name and belongs to it: `van der`.
    case infix
    /// Something else, by its title.
    case other
    /// A name, or part of one: nothing tells.
    case unclear
  }

  let roles: [Role]

  /// Whether a row names columns: half of what stands in it are known titles, a name's among them.
  /// - Parameter isLast: whether no row follows, so that it may be a text; then all of it has to be titles.
  static func isHeader(_ cells: [String], isLast: Bool = false) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    // Alone, the Turkish word for a first name may be the beginning of somebody's.
    if filled.count == 1, key(filled[0]) == "ad" { return false }
    let known = filled.compactMap(role)
    guard known.contains(where: { $0 != .other }) else { return false }
    return isLast ? known.count == filled.count : known.count * 2 >= filled.count
  }

  init(header cells: [String]) {
    let found = cells.map { PeopleColumns.role(titled: $0) ?? .other }
    let hasLast = found.contains(.last)
    var seen: [Role] = []
    roles = zip(cells, found).map { cell, role in
      // `Name`, `Nome`, `Ime` are the first name beside a last name, and the last name beside a first one: `Nom, Prénom`.
      var own = role
      if role == .whole, hasLast, !found.contains(.first) { own = .first }
      if role == .whole, !hasLast, found.contains(.first), PeopleColumns.familyOrWhole.contains(PeopleColumns.key(cell)) {
        own = .last
      }
      guard own != .other, !seen.contains(own) else { return .other }
      seen.append(own)
      return own
    }
  }

  init(roles: [Role]) { self.roles = roles }

  /// What a column of a title holds; nil for a title nobody knows.
  static func role(titled title: String) -> Role? {
    guard title.utf8.count <= 40 else { return nil }
    if let role = titles[key(title)] { return role }
    // `First name (required)`, `contact_last_name`, `Inbox #1 First Name`
    let plain = key(withoutBrackets(title))
    return titles[plain] ?? endings.first { plain.hasSuffix($0.key) }?.role
  }

  /// Whether a column of whole names has the last name first, by its title: `Last First`, `ФИО`, and the Hungarian `Név`.
  static func isLastFirst(_ title: String) -> Bool { lastFirstTitles.contains(key(withoutBrackets(title))) }

  private static func withoutBrackets(_ title: String) -> String {
    guard let open = title.firstIndex(of: "("), let close = title[open...].firstIndex(of: ")") else { return title }
    return String(title[..<open] + title[title.index(after: close)...])
  }

  /// What longer titles end with.
  private static let endings: [(key: String, role: Role)] = [
    ("firstname", .first), ("givenname", .first), ("forename", .first), ("vorname", .first), ("lastname", .last),
    ("familyname", .last),
    ("surname", .last), ("nachname", .last), ("fullname", .whole),
  ]
  private static let lastFirstTitles: Set<String> = Set(
    """
    lastfirst lastnamefirstname lastnamefirst surnamefirstname surnamename namevorname nachnamevorname familiennamevorname nomprénom nometprénom \
    apellidosynombre apellidosynombres apellidosnombre cognomenome cognomeenome nazwiskoimię nazwiskoiimię příjmeníajméno příjmeníjméno név \
    teljesnév soyadıadı achternaamvoornaam efternamnförnamn фио фамилияимя фамилияимяотчество піб прізвищеімя
    """.split(separator: " ").map { key(String($0)) })

  func index(of role: Role) -> Int? { roles.firstIndex(of: role) }

  /// A title in small letters without accents, blanks and punctuation: `E-Mail (Work)` → `emailwork`.
  static func key(_ title: String) -> String {
    title.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil).lowercased().filter(
      \.isLetter)
  }

  private static let titles: [String: Role] = {
    var titles: [String: Role] = [:]
    for (role, words) in [
      (Role.other, otherTitles), (.whole, wholeTitles), (.whole, lastFirstTitles.joined(separator: " ")), (.last, lastTitles),
      (.first, firstTitles), (.infix, infixTitles),
    ] {
      for word in words.split(separator: " ") { titles[key(String(word))] = role }
    }
    return titles
  }()

  // In English, German, French, Spanish, Italian, Portuguese, Dutch, the Nordic languages, Polish, Czech, Hungarian, Romanian, Turkish, Russian,
  // Ukrainian, Greek, Chinese, Japanese and Korean.

  private static let infixTitles =
    "tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels vorsatzwort namenszusatz namensvorsatz particule nameprefix"
  private static let firstTitles = """
    ad first firstname fname given givenname givennames forename forenames vorname vornamen rufname prénom prénoms nombres primernombre primonome \
    primeironome imię voornaam roepnaam fornavn förnamn etunimi keresztnév utónév křestníjméno prenume adı имя ім'я όνομα 名 이름
    """
  private static let lastTitles = """
    last lastname lname surname familyname family nachname familienname zuname nomdefamille apellido apellidos primerapellido cognome sobrenome \
    apelido apelidos nazwisko achternaam etternavn efternavn efternamn sukunimi vezetéknév családnév příjmení priezvisko numedefamilie prezime \
    soyadı soyad фамилия прізвище επώνυμο 姓 성
    """
  private static let wholeTitles = """
    name names fullname firstlast lastfirst firstnamelastname lastnamefirstname firstandlastname contactname contact contactperson person persons \
    people displayname vollständigername namevorname vornamename ansprechpartner nom nomcomplet nometprénom nombre nombrecompleto \
    nombreyapellidos nome nomecompleto naam volledigenaam navn namn nimi imięinazwisko jméno teljesnév név nume ime isim adsoyad adısoyadı фио піб \
    ονοματεπώνυμο 姓名 氏名 名前 이름성
    """
  private static let otherTitles = """
    email emailaddress mail mailaddress emailadresse correo correoelectrónico courriel posta postaelettronica indirizzoemail epost sähköposti почта \
    пошта alias localpart username user login mailbox prefix emailprefix title jobtitle titel role position posten job funktion rolle beruf fonction \
    poste cargo puesto ruolo função stanowisko должность посада company companyname organisation organization firma unternehmen entreprise société \
    empresa azienda компания phone phonenumber telephone tel telefon téléphone teléfono telefono mobile handy mobil телефон fax department abteilung \
    city stadt ort ville ciudad country land pays país address adresse straße website web url linkedin domain notes notizen comment nr no id number \
    anrede salutation gender geschlecht language status tag tags ünvan görev şirket eposta beosztás munkakör cég stilling yrke titul funkce firma рабочийтелефон 職位 会社 部署 직책 회사
    """
  /// Titles of a whole name that mean the family name beside a first name.
  private static let familyOrWhole: Set<String> = ["nom", "name", "nume", "nev", "naam", "navn", "namn"]
}
