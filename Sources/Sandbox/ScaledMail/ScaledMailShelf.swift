/// Inboxes that stand warmed up at ScaledMail. Counts and prices are those of the page's sample; our choice: names and people.
struct ScaledMailShelf {
  struct Inbox {
    let id: String
    let name: DomainName
    let provider: ScaledMailProvider
    /// Months.
    let age: Int
    let people: [ScaledMailState.Mailbox.Person]

    /// Cents, once. Source: Vendors/ScaledMail, Pre-warmed inboxes.
    var oneTimePrice: Int { provider == .google ? 2300 : 3000 }
    /// Cents a month. Source: Vendors/ScaledMail, Pre-warmed inboxes.
    var monthlyPrice: Int { provider == .google ? 800 : 5000 }

    /// As in the page's sample, Outlook's mailboxes are only counted.
    var json: JSON {
      var inbox: [String: JSON] = [
        "id": .string(id), "domain": .string(name.text), "warmup_age": .int(age), "emailMailboxCount": .int(people.count),
        "pricing": ["oneTimePrice": .dollars(oneTimePrice), "monthlyPrice": .dollars(monthlyPrice)],
      ]
      if provider == .google {
        inbox["emailMailbox"] = .array(
          people.map { ["first_name": .string($0.first), "last_name": .string($0.last), "alias": .string($0.alias)] })
      }
      return .object(inbox)
    }
  }

  let seed: UInt64

  private static let words = [
    "quaystone", "harborline", "cedarworks", "fieldcrest", "northlight", "riverbridge", "brightyard", "stonepath",
  ]

  /// All of one provider before anything was sold. There is no SMTP.
  func inboxes(_ provider: ScaledMailProvider) -> [Inbox] {
    let suffix = provider == .google ? "hq" : "team"
    return Self.words.prefix(provider == .google ? 8 : provider == .outlook ? 4 : 0).compactMap { word in
      DomainName(label: word + suffix, tld: "com").map { inbox($0, provider) }
    }
  }

  private func inbox(_ name: DomainName, _ provider: ScaledMailProvider) -> Inbox {
    let hash = StableHash(seed, "scaledmail shelf", name.text)
    let person = People.person(hash)
    let aliases = ScaledMailAliases.around(person.first, person.last, count: provider.mailboxesPerDomain)
    return Inbox(
      id: "rec" + hash.token(14), name: name, provider: provider, age: 1 + hash.below(3),
      people: aliases.map { .init(first: person.first, last: person.last, alias: $0) })
  }
}
