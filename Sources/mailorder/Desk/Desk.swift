import ArgumentParser
import Foundation
import Glibc
import Session

/// A desk: a login that can do nothing but order (`mailorder --desk`, as sshd's ForceCommand).
///
/// The program runs no other program by itself, takes every key raw and ignores the stop signal, so that there is no shell to get to and nothing to
/// suspend. What is left of the outside is cut off here: the environment, files, core files, the terminal's clipboard stays.
struct Desk {
  let rules: DeskRules
  let files: FileAccess

  /// Variables that a desk takes from who logs in: how the terminal writes, and what the audit tells of the login.
  private static let taken: Set<String> = [
    "TERM", "LANG", "LC_ALL", "LC_CTYPE", "SSH_CONNECTION", "SSH_USER_AUTH", "SSH_TTY", "NO_COLOR", "TZ", "USER", "LOGNAME",
  ]

  /// The environment of a desk: nothing that names a program, a file, a library or a proxy. The home is the account's own.
  static func environment(_ variables: [String: String]) -> [String: String] {
    var kept = variables.filter { taken.contains($0.key) && !$0.value.contains("/..") }
    // A zone is a name and no file.
    if kept["TZ"].map({ $0.contains("/") && ($0.hasPrefix("/") || $0.hasPrefix(":")) }) == true { kept["TZ"] = nil }
    kept["HOME"] = getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) }
    kept["PATH"] = "/usr/bin:/bin"
    return kept
  }

  /// Makes it the process's own, before anything has read another.
  static func enter(_ variables: [String: String]) {
    clearenv()
    for (name, value) in variables { setenv(name, value, 1) }
    // A crash leaves no file, and no prompt.
    ProcessGuard.raise()
  }

  /// - Throws: exit status 2 where its files would be among the program's own, no PIN is set, or it must not be used.
  init(_ context: CommandContext) throws {
    let settings = context.configuration.desk
    do throws(ConfigurationProblem) {
      try DeskFiles(context).check()
    } catch {
      StandardError.say(error.sentence)
      throw ExitCode(2)
    }
    let pin = PIN(context)
    let isSet: Bool
    do throws(KeyProblem) {
      isSet = try pin.isSet()
    } catch {
      StandardError.say("\(error.words).")
      throw ExitCode(2)
    }
    guard isSet else {
      StandardError.say("this desk has no PIN yet; whoever sets it up runs mailorder pin set as this account.")
      throw ExitCode(2)
    }
    rules = DeskRules(lockAfter: .seconds(settings.lockSeconds), pinAge: .seconds(60 * settings.pinMinutes)) { typed in
      // It takes a tenth of a second of a processor, which the screen does not wait for.
      await withCheckedContinuation { done in
        DispatchQueue.global(qos: .userInitiated).async { done.resume(returning: pin.isRight(typed)) }
      }
    }
    files = settings.files.map(FileAccess.below) ?? .none
  }
}
