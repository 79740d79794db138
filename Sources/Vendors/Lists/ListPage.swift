import Ordering

/// One answer with a list in it.
struct ListPage {
  let rows: [JSON]
  let figures: ListFigures
  /// How the next page is asked for; nil at the end.
  let cursor: String?

  /// What stands beside the list, beside its wrapping and in the answer's header has all to agree with the rows.
  /// - Parameter header: what it says of the list.
  /// - Throws: `refused` in the vendor's words where the answer says that something failed, `unreadable` where the list does not stand in it as
  ///   its page says.
  init(
    _ reply: JSON, _ format: ListFormat, beside header: ListFigures = ListFigures(), refusing words: (JSON) -> Refusal
  ) throws(VendorFailure) {
    var envelope = reply
    var outer = header
    if let wrapper = format.wrapper, !reply[wrapper].isNull {
      guard !reply.saysFailedList else { throw .refused(words(reply)) }
      envelope = reply[wrapper]
      outer = try ListFigures(reply, format).adding(header)
    }
    guard !(format.tellsAmounts ? envelope.saysFailedAnswer : envelope.saysFailedList) else { throw .refused(words(envelope)) }
    if let rows = envelope.array {
      guard format.form != .named else { throw .unreadable("a bare list, where “\(format.name)” should stand") }
      (self.rows, figures, cursor) = (rows, outer, nil)
      return
    }
    guard format.form != .bare, case .object = envelope else { throw .unreadable("no list of “\(format.name)”") }
    rows = try ListPage.rows(in: envelope, format)
    figures = try ListFigures(envelope, format).adding(outer)
    cursor = try format.cursor.map { cursor throws(VendorFailure) in try ListPage.cursor(envelope[cursor.member], cursor) } ?? nil
    guard !rows.isEmpty || cursor == nil else { throw .unreadable("an empty page that says that more follows") }
  }

  private static func rows(in envelope: JSON, _ format: ListFormat) throws(VendorFailure) -> [JSON] {
    for name in format.names {
      if let rows = envelope[name].array { return rows }
      guard envelope[name].isNull else { throw .unreadable("“\(name)” has an unexpected form") }
    }
    guard format.mayBeMissing else { throw .unreadable("“\(format.name)” is missing") }
    return []
  }

  /// A text or a number; nothing, or nothing in it, is the end.
  private static func cursor(_ value: JSON, _ cursor: ListFormat.Cursor) throws(VendorFailure) -> String? {
    if value.isNull || value == .string("") { return nil }
    guard let text = value.filledText else { throw .unreadable("“\(cursor.member)” has an unexpected form") }
    return text
  }
}
