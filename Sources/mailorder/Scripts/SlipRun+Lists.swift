import Ordering
import Purchasing

extension SlipRun {
  /// Finds what a slip names by its name or its id alone in ScaledMail's lists.
  static func complete(_ draft: inout Draft, _ reading: SlipReading, _ slip: SlipFile, in run: ScriptRun) async throws {
    if let named = draft.details.workspace, named.id.isEmpty || named.name.isEmpty {
      let list = try await run.list(at: .scaledmail) { () throws(VendorFailure) in
        try await run.ports.client(.scaledmail).workspaces()
      }
      draft.details.workspace = try only(named.id.isEmpty ? named.name : named.id, of: list.rows.map { ($0.id, $0.name, $0) }) {
        refusal(SlipProblem(line: reading.line(of: .workspace), path: ["workspace"], fault: .unknownWorkspace($0, $1)), slip)
      }
    }
    if let named = draft.package, named.domains == 0 {
      let list = try await run.list(at: .scaledmail) { () throws(VendorFailure) in
        try await run.ports.client(.scaledmail).packages(nil)
      }
      draft.package = try only(named.id, of: list.rows.map { ($0.id, $0.name, $0) }) {
        refusal(SlipProblem(line: reading.line(of: .package), path: ["package"], fault: .unknownPackage($0, $1)), slip)
      }
    }
  }

  /// The one row that a text names.
  private static func only<Row>(
    _ text: String, of rows: [(id: String, name: String, row: Row)], refusing: (String, Int) -> ScriptRefusal
  ) throws -> Row {
    let wanted = text.lowercased()
    let found = rows.filter { $0.id.lowercased() == wanted || $0.name.lowercased() == wanted }
    guard let only = found.first, found.count == 1 else { throw refusing(text, found.count) }
    return only.row
  }
}
