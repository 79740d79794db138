public import Ordering

/// What is said where a basket is split.
public enum SplitSentences {
  static func title(_ draft: Draft) -> String { "Split \(Sentences.title(of: draft)) over offers" }
  static let isPart = "Split: this order is a part of a split basket already; Alt-P shows its orders."
  static let tooFew = "Split: choose at least two names first, so that there is something to split."
  static let stillAsking = "Split: the vendors are still being asked for the names. One moment."
  static let tooManyDigits = "At most four digits."

  public static func title(of way: SplitState.Way) -> String {
    switch way {
    case .cheapest: "cheapest"
    case .percent: "per cent"
    case .byHand: "by hand"
    }
  }

  /// What the column of typed numbers is called.
  public static func head(of way: SplitState.Way) -> String {
    switch way {
    case .cheapest: "at most"
    case .percent: "per cent"
    case .byHand: "domains"
    }
  }

  /// What is to be typed, for the line below the ways.
  public static func hint(of way: SplitState.Way) -> String {
    switch way {
    case .cheapest:
      "What costs least over twelve months. Each offer takes what one order of it takes, or what you type; 0 leaves it out."
    case .percent: "Type the share of each offer; they make 100."
    case .byHand: "Type how many domains each offer gets."
    }
  }

  static func takesDigits(_ way: SplitState.Way) -> String {
    "\(head(of: way).prefix(1).uppercased() + head(of: way).dropFirst()): type a number, or leave it empty."
  }

  /// What Enter does.
  static func makes(_ state: SplitState) -> String {
    state.parts.count < 2 ? "Take it as one order" : "Make \(state.parts.count) orders"
  }

  /// Why no orders can be made of what is typed; nil where they can.
  public static func fault(_ state: SplitState) -> String? {
    if state.way == .percent, state.percent != 100 {
      return percentFault(state.percent)
    }
    if state.way == .byHand, let fault = handFault(state) { return fault }
    if state.parts.isEmpty { return "Split: no offer has a domain yet. Type a number beside an offer." }
    return nil
  }

  /// What the shares make, and by how much that is not 100.
  private static func percentFault(_ percent: Int) -> String {
    if percent == 0 { return "Per cent: no share is typed. Type the share of each offer; together they make 100." }
    let way =
      percent < 100
      ? "\(100 - percent) are missing. Type them beside an offer." : "\(percent - 100) are too many. Make a share smaller."
    return "Per cent: the shares make \(percent), not 100; \(way)"
  }

  /// Why the numbers typed by hand are not what the orders would be; none is made smaller in silence.
  private static func handFault(_ state: SplitState) -> String? {
    let typed = state.numbers.values.reduce(0, +)
    let names = state.costs?.names.count ?? 0
    if typed > names {
      return "By hand: the numbers make \(typed), and \(Sentences.count(names, "domain")) are chosen. Change one of them."
    }
    let given = (state.split?.parts ?? []).flatMap(\.counts)
    for (offer, number) in state.numbers.sorted(by: { $0.key.title < $1.key.title }) {
      let count = given.reduce(0) { $1.offer == offer ? $0 + $1.domains : $0 }
      if count < number {
        return
          "By hand: \(offer.title) can take \(count) of these names, not \(number). Type \(count), and the rest at another offer."
      }
    }
    return nil
  }

  /// Names that no offer of the split gets; nil where every name has one.
  public static func unplaced(_ split: BasketSplit) -> String? {
    guard !split.unplaced.isEmpty else { return nil }
    let names = Sentences.list(split.unplaced.map(\.text), shown: 2)
    return
      "\(names): no room at these offers. \(split.unplaced.count == 1 ? "It stays" : "They stay") in the first order, not chosen."
  }

  /// What stands below the offers, a line each: what is wrong, what finds no room, the orders, and what they come to.
  public static func lines(_ state: SplitState) -> [Line] {
    var lines: [Line] = []
    if let fault = fault(state) { lines.append(Line(text: fault, kind: .fault)) }
    if let split = state.split, !state.parts.isEmpty, let unplaced = unplaced(split) {
      lines.append(Line(text: unplaced, kind: .fault))
    }
    lines += state.parts.enumerated().map { Line(text: line($0 + 1, $1), kind: .order) }
    if state.parts.count > 1 { lines.append(Line(text: together(state.parts), kind: .sum)) }
    return lines
  }

  /// One of them.
  public struct Line: Equatable, Sendable {
    public enum Kind: Sendable { case fault, order, sum }
    public let text: String
    public let kind: Kind
  }

  /// What of it a low window does not show.
  /// - Parameters:
  ///   - lines: that have no room.
  ///   - key: that goes there.
  public static func more(_ lines: [Line], key: String) -> String {
    let orders = lines.count { $0.kind == .order }
    let what = [
      orders > 0 ? Sentences.count(orders, "more order") : nil, lines.contains { $0.kind == .sum } ? "what they come to" : nil,
    ].compactMap(\.self)
    return what.isEmpty ? "More: \(key) goes there." : "Also \(Sentences.list(what)): \(key) goes there."
  }

  static let lost = "This order is being split: the numbers typed here are not kept."

  public static let unpriced = "no price known"
  /// The column of what all that fits costs at an offer over twelve months.
  public static let wholeCost = "all, 12 months"

  /// An order of the split with what it comes to.
  public static func line(_ number: Int, _ priced: SplitState.PricedPart) -> String {
    let (part, quote) = (priced.part, priced.quote)
    let due = quote.dueNow.map { "\($0) now" } ?? QuoteSentences.noPrice(part.offer.vendor)
    let year = quote.firstTwelveMonths.map { ", \($0) in twelve months" } ?? ""
    return "\(number). \(order(part)): \(domains(of: part)), \(due)\(year)"
  }

  public static func together(_ parts: [SplitState.PricedPart]) -> String {
    let count = parts.reduce(0) { $0 + $1.part.domains.count }
    let due = parts.compactMap(\.quote.dueNow)
    let year = parts.compactMap(\.quote.firstTwelveMonths)
    let lacking = parts.count - due.count
    let more = lacking == 0 ? "" : "; \(Sentences.count(lacking, "order")) without a known price"
    return "Together: \(Sentences.count(count, "domain")), \(due.sum()) now, \(year.sum()) in twelve months\(more)"
  }

  /// `40 Google + 12 Outlook`.
  public static func domains(of part: BasketSplit.Part) -> String {
    let counts = part.counts
    if counts.count == 1 { return Sentences.count(counts[0].domains, "domain") }
    return counts.map { "\($0.domains) \($0.offer.providerTitle)" }.joined(separator: " + ")
  }

  /// What an order of the split is.
  public static func order(_ part: BasketSplit.Part) -> String {
    part.counts.count == 1 ? part.offer.title : mixed(part.offer.vendor)
  }

  public static func mixed(_ vendor: Vendor) -> String { "\(vendor.title), mixed" }

  static func made(_ count: Int, unplaced: [DomainName]) -> String {
    let left = unplaced.isEmpty ? "" : " \(Sentences.count(unplaced.count, "name")) stayed in the first one, not chosen."
    return "\(count) orders, each with its own review and total. Enter begins with the first.\(left)"
  }
}
