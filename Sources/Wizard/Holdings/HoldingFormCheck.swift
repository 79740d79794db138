public import Ordering

/// What is wrong with a field of a form.
public enum HoldingFault: Hashable, Sendable {
  /// A character inside that nobody sees, or U+FFFD in the place of one that was lost.
  case hiddenCharacter(Character)
  case redirect(Redirect.Fault)
  case leadsToItself(DomainName)
  /// It is what stands there already; nothing would change.
  case unchanged
  case nothingToRemove
  case tooLong(Int, maximum: Int)
  case name(DomainName.Fault)
  case notBought(DomainName, unused: [DomainName])
  case missing
  case wrongWord(expected: String)
}

extension HoldingForm {
  /// What stops the change, first field first.
  public var faults: [(field: HoldingField, fault: HoldingFault)] {
    fields.compactMap { field in fault(of: field).map { (field, $0) } }
  }

  /// What is wrong with a field; nil where it can go.
  public func fault(of field: HoldingField) -> HoldingFault? {
    if let hidden = HiddenCharacters.first(in: clean(field)) { return .hiddenCharacter(hidden) }
    return switch (subject, field) {
    case (.redirect(let domains), .redirect): common(domains.map(redirectFault))
    case (.tag(let orders), .tag): common(orders.map(tagFault))
    case (.swap(let domain, let unused), .newName): nameFault(of: domain, unused: unused)
    case (.swap(let domain, _), .word):
      clean(.word).lowercased() == domain.name.text ? nil : .wrongWord(expected: domain.name.text)
    case (.swap, .registrar), (.swap, .registrarUser), (.swap, .registrarPassword):
      // Source: Vendors/ScaledMail, Changes of a domain, `hosting`: provider, username, password.
      hosting != nil && clean(field).isEmpty ? .missing : nil
    default: nil
    }
  }

  /// The new redirect in the vendor's form; empty where it is removed.
  private var address: String? {
    clean(.redirect).isEmpty ? "" : (try? Redirect(clean(.redirect)))?.address
  }

  /// What stops a change of several: what is wrong with any of them, or that none of them would change.
  private func common(_ faults: [HoldingFault?]) -> HoldingFault? {
    let wrong = faults.compactMap(\.self)
    return wrong.first { !$0.isNoChange } ?? (wrong.count == faults.count ? wrong.first : nil)
  }

  /// Source: Vendors/ScaledMail, Changes of a domain: the same value as now is refused, an empty one removes the redirect.
  private func redirectFault(of domain: HeldDomain) -> HoldingFault? {
    let now = domain.redirect ?? ""
    guard !clean(.redirect).isEmpty else { return now.isEmpty ? .nothingToRemove : nil }
    do {
      let redirect = try Redirect(clean(.redirect))
      if redirect.host == domain.name.text || redirect.host.hasSuffix("." + domain.name.text) { return .leadsToItself(domain.name) }
      return redirect.address == (try? Redirect(now))?.address ? .unchanged : nil
    } catch {
      return .redirect(error)
    }
  }

  private func tagFault(of order: HeldOrder) -> HoldingFault? {
    let count = clean(.tag).vendorLength
    if count > ScaledMailRules.changedTagLength { return .tooLong(count, maximum: ScaledMailRules.changedTagLength) }
    return clean(.tag) == order.tag ?? "" ? .unchanged : nil
  }

  private func nameFault(of domain: HeldDomain, unused: [DomainName]) -> HoldingFault? {
    do {
      let name = try DomainName(clean(.newName))
      if name == domain.name { return .unchanged }
      return hosting == nil && !unused.contains(name) ? .notBought(name, unused: unused) : nil
    } catch {
      return error == .empty ? .missing : .name(error)
    }
  }

  /// The changes as the vendor takes them; none while something is wrong. What is so already is left out, since the vendor refuses it.
  var changes: [HoldingChange] {
    guard faults.isEmpty else { return [] }
    switch subject {
    case .redirect(let domains):
      guard let address else { return [] }
      return domains.filter { redirectFault(of: $0) == nil }.map { .swapRedirect($0.name, to: address, workspace) }
    case .tag(let orders): return orders.filter { tagFault(of: $0) == nil }.map { .retag($0, to: clean(.tag), workspace) }
    case .swap(let domain, _):
      guard let name = try? DomainName(clean(.newName)) else { return [] }
      return [.swapDomain(domain.name, to: name, hosting, workspace)]
    }
  }
}

extension HoldingFault {
  /// Whether it says that everything is so already.
  fileprivate var isNoChange: Bool { self == .unchanged || self == .nothingToRemove }
}
