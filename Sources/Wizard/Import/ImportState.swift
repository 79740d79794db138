public import Ordering

/// What the screen of a file's columns remembers.
public struct ImportState: ScreenState {
  /// Where the rows came from.
  public enum Source: Equatable, Sendable {
    case file(String, FileEncoding)
    case paste
  }

  /// The path that was typed last.
  var path = ""
  /// The step it was asked for on, and goes back to.
  var origin = ScreenID.domains
  /// What is read or written and has no answer yet.
  var reading: Int?
  var writing: Writing?
  public internal(set) var source: Source?
  public internal(set) var sheet: OrderSheet?
  /// What each column holds, as guessed or as a person said.
  public internal(set) var columns: [SheetColumn] = []
  public internal(set) var row = 0
  /// What the rows order by these columns.
  public internal(set) var found: OrderReading?
  /// What was refused of the last file that was taken.
  public internal(set) var refusals: Refusals?

  public init() {}

  /// What is being written, and by which number its answer is known.
  struct Writing: Equatable, Sendable {
    let revision: Int
    let refusals: Refusals
  }
}

/// Pieces of a text that were not taken, each with its reason: to be read, and to be written to a file.
public struct Refusals: Equatable, Sendable {
  /// One a piece, in a sentence.
  public let lines: [String]
  /// The same as a sheet.
  let sheet: String
  /// What its file could be called.
  let path: String

  init(lines: [String], sheet: String, path: String) {
    self.lines = lines
    self.sheet = sheet
    self.path = path
  }

  public var count: Int { lines.count }
}

extension Refusals {
  /// What is no name of a typed or pasted list.
  init?(_ refused: [NameImport.Refused]) {
    guard !refused.isEmpty else { return nil }
    let reasons = refused.map { Sentences.fault($0.fault) }
    self.init(
      lines: zip(refused, reasons).map { "\($0.given): \($1)" },
      sheet: DelimitedText.text([["name", "reason"]] + zip(refused, reasons).map { [$0.given, $1] }), path: "~/names-refused.csv")
  }

  /// The rows of a sheet that were not taken.
  init?(_ found: OrderReading, of sheet: OrderSheet, from source: ImportState.Source?) {
    guard !found.refused.isEmpty else { return nil }
    self.init(
      lines: found.refused.map(ImportSentences.refused), sheet: found.refusedRows(of: sheet, reason: ImportSentences.reason),
      path: Refusals.path(beside: source))
  }

  private static func path(beside source: ImportState.Source?) -> String {
    guard case .file(let path, _) = source else { return "~/rows-refused.csv" }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let end = name.lastIndex(of: ".").map { $0 == name.startIndex ? name.endIndex : $0 } ?? name.endIndex
    return String(path.dropLast(name.count)) + String(name[..<end]) + "-refused"
      + (end == name.endIndex ? ".csv" : String(name[end...]))
  }
}
