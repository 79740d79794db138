public import Ordering
public import Wizard

/// The clients of the book.
extension World {
  public var summaries: [ClientSummary] {
    clients.sorted { $0.name < $1.name }.map { ClientSummary(id: $0.id, name: $0.name, brand: $0.brand, offer: $0.offer) }
  }

  /// What the book answers of clients; nil for what is not about them.
  public mutating func reply(toClients request: BookRequest) -> Answer? {
    switch request {
    case .readClient(let id, let use):
      return clients.first { $0.id == id }.map { .clientRead($0, use) } ?? .clientNotSaved(id, .missing)
    case .saveClient(let client):
      if let twin = clients.first(where: { $0.id != client.id && $0.name.lowercased() == client.name.lowercased() }) {
        return .clientNotSaved(client.id, .clientNamed(twin.name))
      }
      return .clientSaved(keep(client), all: summaries)
    case .removeClient(let id):
      clients.removeAll { $0.id == id }
      return .clientRemoved(id, all: summaries)
    case .keepForClient(let draft, let new):
      var client = clients.first { $0.id == draft.client?.id } ?? Client(id: new, name: draft.client?.name ?? draft.name)
      client.keep(draft)
      return .clientKept(keep(client), draft.id, all: summaries)
    case .usedBefore(let field, let client, let current):
      var values = UsedValues(field)
      for known in clients where known.id == client { values.take(known) }
      for draft in drafts where draft.id != current { values.take(draft) }
      for order in orders { values.take(order, for: clients.first { $0.id == order.client }?.name) }
      for known in clients where known.id != client { values.take(known) }
      return .usedBefore(field, values.values)
    default: return nil
    }
  }

  private mutating func keep(_ client: Client) -> Client {
    var client = client
    client.revision += 1
    clients.removeAll { $0.id == client.id }
    clients.append(client)
    return client
  }
}

extension Client {
  /// A client of which everything is known, with an offer.
  public static func acme(_ offer: Offer?) -> Client {
    var client = Client(id: Client.ID("ACME"), name: "Acme")
    client.brand = "northquay"
    client.ownDomains = ["northquay.io"].compactMap { try? DomainName($0) }
    client.used = ["usednorthquay.com"].compactMap { try? DomainName($0) }
    client.denied = ["getnorthquay.com"].compactMap { try? DomainName($0) }
    client.people = "Ada Lind, Bo Ek"
    client.allowsNumbers = true
    client.redirect = "northquay.com"
    client.offer = offer
    client.wanted = 3
    client.workspace = Workspace(id: "rec1", name: "North Quay")
    client.registrant.first = "Ada"
    client.registrant.last = "Lind"
    client.registrant.company = "North Quay AB"
    client.registrant.address = "Kajen 1"
    client.registrant.country = "SE"
    client.registrant.postcode = "211 20"
    client.registrant.phone = "+46401234567"
    client.revision = 1
    return client
  }
}
