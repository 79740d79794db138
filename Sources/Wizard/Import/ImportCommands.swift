import Ordering

extension Command {
  /// Opens a file: an order, a list of names, or people.
  public static let openFile = Command("openFile")
  public static let readRefused = Command("readRefused")
  /// Writes what was refused to a file.
  public static let exportRefused = Command("exportRefused")
  /// Reads the file in another encoding.
  public static let changeEncoding = Command("changeEncoding")
}

extension ImportScreen {
  public static let commands: [CommandRecord<ImportScreen>] = [
    .accepting(title: { _ in "Take the rows" }, care: { _ in .alone }) { $0.take() },
    .goingBack { $0.goBack() },
    CommandRecord(.next, "Take the rows", care: { _ in .alone }) { $0.take() },
    .choosing("Change column", status: { $0.state.columns.isEmpty ? .absent : .ready }) { $0.turnColumn(by: 1) },
    .listing("What the column holds", short: "Holds", rank: { _ in 14 }, status: { $0.state.columns.isEmpty ? .absent : .ready }) {
      $0.offerColumns()
    },
    CommandRecord(
      .readRefused, "Read what is refused", short: "Refused", rank: { $0.refusals == nil ? nil : 20 },
      status: { $0.refusals == nil ? .held(ImportSentences.nothingRefused) : .ready }
    ) { $0.readRefused() },
    CommandRecord(
      .exportRefused, "Write what is refused to a file", short: "Export", rank: { $0.refusals == nil ? nil : 22 },
      status: { $0.refusals == nil ? .held(ImportSentences.nothingRefused) : .ready }
    ) { $0.exportRefused() },
    CommandRecord(
      .changeEncoding, "Read in another encoding", short: "Encoding", rank: { $0.isRead(inUTF: false) ? 30 : nil },
      status: { $0.state.source == .paste ? .absent : .ready }
    ) { $0.offerEncodings() },
  ]

  private func isRead(inUTF isUTF: Bool) -> Bool {
    guard case .file(_, let encoding) = state.source else { return false }
    return [FileEncoding.utf8, .utf16LittleEndian, .utf16BigEndian].contains(encoding) == isUTF
  }
}
