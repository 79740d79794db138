import ArgumentParser
import Foundation
import Ordering
import Terminal
import Vendors

/// Asks vendors something harmless with their keys.
struct KeysTest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Asks each vendor, or one, something that costs nothing, to see whether it takes the key.")

  @OptionGroup var paths: PathOptions

  @Argument(help: "instantly, saleshandy or scaledmail; all of them if left out.", transform: Vendor.named)
  var vendor: Vendor?

  func run() async throws {
    let context = try CommandContext.start(paths)
    let asked = vendor.map { [$0] } ?? Vendor.allCases
    let keys = context.keys
    let probes = await VendorProbes(context).ask(asked, keys)
    var isGood = true
    for vendor in asked {
      var words = KeySentences.holding(keys[vendor], of: vendor)
      if case .found = keys[vendor], let probe = probes[vendor] {
        words = KeySentences.finding(probe.finding, at: context.configuration.base(of: vendor))
      }
      // A vendor that was not asked for by name may well have no key.
      let isFine = probes[vendor]?.finding == .accepted && keys[vendor].key != nil
      if !isFine, self.vendor != nil || keys[vendor] != .missing { isGood = false }
      Output.line(KeySentences.title(vendor) + SafeText.singleLine(context.redactor.redacted(words)))
    }
    if !isGood { throw ExitCode(1) }
  }
}

extension KeyRing.Holding {
  /// The key, if it can be used.
  var key: Secret? {
    guard case .found(let key, _) = self else { return nil }
    return key
  }
}
