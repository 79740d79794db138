import Foundation
import Ordering

/// A log-in that an order carries: the registrar's, or the sending program's.
///
/// Source: Vendors/ScaledMail, Create custom order, `hosting` and `sequencer`: what is optional is left out when it is empty.
struct ScaledMailLogin: Encodable {
  let provider: String
  let username: String
  let password: String
  let link: String?
  let workspace: String?
  let tag: String?

  /// - Parameter password: the password, or the mark that stands for it in a stored body.
  /// - Throws: `refused` when one of the required fields is missing.
  init(_ hosting: Hosting, password: String) throws(VendorFailure) {
    provider = try ScaledMailLogin.required(hosting.provider, "the registrar")
    username = try ScaledMailLogin.required(hosting.username, "the user name at the registrar")
    self.password = password
    link = ScaledMailLogin.filled(hosting.link)
    workspace = nil
    tag = nil
  }

  /// - Parameter isLinkRequired: as pre-warmed stock wants it.
  /// - Throws: `refused` when one of the required fields is missing.
  init(_ sequencer: Sequencer, password: String, isLinkRequired: Bool = false) throws(VendorFailure) {
    provider = try ScaledMailLogin.required(sequencer.provider, "the sequencer")
    username = try ScaledMailLogin.required(sequencer.username, "the user name at the sequencer")
    self.password = password
    link =
      isLinkRequired ? try ScaledMailLogin.required(sequencer.link, "the sequencer's link") : ScaledMailLogin.filled(sequencer.link)
    workspace = ScaledMailLogin.filled(sequencer.workspace)
    tag = ScaledMailLogin.filled(sequencer.tag)
  }

  private static func required(_ text: String, _ what: String) throws(VendorFailure) -> String {
    guard let text = filled(text) else { throw .refused("login", "\(what) is missing") }
    return text
  }

  /// Without the blanks around it; nil when nothing is left.
  private static func filled(_ text: String) -> String? {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    return text.isEmpty ? nil : text
  }
}

extension Hosting {
  /// As it stands in a stored body, with a mark for the password.
  func login() throws(VendorFailure) -> ScaledMailLogin {
    try ScaledMailLogin(self, password: ScaledMailPassword.hosting.mark)
  }
}

extension Sequencer {
  /// As it stands in a stored body, with a mark for the password.
  func login(isLinkRequired: Bool = false) throws(VendorFailure) -> ScaledMailLogin {
    try ScaledMailLogin(self, password: ScaledMailPassword.sequencer.mark, isLinkRequired: isLinkRequired)
  }
}
