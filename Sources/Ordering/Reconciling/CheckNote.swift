import Foundation

/// Why a check could not read the vendor's lists: a code with its facts. The sentence is made where it is read.
public enum CheckNote: Hashable, Sendable {
  /// The lists were read.
  case nothing
  case failure(VendorFailure)
  /// The lists name it in states that neither prove it nor are nothing: the vendor's own words for them.
  case vendorSays(String)
  /// The lists show the order, and what they say of it is not what was approved.
  case differs(ReplyDifferences)
  /// The sentence that earlier versions wrote down.
  case words(String)

  /// Whether it is no news after another: that a vendor wants to be asked later is none, however much later.
  func saysTheSame(as other: CheckNote) -> Bool {
    if case (.failure(.limited), .failure(.limited)) = (self, other) { return true }
    return self == other
  }

  /// The same with every word of a vendor passed through a filter.
  public func filtered(_ filter: (String) -> String) -> CheckNote {
    switch self {
    case .nothing: .nothing
    case .words(let text): .words(filter(text))
    case .vendorSays(let words): .vendorSays(filter(words))
    case .differs(let differences): .differs(differences.filtered(filter))
    case .failure(let failure): .failure(failure.filtered(filter))
    }
  }
}

/// How it is stored: nothing as no text, a failure as `#` with its code and its facts after a blank, and everything else as the words
/// themselves, so that what earlier versions wrote is still read.
extension CheckNote: RawRepresentable, Codable {
  public init(rawValue: String) {
    guard !rawValue.isEmpty else {
      self = .nothing
      return
    }
    let note = StoredNote(text: rawValue)
    if let note, note.code == CheckNote.vendorSaysCode {
      self = .vendorSays(note.facts)
    } else if let note, note.code == CheckNote.differsCode, let differences = ReplyDifferences(json: note.facts) {
      self = .differs(differences)
    } else {
      self = note.flatMap(VendorFailure.init).map(CheckNote.failure) ?? .words(rawValue)
    }
  }

  private static let vendorSaysCode = "vendor-says"
  private static let differsCode = "differs"

  public var rawValue: String {
    switch self {
    case .nothing: ""
    case .failure(let failure): failure.stored.text
    case .vendorSays(let words): StoredNote(CheckNote.vendorSaysCode, words).text
    case .differs(let differences): StoredNote(CheckNote.differsCode, differences.json).text
    case .words(let text): text
    }
  }
}

extension VendorFailure {
  /// Its code and its facts, as they are stored. A code never changes; a new case gets a new one.
  fileprivate var stored: StoredNote {
    switch self {
    case .notOffered: StoredNote("not-offered")
    case .noKey: StoredNote("no-key")
    case .otherAccount(let needed): StoredNote("other-account", "\(needed.fingerprint) \(needed.address)")
    case .keyRefused(let words): StoredNote("key-refused", words)
    case .limited(let until, let words):
      StoredNote("limited", (until.map { "\($0.timeIntervalSince1970)" } ?? "") + (words.isEmpty ? "" : " \(words)"))
    case .refused(let refusal): StoredNote("refused", refusal.stored)
    case .server(let status, let words): StoredNote("server", words.isEmpty ? "\(status)" : "\(status) \(words)")
    case .unreachable(let why): StoredNote("unreachable", why)
    case .cutOff(let why): StoredNote("cut-off", why)
    case .unexplained(let finding): StoredNote("unexplained", finding.stored)
    case .timedOut: StoredNote("timed-out")
    case .unreadable(let what): StoredNote("unreadable", what)
    }
  }

  fileprivate init?(_ stored: StoredNote) {
    switch stored.code {
    case "not-offered": self = .notOffered
    case "no-key": self = .noKey
    case "other-account":
      let parts = stored.facts.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { return nil }
      self = .otherAccount(needed: VendorAccount(address: parts[1], fingerprint: parts[0]))
    case "key-refused": self = .keyRefused(stored.facts)
    case "limited":
      let parts = stored.facts.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      self = .limited(
        until: parts.first.flatMap(Double.init).map(Date.init(timeIntervalSince1970:)), words: parts.count > 1 ? parts[1] : "")
    case "refused":
      guard let refusal = Refusal(stored: stored.facts) else { return nil }
      self = .refused(refusal)
    case "server":
      let parts = stored.facts.split(separator: " ", maxSplits: 1)
      guard let status = parts.first.flatMap({ Int($0) }) else { return nil }
      self = .server(status, parts.count > 1 ? String(parts[1]) : "")
    case "unreachable": self = .unreachable(stored.facts)
    case "cut-off": self = .cutOff(stored.facts)
    case "unexplained":
      guard let finding = Unexplained(stored: stored.facts) else { return nil }
      self = .unexplained(finding)
    case "timed-out": self = .timedOut
    case "unreadable": self = .unreadable(stored.facts)
    default: return nil
    }
  }

  fileprivate func filtered(_ filter: (String) -> String) -> VendorFailure {
    switch self {
    case .keyRefused(let words): .keyRefused(filter(words))
    case .refused(let refusal):
      .refused(refusal.filtered(filter))
    case .unreachable(let why): .unreachable(filter(why))
    case .cutOff(let why): .cutOff(filter(why))
    case .server(let status, let words): .server(status, words.isEmpty ? "" : filter(words))
    case .unreadable(let what): .unreadable(filter(what))
    case .limited(let until, let words): .limited(until: until, words: words.isEmpty ? "" : filter(words))
    case .notOffered, .noKey, .otherAccount, .timedOut, .unexplained: self
    }
  }
}

extension Refusal {
  /// The same with every word passed through a filter.
  func filtered(_ filter: (String) -> String) -> Refusal {
    Refusal(code: filter(code), message: filter(message), names: names.map(filter))
  }

  /// A line each for the code, the names and the vendor's words, which may have several.
  var stored: String {
    ([code, names.joined(separator: " ")].map { $0.replacing("\n", with: " ") } + [message]).joined(separator: "\n")
  }

  init?(stored: String) {
    let lines = stored.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard lines.count == 3 else { return nil }
    self.init(code: lines[0], message: lines[2], names: lines[1].split(separator: " ").map(String.init))
  }
}
