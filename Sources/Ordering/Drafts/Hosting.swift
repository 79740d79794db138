/// The registrar's account that an outside domain stands in.
///
/// Source: Vendors/ScaledMail, Create custom order, `hosting`: provider, username and password required, link optional.
public struct Hosting: Hashable, Codable, Sendable {
  public var provider = ""
  public var username = ""
  public var password = Password()
  public var link = ""

  public init() {}

  public var isEmpty: Bool { [provider, username, password.text, link].allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}

/// The sending program that the vendor connects the mailboxes to.
///
/// Source: Vendors/ScaledMail, Create custom order, `sequencer`: provider, username and password required; link, workspace and tag
/// optional. For pre-warmed stock the link is required as well.
public struct Sequencer: Hashable, Codable, Sendable {
  public var provider = ""
  public var username = ""
  public var password = Password()
  public var link = ""
  public var workspace = ""
  /// `{{ID}}` becomes the payment's id.
  public var tag = ""

  public init() {}

  public var isEmpty: Bool {
    [provider, username, password.text, link, workspace, tag].allSatisfy { $0.allSatisfy(\.isWhitespace) }
  }
}

// As they are sent; a password goes as it was typed.

extension Hosting {
  var tidied: Hosting {
    var tidied = self
    for field in [\Hosting.provider, \.username, \.link] { tidied[keyPath: field] = EnteredText.tidy(self[keyPath: field]) }
    return tidied
  }
}

extension Sequencer {
  var tidied: Sequencer {
    var tidied = self
    for field in [\Sequencer.provider, \.username, \.link, \.workspace, \.tag] {
      tidied[keyPath: field] = EnteredText.tidy(self[keyPath: field])
    }
    return tidied
  }
}
