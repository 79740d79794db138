import Foundation
import Ordering
import Wizard

extension EffectRunner {
  /// The answer to a question for one of a vendor's lists, or to an upload.
  nonisolated static func fromLists(_ effect: Effect, _ ports: Ports) async -> Answer? {
    switch effect {
    case .listDomains(let kind, let vendor, let search, let revision):
      let client = ports.client(vendor)
      let result = await captured { () throws(VendorFailure) in try await listed(for: kind, at: vendor, search, client) }
      return .listed(vendor, result, revision: revision)
    case .packages:
      let client = ports.client(.scaledmail)
      return .packages(await captured { () throws(VendorFailure) in try await client.packages(nil) })
    case .pendingForms:
      let client = ports.client(.scaledmail)
      return .pendingForms(await captured { () throws(VendorFailure) in try await forms(client) })
    case .uploadPicture(let path):
      let client = ports.client(.saleshandy)
      return .pictureUploaded(
        path, await captured { () throws(VendorFailure) in try await client.uploadPicture(try picture(at: path)) })
    default: return nil
    }
  }

  /// What a vendor has for an order of a kind. ScaledMail's names belong to workspaces: until the order has one, those of all are listed.
  private nonisolated static func listed(
    for kind: OrderKind, at vendor: Vendor, _ search: StockSearch, _ client: VendorClient
  ) async throws(VendorFailure) -> [ListedDomain] {
    if kind == .preWarmed { return try await client.stock(search) }
    guard vendor == .scaledmail, search.workspace == nil else {
      return try await client.holdings(search.workspace).listed(for: kind)
    }
    var found: [ListedDomain] = []
    for workspace in try await client.workspaces() { found += try await client.holdings(workspace).listed(for: kind) }
    return found
  }

  /// The forms of every workspace, so that none is forgotten in one nobody looks into.
  private nonisolated static func forms(_ client: VendorClient) async throws(VendorFailure) -> [WorkspaceForm] {
    var found: [WorkspaceForm] = []
    for workspace in try await client.workspaces() {
      found += try await client.pendingForms(workspace).map { WorkspaceForm($0, in: workspace) }
    }
    return found
  }

  /// Which of the names are still in stock.
  nonisolated static func stillListed(
    _ offer: Offer, _ names: [DomainName], _ workspace: Workspace?, _ ports: Ports
  ) async throws(VendorFailure) -> [NameAnswer] {
    let listed = Set(try await ports.client(offer.vendor).stock(StockSearch(workspace: workspace)).map(\.name))
    return names.map { NameAnswer($0, listed.contains($0) ? .available : .taken, at: ports.now()) }
  }

  /// A picture file, its size and kind checked before anything is sent.
  ///
  /// Source: Vendors/Saleshandy, Profile picture: PNG, JPG or GIF of at most 1 MB.
  private nonisolated static func picture(at path: String) throws(VendorFailure) -> Picture {
    let full = NSString(string: path).expandingTildeInPath
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: full), let size = attributes[.size] as? Int else {
      throw .refused(Refusal(code: "file", message: "there is no such file"))
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw .refused(Refusal(code: "file", message: "this is no file"))
    }
    guard size <= SaleshandyRules.pictureBytes else {
      throw .refused(Refusal(code: "file", message: "a picture has at most 1 MB, this one \(size) bytes"))
    }
    guard let bytes = FileManager.default.contents(atPath: full) else {
      throw .refused(Refusal(code: "file", message: "the file cannot be read"))
    }
    let kinds: [[UInt8]] = [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x47, 0x49, 0x46, 0x38]]
    guard kinds.contains(where: { bytes.starts(with: $0) }) else {
      throw .refused(Refusal(code: "file", message: "a picture is a PNG, JPG or GIF file"))
    }
    return Picture(name: (full as NSString).lastPathComponent, bytes: bytes)
  }
}
