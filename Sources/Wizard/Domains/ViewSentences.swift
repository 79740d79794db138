import Ordering

// What is said of the view on the names, and of choosing many.

extension DomainsSentences {
  static let sortTitle = "Sort the names by"
  static let shownAgain = "Every name is shown again."
  static let selecting = "Go to the other end of the range, then Space chooses all of it. Esc stops."
  static let howManyMissing = "How many: type a number of domains, such as 28."
  static let howManyTakesDigits = "How many: only digits. Enter chooses, Esc closes."
  static let howManyTooLong = "How many: at most four digits."
  public static let filterLabel = "Filter"
  public static let firstLabel = "First available, how many in all"

  public static func planned(_ count: Int) -> String { "\(count) planned: Enter takes that" }

  static func title(of order: NameOrder) -> String {
    switch order {
    case .price: "Price, the cheapest first"
    case .length: "Length, the shortest first"
    case .ending: "Ending"
    case .vendors: "Vendors that have it, the most first"
    case .name: "Name"
    case .found: "As they were found"
    }
  }

  static func sorted(_ order: NameOrder) -> String {
    switch order {
    case .price: "Sorted by price. What has none stands last."
    case .length: "Sorted by length."
    case .ending: "Sorted by ending."
    case .vendors: "Sorted by how many vendors have it."
    case .name: "Sorted by name."
    case .found: "As they were found again."
    }
  }

  static func hidden(_ count: Int) -> String {
    count == 0
      ? "Nothing is taken so far; what will be is left out."
      : "\(Sentences.count(count, "taken name")) left out. The same key shows them."
  }

  static func nothingShown(_ filter: String) -> String {
    "Filter: no name has ‘\(filter)’ in it. Change it, or press Esc to see all."
  }

  /// What a view shows; nil where it is everything.
  public static func view(_ view: NameView, shown: Int, of all: Int) -> String? {
    guard !view.isWhole else { return nil }
    return "\(shown) of \(all) shown" + (view.hidesTaken ? ", what is taken is hidden" : "")
  }

  static func chose(_ count: Int, _ isChosen: Bool, passed: Int) -> String {
    let names = "\(Sentences.count(count, "name")) \(isChosen ? "chosen" : "deselected")."
    return passed == 0 || !isChosen ? names : "\(names) \(passed) cannot be had."
  }

  static func alreadyChosen(_ chosen: Int, of wanted: Int) -> String {
    chosen == wanted
      ? "\(Sentences.count(chosen, "name")) chosen already."
      : "\(Sentences.count(chosen, "name")) chosen already, more than \(wanted): none was added."
  }

  static func choseFirst(_ new: Int, chosen: Int, of wanted: Int, isWhole: Bool) -> String {
    let names =
      new == 0 ? "No more was chosen: \(chosen) of \(wanted)." : "\(Sentences.count(new, "name")) chosen: \(chosen) of \(wanted)."
    return chosen < wanted
      ? "\(names) \(isWhole ? "No more names are available: search for more." : "What is shown has no more: show all (/ then Esc), or search for more.")"
      : names
  }
}
