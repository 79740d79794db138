import Foundation
import Ordering
import Wizard
import Yams

/// Reads clients from YAML. Everything that is wrong is found in one reading, each with a sentence; a field that is not known is said and passed
/// over, so that a file of a newer version can be read.
struct ClientsReader {
  /// A client as a file gives it: what the file does not name is as it was before.
  struct Found: Equatable {
    let name: String
    /// In the order in which they have to be taken.
    let fields: [(field: ClientField, text: String)]

    static func == (left: Found, right: Found) -> Bool {
      left.name == right.name && left.fields.map(\.field) == right.fields.map(\.field)
        && left.fields.map(\.text) == right.fields.map(\.text)
    }

    /// A client with the fields of the file.
    func applied(to client: Client) -> Client {
      var client = client
      for (field, text) in fields { try? client.set(text, in: field) }
      return client
    }
  }

  private let file: String
  private(set) var clients: [Found] = []
  /// What keeps the file from being taken.
  private(set) var problems: [ConfigurationProblem] = []
  /// What is passed over.
  private(set) var notes: [ConfigurationProblem] = []

  init(_ text: String, file: String) {
    self.file = file
    do throws(ConfigurationProblem) {
      guard let root = try ConfigurationReader(file: file, home: "").tree(text) else { return }
      read(root.node)
    } catch {
      problems.append(error)
    }
  }

  private mutating func read(_ root: Node) {
    guard case .mapping(let mapping) = root, let list = mapping["clients"] else {
      return refuse(root, nil, "here belongs a list of clients; begin the file with ‘clients:’ and each client with ‘- name:’")
    }
    for (key, _) in mapping where key.scalar?.string != "clients" { pass(key, nil) }
    guard case .sequence(let items) = list else {
      if case .scalar(let scalar) = list, scalar.string.isEmpty { return }
      return refuse(list, "clients", "here belong clients, each beginning with ‘- name:’")
    }
    for (number, item) in items.enumerated() { read(client: item, number: number + 1) }
  }

  private mutating func read(client node: Node, number: Int) {
    let place = "client \(number)"
    guard case .mapping(let mapping) = node else {
      return refuse(node, place, "here belong the fields of a client, such as ‘name: Acme’")
    }
    var texts: [ClientField: (text: String, node: Node)] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard let field = ClientField(rawValue: name) else {
        if name.lowercased().contains("pass") {
          refuse(key, place, "a password never stands in this file; take the line out, it is typed with each order")
        } else {
          pass(key, place)
        }
        continue
      }
      if let text = text(of: value, in: field) {
        texts[field] = (text, key)
      } else {
        refuse(key, "\(place), \(name)", "here belongs one value\(field.isList ? ", or a list" : "")")
      }
    }
    take(texts, node, place)
  }

  private mutating func take(_ texts: [ClientField: (text: String, node: Node)], _ node: Node, _ place: String) {
    let name = EnteredText.tidy(texts[.name]?.text ?? "")
    var tried = Client(id: Client.ID(""), name: name)
    if name.isEmpty { refuse(texts[.name]?.node ?? node, "\(place), name", "this is required; write what the client is called") }
    // A postcode is judged by its country, which comes before it in this order.
    for field in ClientField.allCases {
      guard let (text, key) = texts[field], field != .name || !name.isEmpty else { continue }
      do throws(ClientFault) {
        try tried.set(text, in: field)
      } catch {
        refuse(key, "\(name.isEmpty ? place : name), \(field.rawValue)", words(of: ClientSentences.reason(error)))
      }
    }
    if clients.contains(where: { $0.name.lowercased() == name.lowercased() }) {
      refuse(node, place, "‘\(name)’ stands in the file before; give each client once")
    }
    clients.append(Found(name: name, fields: ClientField.allCases.compactMap { field in texts[field].map { (field, $0.text) } }))
  }

  /// The problem's sentence ends by itself.
  private func words(of sentence: String) -> String { sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence }

  /// A value, or a list where the field holds several things.
  private func text(of node: Node, in field: ClientField) -> String? {
    switch node {
    case .scalar(let scalar): return scalar.string
    case .sequence(let sequence) where field.isList:
      let pieces = sequence.compactMap(\.scalar?.string)
      guard pieces.count == sequence.count else { return nil }
      return pieces.joined(separator: field == .people || field == .pictures ? "; " : ", ")
    default: return nil
    }
  }

  private mutating func refuse(_ node: Node, _ key: String?, _ words: String) {
    problems.append(ConfigurationProblem(file: file, line: node.mark?.line, key: key, words: words))
  }

  private mutating func pass(_ key: Node, _ place: String?) {
    let known = ClientField.allCases.map(\.rawValue)
    let word = key.scalar.map { "‘\($0.string)’" } ?? "a field"
    // A misspelt ceiling would be none.
    if let word = key.scalar?.string.lowercased(), ["ceiling", "approval", "limit", "max", "spend"].contains(where: word.hasPrefix)
    {
      return refuse(
        key, place,
        "there is no such field, and a ceiling does not vanish by a wrong word; known are \(Sentences.list(known, shown: known.count))"
      )
    }
    notes.append(
      ConfigurationProblem(
        file: file, line: key.mark?.line, key: place,
        words: place == nil
          ? "only ‘clients’ is read of this file; the rest is passed over"
          : "\(word) is not known and is passed over; known are \(Sentences.list(known, shown: known.count))"))
  }
}
