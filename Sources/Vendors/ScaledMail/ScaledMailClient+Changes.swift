import Foundation
import Ordering

extension ScaledMailClient {
  private struct RedirectBody: Encodable {
    let new_redirect: String
  }

  private struct NameBody: Encodable {
    let new_domain: String
    let hosting: ScaledMailLogin?
  }

  private struct TagBody: Encodable {
    let tag: String
  }

  /// Changes what is held; none of it charges. The answers of success say nothing sure, so that only a no in them is read.
  ///
  /// Source: Vendors/ScaledMail, Changes of a domain; Vendors/ScaledMail, Cancel order.
  func change(_ change: HoldingChange) async throws(VendorFailure) {
    switch change {
    case .cancelOrder(let order, let workspace):
      try await perform(Call(method: "DELETE", path: Call.path(Path.order(order.id), query(workspace)), body: Data()))
    case .swapRedirect(let name, let redirect, let workspace):
      let redirect = redirect.trimmingCharacters(in: .whitespacesAndNewlines)
      try await perform(try .post(Path.swapRedirect(name), query(workspace), RedirectBody(new_redirect: redirect)))
    case .swapDomain(let name, let new, let hosting, let workspace):
      try await swap(name, to: new, hosting, query(workspace))
    case .retag(let order, let tag, let workspace):
      guard (1...ScaledMailRules.changedTagLength).contains(tag.count) else {
        throw .refused("tag", "a changed tag has 1 to \(ScaledMailRules.changedTagLength) characters")
      }
      let path = Call.path(Path.tag(ofOrder: order.id), query(workspace))
      try await perform(Call(method: "PATCH", path: path, body: try Call.encoded(TagBody(tag: tag))))
    case .cancelMailboxes, .deleteDomain, .revokeDeletion: throw .notOffered
    }
  }

  private func swap(
    _ name: DomainName, to new: DomainName, _ hosting: Hosting?, _ query: [(String, String)]
  ) async throws(VendorFailure) {
    var login: ScaledMailLogin?
    if let hosting {
      guard !hosting.password.isEmpty else { throw .refused("password", ScaledMailClient.passwordIsGone) }
      login = try ScaledMailLogin(hosting, password: hosting.password.text)
    }
    let source = hosting == nil ? ScaledMailSource.scaledmail : .other
    let call = try Call.post(
      Path.swapDomain(name), query + [("provider", source.rawValue)], NameBody(new_domain: new.text, hosting: login))
    try await perform(call, passwords: [hosting?.password].compactMap(\.self))
  }

  /// Sends a change; whatever its answer of success says of it, the lists tell.
  private func perform(_ call: Call, passwords: [Password] = []) async throws(VendorFailure) {
    let gateway = gateway.concealing(passwords)
    _ = try await gateway.change(call)
  }
}
