import Terminal
import Wizard

// The one table that dispatch, key bar, help and palette read. Lines for one place come first: there they win over the general ones.
//
// Never the only key: Ctrl-A B C H I J M P Q S Z and backslash, which tmux, flow control and terminals take for themselves.

extension Bindings {
  static let table: [Binding] = local + general

  static let local: [Binding] = [
    Binding(.accept, .question, .character("y")),
    Binding(.back, .declining, .character("n"), .enter),
    Binding(.back, .question, .character("n"), .escape),

    Binding(.newOrder, .screen(.home), .character("n")),
    Binding(.deleteDraft, .screen(.home), .character("d"), .delete),
    Binding(.archive, .screen(.home), .character("a")),
    Binding(.unarchive, .screen(.home), .character("a")),
    Binding(.archiveFinished, .screen(.home), .character("o")),
    Binding(.showArchived, .screen(.home), .character("s")),
    Binding(.withdrawChange, .screen(.home), .character("w")),
    Binding(.orderAgain, .screen(.home), .character("c")),
    Binding(.showClients, .screen(.home), .character("l")),
    Binding(.findOrders, .screen(.home), .character("/"), .control("f")),
    Binding(.rename, .screen(.home), .character("e")),
    Binding(.showTotals, .screen(.home), .character("t")),

    Binding(.chooseAvailable, .part(.domains, "names"), .character("a")),
    Binding(.checkNames, .part(.domains, "names"), .character("c")),
    Binding(.removeName, .part(.domains, "names"), .character("d"), .delete),
    Binding(.clearUnchosen, .part(.domains, "names"), .character("u")),
    Binding(.askSaleshandy, .part(.domains, "names"), .character("s")),
    Binding(.swapLost, .part(.domains, "names"), .character("w")),
    Binding(.swapLost, .screen(.domains), .control("l")),
    Binding(.checkNames, .screen(.domains), .control("v")),
    Binding(.chooseAvailable, .screen(.domains), .control("f")),
    Binding(.askSaleshandy, .screen(.domains), .control("y")),

    Binding(.openFile, .part(.domains, "names"), .character("o")),
    Binding(.openFile, .screen(.domains), .alt("o"), .function(9)),
    Binding(.openFile, .screen(.mailboxes), .alt("o")),
    Binding(.readRefused, .screen(.importing), .character("r")),
    Binding(.exportRefused, .screen(.importing), .character("x")),
    Binding(.changeEncoding, .screen(.importing), .character("e")),

    Binding(.removeUnavailable, .part(.provider, "offers"), .character("d")),
    Binding(.moveToNewDraft, .part(.provider, "offers"), .character("m")),
    Binding(.moveToNewDraft, .screen(.provider), .control("f")),

    Binding(.acceptSpelling, .part(.mailboxes, "grid"), .enter, .function(9)),
    Binding(.selectAll, .part(.mailboxes, "rows"), .character("a")),
    Binding(.copyDown, .part(.mailboxes, "rows"), .character("d")),
    Binding(.fillPattern, .part(.mailboxes, "rows"), .character("f")),
    Binding(.replaceText, .part(.mailboxes, "rows"), .character("r")),
    Binding(.goToPerson, .part(.mailboxes, "rows"), .character("p")),
    Binding(.refillNames, .part(.mailboxes, "rows"), .character("g")),
    Binding(.selectRows, .screen(.mailboxes), .control("v")),
    Binding(.goToPerson, .screen(.mailboxes), .control("p")),
    Binding(.toggleNumbers, .part(.mailboxes, "patterns"), .character("n")),
    Binding(.changeSpread, .part(.mailboxes, "patterns"), .character("s")),
    Binding(.refillNames, .part(.mailboxes, "patterns"), .character("r")),
    Binding(.toggleNumbers, .screen(.mailboxes), .control("y")),
    Binding(.copyDown, .screen(.mailboxes), .control("d")),
    Binding(.vendorNames, .screen(.mailboxes), .control("f")),
    Binding(.changeProvider, .screen(.mailboxes), .function(6), .control("r")),
    Binding(.vendorNaming, .screen(.mailboxes), .function(7), .control("l")),

    Binding(.placeOrder, .screen(.review), .enter),
    Binding(.refresh, .screen(.review), .function(5), .control("v")),
    Binding(.acceptPrice, .screen(.review), .control("y")),
    Binding(.swapLost, .screen(.review), .control("f")),

    Binding(.continuePlan, .screen(.order), .character("c")),
    Binding(.resolve, .screen(.order), .character("s")),
    Binding(.showAddress, .screen(.order), .character("p"), .function(4)),
    Binding(Command.Acknowledge.gone, .screen(.order), .character("g")),
    Binding(Command.Acknowledge.account, .screen(.order), .character("k")),
    Binding(.orderMissing, .screen(.order), .character("m")),
    Binding(.reopenDraft, .screen(.order), .character("d")),
    Binding(.archive, .screen(.order), .character("a")),
    Binding(.unarchive, .screen(.order), .character("a")),
    Binding(.refresh, .screen(.order), .character("r"), .character("l"), .control("v")),
    Binding(.newOrder, .screen(.order), .character("n")),
    Binding(.rename, .screen(.order), .character("e")),
    Binding(.orderAgain, .screen(.order), .character("c")),

    Binding(.newClient, .part(.clients, "list"), .character("n")),
    Binding(.orderForClient, .part(.clients, "list"), .character("o")),
    Binding(.removeClient, .part(.clients, "list"), .character("d"), .delete),

    Binding(.showHoldings, .screen(.home), .character("v")),
    Binding(.showPlanner, .screen(.home), .character("p")),

    Binding(.filterHoldings, .screen(.holdings), .character("/"), .control("f")),
    Binding(.showOrders, .screen(.holdings), .character("o"), .control("v")),
    Binding(.cancelMailboxes, .screen(.holdings), .character("c")),
    Binding(.deleteDomain, .screen(.holdings), .character("d"), .delete),
    Binding(.revokeDeletion, .screen(.holdings), .character("u")),
    Binding(.cancelOrder, .screen(.holdings), .character("c")),
    Binding(.changeTag, .screen(.holdings), .character("t")),
    Binding(.changeRedirect, .screen(.holdings), .character("r")),
    Binding(.swapDomain, .screen(.holdings), .character("s")),
    Binding(.withdrawChange, .screen(.holdings), .character("w")),
    Binding(.orderFromPlan, .screen(.planner), .control("n")),
  ]

  static let general: [Binding] = [
    Binding(.choose, .notTyping, .character(" ")),
    Binding(.accept, .everywhere, .enter),
    Binding(.back, .everywhere, .escape, .function(12), .control("g")),
    Binding(.next, .everywhere, .control("n")),
    Binding(.palette, .everywhere, .control("o")),
    Binding(.undo, .everywhere, .control("_"), .function(2)),
    Binding(.redo, .everywhere, .control("^"), .function(10)),
    Binding(.help, .everywhere, .function(1), .control("t")),
    Binding(.help, .notTyping, .character("?")),
    Binding(.nextTheme, .everywhere, .function(8), .control("]")),
    Binding(.keepForClient, .everywhere, .alt("k"), .function(11)),
    Binding(.leave, .everywhere, .function(3), .control("x"), .control("c")),
    Binding(.list, .everywhere, .function(4), .control("l")),
    Binding(.refresh, .everywhere, .function(5), .control("r")),
    Binding(.nextField, .everywhere, .tab),
    Binding(.previousField, .everywhere, .backTab),
    Binding(.up, .everywhere, .up),
    Binding(.down, .everywhere, .down),
    Binding(.left, .everywhere, .left, .wordLeft),
    Binding(.right, .everywhere, .right, .wordRight),
    Binding(.pageUp, .everywhere, .pageUp),
    Binding(.pageDown, .everywhere, .pageDown),
    Binding(.top, .everywhere, .home),
    Binding(.bottom, .everywhere, .end),
    // As pagers and editors have them, after every line that gives one of these letters a meaning of its own.
    Binding(.down, .notTyping, .character("j")),
    Binding(.up, .notTyping, .character("k")),
    Binding(.top, .notTyping, .character("g")),
    Binding(.bottom, .notTyping, .character("G")),
  ]
}
