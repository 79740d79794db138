import ArgumentParser
import Foundation
import Ordering

/// `mailorder pin`.
struct PINCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin", abstract: "The PIN that mailorder --desk asks for when nobody pressed a key, and before it spends.",
    subcommands: [PINSet.self, PINRemove.self])
}

struct PINSet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Asks for the PIN of this account's desk, without showing it, and keeps its hash (scrypt).",
    discussion: """
      A login of a desk cannot run this: whoever sets the desk up does, such as with ‘sudo -u ada mailorder pin set’. From a pipe it is read without \
      asking. The exit code is 0 when it is kept, 1 when it is not, 2 when the configuration cannot be used.
      """)

  @OptionGroup var paths: PathOptions

  func run() async throws {
    let context = try CommandContext.start(paths)
    do {
      let pin = try Self.line(HiddenLine.read(prompt: "PIN (not shown): "))
      guard PIN.lengths.contains(pin.count), HiddenCharacters.first(in: pin) == nil else {
        StandardError.say("the PIN has \(PIN.lengths.lowerBound) to \(PIN.lengths.upperBound) characters; nothing was changed.")
        throw ExitCode(1)
      }
      if isatty(STDIN_FILENO) == 1, try Self.line(HiddenLine.read(prompt: "The same again: ")) != pin {
        StandardError.say("the two are not the same; nothing was changed.")
        throw ExitCode(1)
      }
      let file = PIN(context)
      try file.set(pin)
      Output.line("The PIN is kept in \(file.file.path), as a hash.")
    } catch HiddenLine.Failure.interrupted {
      throw ExitCode(130)
    } catch HiddenLine.Failure.unreadable(let words) {
      StandardError.say("the PIN could not be read (\(words)); nothing was changed.")
      throw ExitCode(1)
    } catch let problem as KeyProblem {
      StandardError.say("\(problem.words).")
      throw ExitCode(1)
    }
  }

  private static func line(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }
}

struct PINRemove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Removes the PIN; a desk does not start without one.")

  @OptionGroup var paths: PathOptions

  func run() async throws {
    let context = try CommandContext.start(paths)
    do throws(KeyProblem) {
      Output.line(try PIN(context).remove() ? "The PIN is removed." : "There was no PIN.")
    } catch {
      StandardError.say("\(error.words).")
      throw ExitCode(1)
    }
  }
}
