import Terminal
import Wizard

// The one table that dispatch, key bar, help and palette read. Lines for one place come first: there they win over the general ones.
//
// Never the only key: Ctrl-A B C H I J M P Q S Z and backslash, which tmux, flow control and terminals take for themselves.

extension Bindings {
  static let table: [Binding] = local + general

  static let local: [Binding] = [
    Binding(.accept, .question, .character("y"), .enter),
    Binding(.back, .question, .character("n"), .escape),

    Binding(.newOrder, .home, .character("n")),
    Binding(.deleteDraft, .home, .character("d"), .delete),
    Binding(.archive, .home, .character("a")),
    Binding(.unarchive, .home, .character("a")),
    Binding(.archiveFinished, .home, .character("o")),
    Binding(.showArchived, .home, .character("s")),

    Binding(.chooseAvailable, .names, .character("a")),
    Binding(.checkNames, .names, .character("c")),
    Binding(.removeName, .names, .character("d"), .delete),
    Binding(.clearUnchosen, .names, .character("u")),
    Binding(.askSaleshandy, .names, .character("s")),
    Binding(.checkNames, .domains, .control("v")),
    Binding(.chooseAvailable, .domains, .control("f")),
    Binding(.removeName, .domains, .control("d")),
    Binding(.askSaleshandy, .domains, .control("y")),

    Binding(.removeUnavailable, .offers, .character("d")),
    Binding(.moveToNewDraft, .offers, .character("m")),
    Binding(.removeUnavailable, .provider, .control("d")),
    Binding(.moveToNewDraft, .provider, .control("f")),

    Binding(.toggleNumbers, .patterns, .character("n")),
    Binding(.toggleNumbers, .mailboxes, .control("y")),
    Binding(.copyDown, .mailboxes, .control("d")),
    Binding(.vendorNames, .mailboxes, .control("f")),
    Binding(.refillNames, .mailboxes, .control("v")),
    Binding(.changeProvider, .mailboxes, .function(6), .control("r")),
    Binding(.vendorNaming, .mailboxes, .function(7), .control("l")),

    Binding(.placeOrder, .review, .enter),
    Binding(.lookAgain, .review, .control("v")),
    Binding(.acceptPrice, .review, .control("y")),

    Binding(.continuePlan, .order, .character("c")),
    Binding(.reconcile, .order, .character("s")),
    Binding(.orderMissing, .order, .character("m")),
    Binding(.reopenDraft, .order, .character("d")),
    Binding(.archive, .order, .character("a")),
    Binding(.unarchive, .order, .character("a")),
    Binding(.refresh, .order, .character("r")),
    Binding(.lookAgain, .order, .character("l"), .control("v")),
    Binding(.newOrder, .order, .character("n")),

    Binding(.showHoldings, .home, .character("v")),
    Binding(.showPlanner, .home, .character("p")),

    Binding(.filterHoldings, .holdings, .character("/"), .control("f")),
    Binding(.showOrders, .holdings, .character("o"), .control("v")),
    Binding(.cancelMailboxes, .holdings, .character("c")),
    Binding(.deleteDomain, .holdings, .character("d"), .delete),
    Binding(.revokeDeletion, .holdings, .character("u")),
    Binding(.cancelOrder, .holdings, .character("c")),
    Binding(.changeTag, .holdings, .character("t")),
    Binding(.changeRedirect, .holdings, .character("r")),
    Binding(.swapDomain, .holdings, .character("s")),
    Binding(.orderFromPlan, .planner, .control("n")),
  ]

  static let general: [Binding] = [
    Binding(.choose, .notTyping, .character(" ")),
    Binding(.accept, .everywhere, .enter),
    Binding(.back, .everywhere, .escape, .function(12), .control("g")),
    Binding(.next, .everywhere, .control("n")),
    Binding(.palette, .everywhere, .control("o")),
    Binding(.help, .everywhere, .function(1), .control("t")),
    Binding(.help, .notTyping, .character("?")),
    Binding(.leave, .everywhere, .function(3), .control("x"), .control("c")),
    Binding(.list, .everywhere, .function(4), .control("l")),
    Binding(.refresh, .everywhere, .function(5), .control("r")),
    Binding(.nextField, .everywhere, .tab),
    Binding(.previousField, .everywhere, .backTab),
    Binding(.up, .everywhere, .up),
    Binding(.down, .everywhere, .down),
    Binding(.left, .everywhere, .left),
    Binding(.right, .everywhere, .right),
    Binding(.pageUp, .everywhere, .pageUp),
    Binding(.pageDown, .everywhere, .pageDown),
    Binding(.top, .everywhere, .home),
    Binding(.bottom, .everywhere, .end),
  ]
}
