import Ordering

/// What is said in the domain step.
public enum DomainsSentences {
  static func title(in kind: OrderKind) -> String {
    switch kind {
    case .preWarmed: "Stock"
    case .unfinishedForm: "Paid order"
    case .newDomains, .extraMailboxes, .ownDomains, .boughtDomains, .package: "Domains"
    }
  }

  static let nothingToCheck = "Names: nothing to look up yet. Type a brand or names and press Enter."
  static let noNames = "Names: the list is empty. Type a brand or names above and press Enter."
  static let pickedFromList =
    "These domains are picked from the vendor's list: go to one and press Space. Names are not added here."
  static let goToNames = "Go to the list of names first (Tab or Down)."
  static let saleshandyAsked = "Saleshandy has been asked for every name in the list."
  static let brandEmpty = "Brand or names: type a brand such as northquay, or names such as trynorthquay.com, then press Enter."
  static let noEnding = "Endings: choose at least one ending for ideas (Tab to the endings, Space to choose)."
  static let nothingAvailable = "No name in the list can be ordered yet. Wait for the answers, or search for another brand."
  static let allAnswered = "Every vendor has answered for every name."
  /// Stored with the answer.
  static let noAnswerForName = "no answer"

  static func brandUnusable(_ text: String) -> String {
    "Brand or names: ‘\(text)’ has no letter or digit that a domain may carry. Type it in Latin letters."
  }

  static func ownBrand(_ name: DomainName) -> String {
    "\(name) is the brand's own domain: sending from it would risk it. Choose a variation such as try\(name)."
  }

  static func takenEverywhere(_ name: DomainName) -> String {
    "\(name) is registered already, so no vendor sells it. Choose another name, or search again."
  }

  static func soldNowhere(_ name: DomainName) -> String {
    "All three vendors were asked, and none sells \(name). Choose another name, or search again."
  }

  static func cannotChoose(_ name: DomainName, fault: Problem.Fault) -> String {
    "\(name): \(Sentences.reason(fault)) Choose another name, or another offer in the provider step."
  }

  static func choseAvailable(_ count: Int) -> String { "\(Sentences.count(count, "name")) chosen. The same key deselects them." }
  static func deselected(_ count: Int) -> String { "\(Sentences.count(count, "name")) deselected." }
  static func cleared(_ count: Int) -> String {
    count == 0 ? "Every name that is shown is chosen: nothing was removed." : "\(Sentences.count(count, "name")) off the list."
  }
  static func removed(_ name: DomainName) -> String { "\(name) is off the list." }

  /// What was made of typed or pasted names.
  static func imported(_ found: NameImport, known: Int) -> String {
    var parts: [String] = []
    let new = found.names.count - known
    if new > 0 { parts.append("\(Sentences.count(new, "name")) added") }
    if known > 0 { parts.append("\(known) in the list already") }
    if let first = found.cleaned.first {
      let more = found.cleaned.count > 1 ? " and \(found.cleaned.count - 1) more" : ""
      parts.append("cleaned: \(first.given) → \(first.name)\(more)")
    }
    if !found.duplicates.isEmpty { parts.append("\(Sentences.count(found.duplicates.count, "duplicate")) merged") }
    if !found.words.isEmpty { parts.append("without ending, left out: \(Sentences.list(found.words))") }
    if let first = found.refused.first {
      let more = found.refused.count > 1 ? " and \(found.refused.count - 1) more" : ""
      parts.append(
        "not a domain name: \(first.given) (\(Sentences.fault(first.fault)))\(more)\(found.refused.count > 1 ? ", F4 lists them" : "")"
      )
    }
    guard !parts.isEmpty else { return brandEmpty }
    if found.names.isEmpty { parts[0] = "Brand or names: " + parts[0] }
    let text = parts.joined(separator: " · ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A brand with a letter of another script among its own is not turned into Latin letters: it would become the very name it imitates.
  static func brandMixed(_ character: Character) -> String {
    "Brand or names: \(Sentences.foreign(character)). Type the brand in letters of one kind."
  }

  static func brandHidden(_ character: Character) -> String { "Brand or names: \(Sentences.hidden(character))" }

  /// What was typed as one brand has signs that a domain has not: it is said as what it is searched.
  static func brandJoined(_ typed: String, as stems: [String]) -> String {
    "Brand or names: ‘\(typed)’ is searched as \(Sentences.list(stems)). Type it otherwise if you spell it otherwise, or with .com for a name."
  }

  /// A brand in another script was written in Latin letters for the ideas.
  static func brandWritten(as stems: [String]) -> String {
    "A domain takes letters a–z only: the brand is written as \(Sentences.list(stems)) here. Type it otherwise if you spell it otherwise."
  }

  /// Says how far the vendors were asked when a person stopped it.
  static func stoppedAsking(_ lookUps: [(vendor: Vendor, lookUp: OrderEntry.LookUp)]) -> String {
    let parts = lookUps.map { "\($0.vendor.title) \($0.lookUp.done + $0.lookUp.asking.count) of \($0.lookUp.total)" }
    return "Stopped asking (\(Sentences.list(parts))). What was answered stays; F5 asks for the rest."
  }

  static func lookUpFailed(_ vendor: Vendor, _ failure: VendorFailure) -> String {
    "\(vendor.title): \(Sentences.failure(failure)) The other vendors go on; F5 refreshes."
  }
}
