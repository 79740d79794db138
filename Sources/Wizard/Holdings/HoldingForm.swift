public import Ordering

/// A field of a form that changes what ScaledMail holds.
public enum HoldingField: String, Hashable, Sendable, CaseIterable {
  case redirect
  case tag
  case newName
  case registrar, registrarUser, registrarPassword, registrarLink
  /// The name as it is, typed by hand before it is given up.
  case word
}

/// The fields of one change, as typed. It lives as long as it is on the screen, and so does its password.
public struct HoldingForm: Equatable, Sendable {
  public enum Subject: Hashable, Sendable {
    /// One redirect for all of them.
    case redirect([HeldDomain])
    /// Unused names bought at ScaledMail go with it: one of them can be the new name.
    case swap(HeldDomain, unused: [DomainName])
    case tag([HeldOrder])
  }

  public let subject: Subject
  public let workspace: Workspace
  public internal(set) var row = 0
  /// Whether it was sent and has no answer yet.
  public internal(set) var isSent = false
  private var texts: [HoldingField: String] = [:]
  private var password = Password()

  init(_ subject: Subject, workspace: Workspace) {
    self.subject = subject
    self.workspace = workspace
    switch subject {
    // What all of them have stands there to be changed.
    case .redirect(let domains): if Set(domains.map(\.redirect)).count == 1 { texts[.redirect] = domains[0].redirect ?? "" }
    case .tag(let orders): if Set(orders.map(\.tag)).count == 1 { texts[.tag] = orders[0].tag ?? "" }
    case .swap: break
    }
  }

  /// Its fields, in the order of the screen.
  public var fields: [HoldingField] {
    switch subject {
    case .redirect: [.redirect]
    case .tag: [.tag]
    case .swap: [.newName, .registrar, .registrarUser, .registrarPassword, .registrarLink, .word]
    }
  }

  public var focused: HoldingField { fields[min(max(row, 0), fields.count - 1)] }

  /// What stands in a field, as typed.
  public subscript(field: HoldingField) -> String {
    get { field == .registrarPassword ? password.text : texts[field] ?? "" }
    set { if field == .registrarPassword { password.text = newValue } else { texts[field] = newValue } }
  }

  /// What was typed, as it is sent.
  func clean(_ field: HoldingField) -> String { EnteredText.tidy(self[field]) }

  /// The registrar's account; nil where nothing of it was typed.
  var hosting: Hosting? {
    var hosting = Hosting()
    hosting.provider = clean(.registrar)
    hosting.username = clean(.registrarUser)
    hosting.password = password
    hosting.link = clean(.registrarLink)
    return hosting.isEmpty ? nil : hosting
  }
}

extension HoldingField {
  /// Typed without being shown.
  public var isSecret: Bool { self == .registrarPassword }
}
