import ArgumentParser
import Foundation
import Ordering
import Vendors

/// Asks for a key and keeps it in a file of mode 0600.
struct KeysSet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Asks for a vendor's key, without showing it, and keeps it in a file of mode 0600.",
    usage: "mailorder keys set <vendor>",
    discussion: "From a pipe the key is read without asking: pass show instantly | mailorder keys set instantly")

  @OptionGroup var paths: PathOptions

  /// The vendor, and whatever else is on the command line: that is taken only to be refused without being repeated.
  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("instantly, saleshandy or scaledmail.", valueName: "vendor"))
  var words: [String] = []

  func run() async throws {
    let context = try CommandContext.start(paths)
    guard let first = words.first, let vendor = Vendor(rawValue: first.lowercased()) else {
      StandardError.say(words.count > 1 ? KeySentences.notOnTheCommandLine : KeySentences.nameAVendor)
      throw ExitCode(2)
    }
    guard words.count == 1 else {
      StandardError.say(KeySentences.notOnTheCommandLine)
      throw ExitCode(2)
    }
    do {
      let key = try KeyText.key(in: HiddenLine.read(prompt: "Key of \(vendor.title) (not shown): "))
      context.redactor.hide(key)
      let file = KeyFile(path: "\(context.paths.keysDirectory)/\(vendor.rawValue)")
      try file.write(key)
      Output.line(
        "The key \(Secret(key)) of \(vendor.title) is kept in \(file.path). Try it: mailorder keys test \(vendor.rawValue)")
    } catch HiddenLine.Failure.interrupted {
      throw ExitCode(130)
    } catch HiddenLine.Failure.unreadable(let words) {
      StandardError.say("the key could not be read (\(words)); nothing was changed.")
      throw ExitCode(1)
    } catch KeyProblem.text(let words) {
      StandardError.say("what was given \(words); nothing was changed.")
      throw ExitCode(1)
    } catch let problem as KeyProblem {
      StandardError.say("\(problem.words).")
      throw ExitCode(1)
    }
    if case .found(_, .credential(let path)) = context.keys[vendor] {
      StandardError.say("while this program runs as a service, its credential \(path) comes before that file.")
    }
  }
}
