extension Draft {
  /// The fields in which it is not as its client usually orders: what a new order for the client would begin with, and this one does not have. Where the
  /// client has nothing, everything is usual.
  /// - Parameter client: for whom it is.
  /// - Returns: in the order of the client's form.
  public func differences(from client: Client) -> [ClientField] {
    var usual = Draft(id: id, kind: kind, at: createdAt, editions: editions)
    usual.fill(from: client)
    var own = Client(id: client.id, name: client.name)
    own.keep(self)
    var usually = Client(id: client.id, name: client.name)
    usually.keep(usual)
    return ClientField.allCases.filter { field in
      guard Self.compared.contains(field), !client.text(of: field).isEmpty else { return false }
      return own.text(of: field) != usually.text(of: field)
    }
  }

  /// What of a client a draft begins with. Its name, names and ceilings are no part of an order.
  private static let compared: Set<ClientField> = Set(ClientField.allCases).subtracting([
    .name, .ownDomains, .prefixes, .suffixes, .orderCeiling, .dayCeiling, .monthCeiling, .volume, .mailsPerMailbox, .spare, .tier,
    .shares, .used, .denied,
  ])
}
