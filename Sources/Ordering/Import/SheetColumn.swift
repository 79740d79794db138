/// What a column of a sheet holds.
public enum SheetColumn: String, CaseIterable, Sendable, Hashable {
  case domain
  /// A whole address, `ada.lind@trynorthquay.com`.
  case address
  case alias
  case first, last
  /// First and last name in one cell.
  case whole
  case redirect, provider, picture, client
  /// Nothing an order takes.
  case other

  /// What a title says its column holds; nil for a title nobody knows. Names' titles are those of lists of people.
  static func titled(_ title: String) -> SheetColumn? {
    guard title.utf8.count <= 40 else { return nil }
    if let own = titles[PeopleColumns.key(title)] { return own }
    return switch PeopleColumns.role(titled: title) {
    case .first: .first
    case .last: .last
    case .whole: .whole
    case .infix, .other, .unclear: .other
    case nil: nil
    }
  }

  private static let titles: [String: SheetColumn] = {
    var titles: [String: SheetColumn] = [:]
    for (column, words) in [
      (SheetColumn.domain, domainTitles), (.address, addressTitles), (.alias, aliasTitles), (.redirect, redirectTitles),
      (.provider, providerTitles), (.picture, pictureTitles), (.client, clientTitles),
    ] {
      for word in words.split(separator: " ") { titles[PeopleColumns.key(String(word))] = column }
    }
    return titles
  }()

  // In the languages of `PeopleColumns`, without blanks and hyphens.

  private static let domainTitles = """
    domain domains domainname sendingdomain sendingdomains domäne domänen domaine domaines nomdedomaine dominio dominios domínio domínios domein \
    domeinnaam domän domäner domæne domene domena domeny doména domény domeniu alanadı домен домены домени τομέας 域名 ドメイン 도메인
    """
  private static let addressTitles = """
    email emails emailaddress emailaddresses sendingmailbox sendingemail sendingaddress mail mailaddress mailbox mailboxes mailboxaddress inbox inboxes inboxemail senderemail sender \
    fullemail emailadresse mailadresse postfach adresseemail adressemail courriel boîteauxlettres correo correoelectrónico \
    buzón posta postaelettronica indirizzoemail casella endereçodeemail caixapostal emailadres postvak epost epostadress epostadresse sähköposti \
    skrzynka adresemail schránka почта эл почтовыйящик ящик пошта скринька メールアドレス メール 邮箱 이메일
    """
  private static let aliasTitles = """
    alias aliases localpart mailboxname emailprefix prefix username user emailalias emailuser inboxname login nutzername benutzername \
    nomdutilisateur identifiant usuario utente gebruikersnaam användarnamn brugernavn brukernavn псевдоним логин псевдонім логін
    """
  private static let redirectTitles = """
    redirect redirects redirecturl redirectto redirectsto forwardsto leadsto pointsto destination destinationurl targeturl landingpage redirectdomain forward forwards forwardto forwardurl forwarding forwardingdomain forwardingurl \
    weiterleitung weiterleitungsziel weiterleitungurl zieladresse redirection rediriger redirección redirigir redirecionamento reindirizzamento \
    omleiding doorsturen vidarebefordran omdirigering omdirigeringsadresse viderestilling przekierowanie přesměrování redirecționare yönlendirme \
    перенаправление редирект переадресация перенаправлення ανακατεύθυνση 重定向 リダイレクト 리디렉션
    """
  private static let providerTitles = """
    provider providers esp emailprovider emailserviceprovider mailprovider mailboxprovider mailboxtype inboxprovider inboxtype hostingprovider \
    anbieter mailanbieter fournisseur proveedor provedor fornitore aanbieder leverantör udbyder leverandør dostawca poskytovatel furnizor sağlayıcı \
    провайдер поставщик провайдери πάροχος 提供商 プロバイダ
    """
  private static let pictureTitles = """
    picture pictures photo photos photourl pictureurl profilepicture profilepic profilephoto avatar avatarurl image imageurl headshot bild profilbild \
    foto fotos photodeprofil imagen fotodeperfil immagine profielfoto zdjęcie obrázek fotka resim фото фотография аватар φωτογραφία 照片 写真
    """
  private static let clientTitles = """
    client clients clientname customer customers customername brand brandname kunde kunden kundenname cliente clientes klant kund asiakas klient \
    klienci zákazník ügyfél müşteri клиент заказчик клієнт замовник πελάτης 客户 顧客 고객
    """
}

extension Provider {
  /// The provider a cell of a sheet names, as people call them; nil for none.
  static func named(_ text: String) -> Provider? {
    let key = String(PeopleColumns.key(text) + text.filter(\.isNumber))
    if let exact = Provider(rawValue: key) { return exact }
    return names[key]
  }

  private static let names: [String: Provider] = [
    "gmail": .google, "gsuite": .google, "googleworkspace": .google, "gworkspace": .google, "gws": .google, "workspace": .google,
    "googlemail": .google, "gmailworkspace": .google, "microsoft": .outlook, "microsoft365": .outlook, "office365": .outlook,
    "m365": .outlook, "o365": .outlook, "office": .outlook, "exchange": .outlook, "ms365": .outlook, "ms": .outlook,
    "outlook365": .outlook, "microsoftoutlook": .outlook, "hotmail": .outlook, "azuremicrosoft": .azure, "microsoftazure": .azure,
    "msazure": .azure, "smtpmailbox": .smtp, "privatesmtp": .smtp, "customsmtp": .smtp, "air": .airmail,
  ]
}
