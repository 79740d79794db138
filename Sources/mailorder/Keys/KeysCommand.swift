import ArgumentParser
import Foundation
import Ordering

/// Shows, sets, tests and removes the vendors' keys.
struct KeysCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Shows, sets, tests and removes the vendors' keys.",
    discussion: """
      A key is looked for in $CREDENTIALS_DIRECTORY, then in $XDG_CONFIG_HOME/mailorder/keys, then in the variable \
      MAILORDER_<VENDOR>_KEY. It is never given on the command line and never written to the database or a log.
      """,
    subcommands: [KeysList.self, KeysSet.self, KeysTest.self, KeysRemove.self],
    defaultSubcommand: KeysList.self)
}

extension Vendor {
  /// A vendor named on the command line.
  @Sendable static func named(_ argument: String) throws -> Vendor {
    guard let vendor = Vendor(rawValue: argument.lowercased()) else {
      throw ValidationError("there is no such vendor; name instantly, saleshandy or scaledmail.")
    }
    return vendor
  }
}

/// Where each vendor's key comes from, and whether it can be used.
struct KeysList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Shows where each vendor's key comes from.")

  @OptionGroup var paths: PathOptions

  func run() async throws {
    let context = try CommandContext.start(paths)
    let keys = context.keys
    for vendor in Vendor.allCases {
      Output.line(KeySentences.title(vendor) + KeySentences.holding(keys[vendor], of: vendor))
    }
    if !keys.refusals.isEmpty { throw ExitCode(1) }
  }
}
