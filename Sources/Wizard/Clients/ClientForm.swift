public import Ordering

/// A client being entered: every field as typed.
public struct ClientForm: Equatable, Sendable {
  /// As the book has it, or empty.
  public let client: Client
  public internal(set) var row = 0 { didSet { if row != oldValue { left.insert(fields[oldValue]) } } }
  /// Fields that were gone from, or that were asked to be saved: only of them it is said what is wrong.
  private var left: Set<ClientField> = []
  /// Whether it is being written.
  public internal(set) var isSaving = false
  private var texts: [ClientField: String] = [:]

  init(_ client: Client) {
    self.client = client
    for field in ClientField.allCases { texts[field] = client.text(of: field) }
  }

  public var fields: [ClientField] { ClientField.allCases }
  public var focused: ClientField { fields[min(max(row, 0), fields.count - 1)] }
  public var isNew: Bool { client.revision == 0 }
  var isOnLast: Bool { row + 1 >= fields.count }

  public subscript(field: ClientField) -> String {
    get { texts[field] ?? "" }
    set { texts[field] = newValue }
  }

  /// Has it said what is wrong wherever it is.
  mutating func checkAll() { left = Set(fields) }

  /// What is wrong with fields that were gone from.
  public var shownFaults: [ClientField: ClientFault] { read.faults.filter { left.contains($0.key) } }

  /// Whether anything was typed.
  var isChanged: Bool { fields.contains { self[$0] != client.text(of: $0) } }

  /// The client as typed, and what of it cannot stand.
  public var read: (client: Client, faults: [ClientField: ClientFault]) {
    var read = client
    var faults: [ClientField: ClientFault] = [:]
    for field in fields {
      do throws(ClientFault) {
        try read.set(self[field], in: field)
      } catch {
        faults[field] = error
      }
    }
    return (read, faults)
  }
}
