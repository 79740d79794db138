import Foundation
import Ordering
import Vendors

/// What the keys command says.
enum KeySentences {
  /// The vendor's name, padded so that what follows stands in a column.
  static func title(_ vendor: Vendor) -> String {
    let width = Vendor.allCases.map(\.title.count).max() ?? 0
    return vendor.title.padding(toLength: width + 2, withPad: " ", startingAt: 0)
  }

  static func holding(_ holding: KeyRing.Holding, of vendor: Vendor) -> String {
    switch holding {
    case .missing: "no key; run mailorder keys set \(vendor.rawValue)"
    case .found(let key, .environment(let variable)):
      "\(key)  usable, from the variable \(variable), where other programs can read it; better: mailorder keys set \(vendor.rawValue)"
    // How orders call the account that was ordered through.
    case .found(let key, let source):
      "\(key)  usable, from \(source.words); orders call it key \(CallAccount(vendor, key).fingerprint.prefix(8))"
    case .refused(let source, let problem): "not usable: \(source.refusal(problem))"
    }
  }

  /// What a vendor answered to a question with a key.
  static func finding(_ finding: KeyProbe.Finding, at base: BaseAddress) -> String {
    switch finding {
    case .accepted: "accepted"
    case .keyRefused(let words): "refused: the vendor does not take this key, or it lacks a right (\(words)); set another"
    case .limited(let until, let words):
      "limited: too many calls for now\(words.isEmpty ? "" : " (\(words))"); the key is not tested\(until.map { ", try again after \(time($0))" } ?? "")"
    case .server(let status, let words):
      "the vendor's server failed with status \(status)\(words.isEmpty ? "" : " (\(words))"); try again later"
    case .strange(let words): "something answered at \(base.text), but not as the vendor does (\(words)); check the address"
    case .unreachable(let why): "unreachable: no connection to \(base.text) (\(why))"
    case .timedOut: "unreachable: \(base.text) did not answer in time"
    }
  }

  /// Why nothing that is open at a vendor was checked.
  static func cannotLook(_ vendor: Vendor) -> String {
    "\(vendor.title)'s lists were not read: there is no key for it. Run mailorder keys set \(vendor.rawValue), then this again."
  }

  private static func time(_ date: Date) -> String {
    date.formatted(Date.ISO8601FormatStyle().time(includingFractionalSeconds: false)) + " UTC"
  }

  static let nameAVendor = "name the vendor whose key it is: mailorder keys set instantly, saleshandy or scaledmail."

  static let notOnTheCommandLine = """
    a key is never given on the command line: other users of this machine can read it there, and the shell remembers it. What was typed \
    now should be thought of as known: make a new key at the vendor, and give that one to mailorder keys set when it asks.
    """
}

extension BaseAddress {
  /// As it is written in the configuration file.
  var text: String { "\(scheme)://\(authority)\(prefix)" }
}
