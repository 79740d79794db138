import Ordering

// Why a row of a sheet is not taken, with the way out.

extension ImportSentences {
  /// A refused row by its line.
  static func refused(_ refused: OrderReading.Refused) -> String { "line \(refused.row.line): \(reason(refused.reason))" }

  static func reason(_ reason: OrderReading.Reason) -> String {
    switch reason {
    case .noDomain: "it names no domain. Fill its domain in."
    case .domain(let given, let fault): "‘\(given)’ is no domain name: \(Sentences.fault(fault))."
    case .ownBrand(let name): "\(name) is the brand's own domain; sending from it would risk it. Use a variation of it."
    case .notListed(let name): "\(name) is not in this order's list. Order it as a new domain."
    case .otherDomain(let address, let name): "\(address) is no address of \(name). Make the two agree."
    case .notAnAddress(let given): "‘\(given)’ is no address. Write it as ada.lind@trynorthquay.com."
    case .aliasDiffers(let alias, let other): "the alias ‘\(alias)’ and the address's ‘\(other)’ differ. Make the two agree."
    case .alias(let alias, let fault): "alias ‘\(alias)’: \(Sentences.reason(fault))"
    case .aliasTwice(let alias, let name): "\(alias)@\(name) stands in a row above. Change one of them."
    case .noName: "it names nobody; every vendor wants a first and a last name. Fill them in."
    case .noLastName(let name): "‘\(name)’ has no last name; every vendor wants both. Fill it in."
    case .notAPerson(let text): "‘\(text)’ is no name. Write first and last name."
    case .nameOrder(let text): "‘\(text)’ can be read in two ways. Put first and last name in columns of their own."
    case .spelling(let name): "how \(name) is spelt in Latin letters cannot be told. Give the row an alias."
    case .noAlias(let name): "every alias of \(name) is taken on the domain. Give the row an alias of its own."
    case .hidden(let character): Sentences.hidden(character)
    case .redirect(let given, let fault): "redirect ‘\(given)’: \(Sentences.reason(fault))"
    case .otherRedirect(let given, let kept): "it leads to \(given), and its domain to \(kept) in a row above. Make the rows agree."
    case .otherClient(let given, let kept): "it is for \(given), the others for \(kept). Order it apart."
    case .provider(let given): "‘\(given)’ is no provider. Write Google, Outlook, Azure, AirMail or SMTP."
    case .providerNotSold(let provider, nil):
      "nobody sells \(title(of: provider)) for this kind of order. Change it, or order it apart."
    case .providerNotSold(let provider, let vendor?):
      "\(vendor.title) has no \(title(of: provider)) in this order. Change it, or order it apart."
    case .otherProvider(let provider, let kept):
      "its domain has \(title(of: kept)) in a row above, and \(title(of: provider)) here. Make the rows agree."
    case .tooManyCells(let count, let columns):
      "it has \(count) cells and the sheet \(columns) columns. A comma inside a cell needs quotes around the cell."
    }
  }

  // MARK: Files

  static func unread(_ path: String, _ fault: FileFault) -> String {
    "\(path) was not read: \(cause(fault)) \(remedy(fault, isReading: true))"
  }

  static func unwritten(_ path: String, _ fault: FileFault) -> String {
    fault == .exists
      ? "\(path) is there already. Press Enter to replace it, or type another name."
      : "\(path) was not written: \(cause(fault)) \(remedy(fault, isReading: false))"
  }

  static func written(_ count: Int, to path: String) -> String {
    "\(Sentences.count(count, "refused row")) with \(count == 1 ? "its reason" : "their reasons") in \(path), which only you can read."
  }

  private static func cause(_ fault: FileFault) -> String {
    switch fault {
    case .missing: "there is no such file."
    case .folder: "it is a folder."
    case .special: "it is no file but a pipe or a device."
    case .forbidden: "its rights do not allow it."
    case .tooLarge(let bytes, let maximum): "it has \(megabytes(bytes)) MB, at most \(megabytes(maximum)) are read."
    case .text(.empty): "nothing is in it."
    case .text(.workbook): "it is a workbook of a spreadsheet program."
    case .text(.binary): "it is no text."
    case .text(.notIn(let encoding)): "it is no text in \(encoding.title)."
    case .exists: "it is there already."
    case .noFolder: "its folder is not there."
    case .diskFull: "the disk is full."
    case .elsewhere(let place): place.map { "at this desk files are in \($0) only." } ?? "this desk reads and writes no files."
    case .other(let words): "\(words)."
    }
  }

  private static func remedy(_ fault: FileFault, isReading: Bool) -> String {
    switch fault {
    case .missing: "Check the path; a relative one counts from where mailorder was started."
    case .folder: "Type the file's name behind it."
    case .special: "Save its text to a file and open that."
    case .forbidden: isReading ? "Have its owner give you the right to read it, or copy it." : "Type a path in a folder of yours."
    case .tooLarge: "Split it, or open the sheet that has the order alone."
    case .text(.empty): "Check the path, or save the sheet again."
    case .text(.workbook): "Save the sheet there as CSV (UTF-8), and open that."
    case .text(.binary): "Save the sheet as CSV (UTF-8), and open that."
    case .text(.notIn): "Choose another encoding."
    case .exists: "Type another name."
    case .noFolder: "Make it first, or type another path."
    case .elsewhere(let place):
      place == nil ? "Who set the desk up can name a directory for them (desk.files)." : "Type a name in it."
    case .diskFull: "Free some room, or type a path on another disk."
    case .other: isReading ? "Copy it to another place and open that." : "Type another path."
    }
  }

  private static func megabytes(_ bytes: Int) -> Int { (bytes + 1_048_575) / 1_048_576 }
}
