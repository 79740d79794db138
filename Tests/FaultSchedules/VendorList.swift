import Foundation
import Ordering

/// A vendor's list that a purchase is looked for in: where its rows are, and what tells them apart.
struct VendorList: Sendable {
  let vendor: Vendor
  /// How its path ends.
  let path: String
  /// The keys that lead to its rows.
  let keys: [String]
  let ids: [String]
  /// The field that names a row's domain; nil where rows have none.
  let name: String?
  /// Whether a purchase takes rows out of it instead of putting them in.
  let isEmptied: Bool

  /// Source: Vendors/Instantly, List orders; Vendors/Saleshandy, List domains; Vendors/ScaledMail, Domains.
  static let all = [
    VendorList(.instantly, "/dfy-email-account-orders", ["items"], ["domain", "timestamp_created"], "domain"),
    VendorList(.instantly, "/dfy-email-account-orders/accounts", ["items"], ["id"], "domain"),
    VendorList(.saleshandy, "/v1/domain", ["payload", "domains"], ["id"], "name"),
    VendorList(.scaledmail, "/orders", ["payments"], ["id"], nil),
    VendorList(.scaledmail, "/domains", ["domains"], ["id"], "domain"),
    VendorList(.scaledmail, "/purchased-domains", ["domains"], ["id"], "domain"),
    VendorList(.scaledmail, "/pending-forms", ["forms"], ["uuid"], nil, isEmptied: true),
  ]

  private init(
    _ vendor: Vendor, _ path: String, _ keys: [String], _ ids: [String], _ name: String?, isEmptied: Bool = false
  ) {
    self.vendor = vendor
    self.path = path
    self.keys = keys
    self.ids = ids
    self.name = name
    self.isEmptied = isEmptied
  }

  /// The list a path of the simulation asks for.
  static func at(_ path: String) -> VendorList? {
    let bare = path.prefix { $0 != "?" }
    return all.first { list in bare == list.vendor.prefix + list.root + list.path }
  }

  /// Path and query to read it with what another request's query says of the workspace.
  func request(like path: String) -> String {
    let workspace = path.split(separator: "?").dropFirst().joined().split(separator: "&").first { $0.hasPrefix("organization_id=") }
    return vendor.prefix + root + self.path + (workspace.map { "?\($0)" } ?? "")
  }

  private var root: String {
    switch vendor {
    case .instantly: "/api/v2"
    case .saleshandy: ""
    case .scaledmail: "/api/v1"
    }
  }

  /// The field of which no two rows may say the same, since it was sold once; nil where rows are of something else.
  var soldBy: String? { path.hasSuffix("/accounts") ? "email" : name }

  /// Paths and queries that read all of it.
  var everyRequest: [String] {
    vendor == .scaledmail
      ? Market.workspaces.map { "\(vendor.prefix)\(root)\(path)?organization_id=\($0.id)" } : ["\(vendor.prefix)\(root)\(path)"]
  }

  typealias Row = [String: Any]

  func rows(in body: Data) -> [Row]? {
    var value = try? JSONSerialization.jsonObject(with: body)
    for key in keys { value = (value as? Row)?[key] }
    return value as? [Row]
  }

  /// The same answer with other rows.
  func replacing(_ rows: [Row], in body: Data) -> Data {
    guard let whole = try? JSONSerialization.jsonObject(with: body) as? Row else { return body }
    return (try? JSONSerialization.data(withJSONObject: VendorList.replaced(whole, keys[...], rows), options: .sortedKeys)) ?? body
  }

  private static func replaced(_ object: Row, _ keys: ArraySlice<String>, _ rows: [Row]) -> Row {
    guard let key = keys.first else { return object }
    var object = object
    object[key] = keys.count == 1 ? rows : replaced(object[key] as? Row ?? [:], keys.dropFirst(), rows)
    return object
  }

  /// What tells a row from every other of every list.
  func id(of row: Row) -> String { path + ids.map { " \(row[$0] ?? "")" }.joined() }

  func domain(of row: Row) -> String? { name.flatMap { row[$0] as? String } }
}

extension Vendor {
  /// Where the simulation has its routes.
  var prefix: String { "/\(rawValue)" }
}
