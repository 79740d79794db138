import Ordering
import Purchasing
import Wizard

/// What the vendors answer to the wizard, as far as an answer is awaited and not replaced by a newer question.
struct VendorAnswers: Sendable {
  let ports: Ports
  var files = FileAccess.all

  /// - Returns: nil for what is not asked here: questions that a newer one replaces, and changes, which are sent once.
  func answer(to request: VendorRequest) async -> Answer? {
    switch request {
    case .checkNames(let vendor, let names, let revision):
      return .names(
        vendor, asked: names, await ask(vendor) { client throws(VendorFailure) in try await client.checkNames(names, .ordinary) },
        revision: revision)
    case .searchNames(let search, let isBrand, let revision):
      let result = await ask(.saleshandy) { client throws(VendorFailure) in try await client.searchNames(search, .ordinary) }
      return .offered(keyword: search.keyword, isBrand: isBrand, result, revision: revision)
    case .suggestNames(let vendor, let search, let revision):
      return .suggested(
        vendor, await ask(vendor) { client throws(VendorFailure) in try await client.suggestNames(search) }, revision: revision)
    case .priceList(let vendor):
      return .priceList(vendor, await ask(vendor) { client throws(VendorFailure) in try await client.priceList() })
    case .mailboxNames(let person, let domain, let count):
      let result = await ask(.saleshandy) { client throws(VendorFailure) in try await client.mailboxNames(person, domain, count) }
      return .mailboxNames(domain, result)
    case .workspaces:
      return .workspaces(await ask(.scaledmail) { client throws(VendorFailure) in try await client.workspaces() })
    case .finalCheck(let request, let revision): return .finalCheck(await finalCheck(request), revision: revision)
    case .listDomains(let kind, let vendor, let search, let revision):
      let result = await ask(vendor) { client throws(VendorFailure) in try await listed(for: kind, at: vendor, search, client) }
      return .listed(vendor, result, revision: revision)
    case .packages: return .packages(await ask(.scaledmail) { client throws(VendorFailure) in try await client.packages(nil) })
    case .pendingForms: return .pendingForms(await ask(.scaledmail) { client throws(VendorFailure) in try await forms(client) })
    case .uploadPicture(let path):
      let result = await ask(.saleshandy) { client throws(VendorFailure) in
        try await client.uploadPicture(try picture(at: path, in: files))
      }
      return .pictureUploaded(path, result)
    case .holdings(let vendor, let workspace, let revision):
      return .holdings(
        vendor,
        await ask(vendor) { client throws(VendorFailure) in
          var holdings = try await client.holdings(workspace)
          holdings.account = client.account
          return holdings
        }, revision: revision)
    case .holdingWorkspaces(let revision):
      let result = await ask(.scaledmail) { client throws(VendorFailure) in try await client.workspaces() }
      return .holdingWorkspaces(result, revision: revision)
    case .heldMailboxes(let vendor, let domain, let workspace, let revision):
      let result = await ask(vendor) { client throws(VendorFailure) in try await client.heldMailboxes(domain, workspace) }
      return .heldMailboxes(vendor, domain.id, result, revision: revision)
    case .orderDetails(let vendor, let id, let workspace, let revision):
      let result = await ask(vendor) { client throws(VendorFailure) in try await client.orderDetails(id, workspace) }
      return .orderDetails(vendor, id: id, result, revision: revision)
    case .confirmQuote, .dropQuote, .changeHolding, .withdrawChange, .volumePlan, .dropVolumePlan: return nil
    }
  }

  private func ask<Value: Sendable>(
    _ vendor: Vendor, _ question: @Sendable (VendorClient) async throws(VendorFailure) -> Value
  ) async -> Result<Value, VendorFailure> {
    let client = ports.client(vendor)
    return await captured { () throws(VendorFailure) in try await question(client) }
  }

  /// The calls that the order needs are kept free before its names are checked.
  private func finalCheck(_ request: FinalCheckRequest) async -> Result<FinalCheckAnswer, VendorFailure> {
    await CallReservation(ports).keep(for: request)
    return await captured { () throws(VendorFailure) in try await FinalCheck(ports).answer(to: request) }
  }

  /// What a vendor has for an order of a kind. ScaledMail's names belong to workspaces: until the order has one, those of all are listed.
  private func listed(
    for kind: OrderKind, at vendor: Vendor, _ search: StockSearch, _ client: VendorClient
  ) async throws(VendorFailure) -> ShownList<ListedDomain> {
    if kind == .preWarmed { return try await client.stock(search, .ordinary) }
    guard vendor == .scaledmail, search.workspace == nil else {
      return try picks(await client.holdings(search.workspace), for: kind)
    }
    return try await inAllWorkspaces(client) { workspace throws(VendorFailure) in
      try picks(await client.holdings(workspace), for: kind)
    }
  }

  /// What of the holdings an order of a kind can pick. Lists that did not come whole and show nothing are not empty.
  private func picks(_ holdings: Holdings, for kind: OrderKind) throws(VendorFailure) -> ShownList<ListedDomain> {
    let listed = holdings.listed(for: kind)
    let part = Holdings.List.allCases.lazy.filter { $0 != .orders }.compactMap { holdings.parts[$0] }.first
    guard !listed.isEmpty || part == nil else { throw .unreadable("only a part of its lists came") }
    return ShownList(listed, part: part.map { ListPart(shown: listed.count, of: nil, failure: $0.failure) })
  }

  /// The forms of every workspace, so that none is forgotten in one nobody looks into.
  private func forms(_ client: VendorClient) async throws(VendorFailure) -> ShownList<WorkspaceForm> {
    try await inAllWorkspaces(client) { workspace throws(VendorFailure) in
      let forms = try await client.pendingForms(workspace)
      return ShownList(forms.map { WorkspaceForm($0, in: workspace) }, part: forms.part)
    }
  }

  /// A list of every workspace in one. What one workspace does not give does not hide what the others gave.
  private func inAllWorkspaces<Row: Sendable>(
    _ client: VendorClient, _ read: (Workspace) async throws(VendorFailure) -> ShownList<Row>
  ) async throws(VendorFailure) -> ShownList<Row> {
    let workspaces = try await client.workspaces()
    var rows: [Row] = []
    var lacking = workspaces.part
    for workspace in workspaces {
      do throws(VendorFailure) {
        let list = try await read(workspace)
        rows += list.rows
        lacking = lacking ?? list.part
      } catch {
        lacking = lacking?.failure == nil ? ListPart(shown: 0, of: nil, failure: error) : lacking
      }
    }
    guard let lacking else { return ShownList(rows) }
    guard !rows.isEmpty else { throw lacking.asFailure }
    return ShownList(rows, part: ListPart(shown: rows.count, of: nil, failure: lacking.failure))
  }
}

extension Answer {
  /// The vendor whose calls a look-up used.
  var lookedUpAt: Vendor? {
    switch self {
    case .names(let vendor, _, _, _), .suggested(let vendor, _, _): vendor
    case .offered: .saleshandy
    default: nil
    }
  }
}
