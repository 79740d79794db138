/// The order of the size that agencies place: 262 domains with three mailboxes each, and three rows that cannot be taken.
public enum LargeOrder {
  public static let domains = 262

  public static let text: String = {
    let people = [("Ada", "Lind", "ada.lind"), ("Bo", "Ek", "bo.ek"), ("Cy", "Fall", "cy.fall")]
    var rows = ["Domain,Alias,First name,Last name,Redirect,Provider,Notes"]
    for number in 0..<domains {
      for (first, last, alias) in people {
        rows.append("\(name(number)),\(alias),\(first),\(last),https://northquay.com,Google,\"batch \(number % 7), August\"")
      }
    }
    rows.insert("\(name(4)),ada.lind,Ada,Lind,https://northquay.com,Google,twice", at: 40)
    rows.insert("north_quay.com,ada.lind,Ada,Lind,https://northquay.com,Google,", at: 300)
    rows.append("\(name(5)),di,Di,,https://northquay.com,Google,no last name")
    return rows.joined(separator: "\r\n") + "\r\n"
  }()

  public static func name(_ number: Int) -> String { "try\(letters(number))quay.com" }

  /// A number in letters: `aa`, `ab`, … .
  private static func letters(_ number: Int) -> String {
    String([number / 26, number % 26].map { Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8($0))) })
  }
}
