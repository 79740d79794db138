import Ordering
import Yams

/// Writes clients as YAML that `ClientsReader` reads. Empty fields are left out; there is no field for a password.
enum ClientsWriter {
  static func text(_ clients: [Client]) throws -> String {
    let list = clients.map { client -> Node in
      let fields = ClientField.allCases.compactMap { field -> (Node, Node)? in
        let text = client.text(of: field)
        return text.isEmpty ? nil : (Node(field.rawValue), value(text, of: field))
      }
      return Node(fields)
    }
    return "# Clients of mailorder: mailorder clients import reads this file.\n"
      + (try Yams.serialize(node: Node([(Node("clients"), Node(list))]), width: -1, allowUnicode: true))
  }

  /// People and pictures stay one value, since names and addresses may have the marks that part them.
  private static func value(_ text: String, of field: ClientField) -> Node {
    guard field.isList, field != .people, field != .pictures else { return quoted(text) }
    return Node(text.split(separator: ",").map { quoted($0.drop { $0 == " " }) }, Tag(.seq), .flow)
  }

  /// In quotes, so that no reader takes a phone for a number or `no` for an answer.
  private static func quoted(_ text: some StringProtocol) -> Node { Node(String(text), Tag(.str), .doubleQuoted) }
}
