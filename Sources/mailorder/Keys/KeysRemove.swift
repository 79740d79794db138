import ArgumentParser
import Foundation
import Ordering

/// Removes a key's file.
struct KeysRemove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Removes a vendor's key from this machine; at the vendor it stays valid.")

  @OptionGroup var paths: PathOptions

  @Argument(help: "instantly, saleshandy or scaledmail.", transform: Vendor.named)
  var vendor: Vendor

  func run() async throws {
    let context = try CommandContext.start(paths)
    let file = KeyFile(path: "\(context.paths.keysDirectory)/\(vendor.rawValue)")
    do throws(KeyProblem) {
      Output.line(
        try file.remove()
          ? "\(file.path) is removed. At \(vendor.title) the key stays valid until it is deleted there."
          : "There was no file \(file.path).")
    } catch {
      StandardError.say("\(error.words).")
      throw ExitCode(1)
    }
    switch context.keys[vendor] {
    case .missing: break
    case .found(_, let source), .refused(let source, _):
      StandardError.say("\(vendor.title) still has a key from \(source.words).")
    }
  }
}
