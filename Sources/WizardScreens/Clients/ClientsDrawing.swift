import Ordering
import Terminal
import Wizard

/// The list of clients, or one row a field of the client that is entered, with the hint or the problem of the focused one below.
enum ClientsDrawing: ScreenDrawing {
  static func draw(
    _ screen: ClientsScreen, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    if let form = screen.state.form { return draw(form, wizard, in: area, on: &canvas, &windows) }
    let clients = screen.clients
    guard !clients.isEmpty else {
      canvas.text(ClientSentences.newClient, 2, area.origin.row, width: area.size.columns - 3, role: .title)
      canvas.focus(area.origin.row, columns: area.size.columns)
      for (line, sentence) in ClientSentences.nothingYet.enumerated() {
        let block = Rectangle(column: 2, row: area.origin.row + 2 + 3 * line, columns: area.size.columns - 3, rows: 2)
        canvas.paragraph(sentence, in: block, role: .dim)
      }
      return
    }
    let (head, list) = area.split(top: 1)
    let window = windows.show(Windows.List("clients"), row: screen.state.row, of: clients.count, height: list.size.rows)
    canvas.list(
      Table(columns, width: area.size.columns), window: window, focused: screen.state.row, head: head.origin.row, in: list
    ) { clients[$0] }
  }

  private static var columns: [Column<ClientSummary>] {
    [
      Column("Client", .share(3), losing: .middle) { TableCell($0.name) },
      Column("Brand", .share(2), gap: 1) { TableCell($0.brand) },
      Column("Offer", .fixed(26), gap: 1) { TableCell($0.offer?.title ?? "", .dim) },
    ]
  }
}

extension ClientsDrawing {
  private static func draw(
    _ form: ClientForm, _ wizard: WizardState, in area: Rectangle, on canvas: inout Canvas, _ windows: inout Windows
  ) {
    let faults = form.shownFaults
    let (list, below) = area.split(bottom: 2)
    let cross = canvas.glyphs.cross
    let window = windows.show(Windows.List("client"), row: form.row, of: form.fields.count, height: list.size.rows)
    let table = Table<ClientField>(
      [
        Column("", .fixed(19)) { TableCell(ClientSentences.title(of: $0), .label) },
        Column("", .share(7), gap: 1) { TableCell(form[$0]) },
        Column("", .share(4), gap: 1) { field in
          faults[field].map { TableCell("\(cross) \(ClientSentences.reason($0))", .problem) } ?? .empty
        },
      ], width: list.size.columns)
    canvas.list(table, window: window, focused: form.row, head: nil, in: list) { form.fields[$0] }
    let field = form.focused
    let value = table.columns[1]
    canvas.field(
      form[field], caret: wizard.overlay == nil ? wizard.caret : nil, value.start, list.origin.row + form.row - window.offset,
      width: value.width, role: .focus)
    let note = below.inset(columns: 2)
    if let fault = faults[field], !form[field].isEmpty {
      canvas.paragraph("\(canvas.glyphs.cross) \(ClientSentences.problem(field, fault))", in: note, role: .problem)
    } else {
      canvas.paragraph("\(ClientSentences.title(of: field)): \(ClientSentences.hint(for: field))", in: note, role: .dim)
    }
  }
}
