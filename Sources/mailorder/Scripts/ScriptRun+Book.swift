import ArgumentParser
import Ordering

extension ScriptRun {
  /// Runs a command that needs no vendor, in the one shape of answers.
  /// - Parameters:
  ///   - command: its name.
  ///   - mode: whose book it is about.
  ///   - isJSON: whether it answers as JSON.
  ///   - work: what it does; what it throws was said, or is said now.
  static func answer<Answer>(
    _ command: String, _ mode: Mode, isJSON: Bool, _ work: () async throws -> ScriptEnding<Answer>
  ) async throws {
    let ending: ScriptEnding<Answer>
    do {
      ending = try await work()
    } catch let code as ExitCode {
      // It is said already, and answered where the program ends.
      throw code
    } catch {
      ending = refused(error)
    }
    print(ending, of: command, mode, isJSON: isJSON)
    if ending.status != .done { throw ending.status.code }
  }
}
