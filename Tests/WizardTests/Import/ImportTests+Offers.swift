import Foundation
import Ordering
import TestSupport
import Testing
import WizardTestSupport

@testable import Wizard

// What a sheet asks for against what an offer takes.

extension ImportTests {
  @Test("where a domain has more rows than the offer takes, that is said when the offer is taken")
  func tooMany() throws {
    try wizard { w in
      w.press(.newOrder)
      let rows = (1...6).map { "trynorthquay.com,ada\($0),Ada,Lind" }.joined(separator: "\n")
      try open("a.csv", "domain,alias,first,last\n" + rows, in: w)
      w.press(.accept)
      w.serve()
      w.press(.next)
      w.serve()
      w.focus(.instantlyGoogle)
      w.press(.accept)
      #expect(
        w.said == "Instantly Google takes 1 to 5 mailboxes per domain: each gets 5, not 6. 1 typed mailbox has no room.")
      w.serve()
    }
  }

  @Test("of domains without a redirect it is said where they lead")
  func blankRedirects() throws {
    for (before, words) in [
      ("northquay.com", "redirect a.example, but 2 domains as the order has it."),
      ("", "redirect a.example (also for 2 domains without one)."),
    ] {
      var draft = Draft(id: Draft.ID("d"), at: Date(timeIntervalSince1970: 0))
      draft.details.redirect = before
      let sheet = try #require(OrderSheet("Domain,Redirect\naskharbor.com,a.example\nseeharbor.com,\nfromharbor.com,\n"))
      let found = OrderReading(sheet, columns: sheet.columns, for: draft)
      #expect(ImportSentences.summary(found) == "To take: 3 domains, 0 mailboxes; " + words)
    }
  }

  @Test("a mixed sheet keeps each domain's provider where the vendor sells it, and says where it does not")
  func providers() throws {
    try wizard { w in
      w.press(.newOrder)
      try open(
        "a.csv",
        "domain,alias,first,last,provider\ntrynorthquay.com,ada,Ada,Lind,Google\ngetnorthquay.com,ada,Ada,Lind,Outlook\n"
          + "usenorthquay.com,ada,Ada,Lind,Azure\n", in: w)
      w.press(.accept)
      w.serve()
      w.press(.next)
      w.serve()
      w.focus(.scaledmailGoogle)
      w.press(.accept)
      #expect(w.draft?.lines.map(\.provider) == [nil, .outlook, nil])
      #expect(w.said.hasSuffix("1 domain named for Azure gets Google here."))
      w.serve()
    }
  }

  @Test("an order of 262 domains and 786 mailboxes comes from its file to the review in less than 60 keys")
  func large() throws {
    try wizard { w in
      var keys = 0
      func press(_ commands: Command...) {
        for command in commands {
          w.press(command)
          keys += 1
        }
      }
      w.press(.newOrder)
      press(.openFile)
      w.type("~/orders.csv")
      keys += "~/orders.csv".count
      press(.accept)
      var taken = Duration.zero
      taken = try processorTime { try answer(Data(LargeOrder.text.utf8), in: w) }
      #expect(taken < .seconds(1))
      press(.accept)
      #expect(w.chosen.count == 262)
      w.serve()
      press(.next)
      w.serve()
      press(.accept)
      w.serve()
      #expect(w.state.screen == .mailboxes, "\(w.said)")
      #expect(w.state.gridRows == 786)
      #expect(w.state.mailboxes.problemCount == 0)
      press(.next)
      w.serve()
      press(.next)
      #expect(w.state.screen == .review, "\(w.said)")
      #expect(keys < 60)
      w.dismiss { _ in true }
    }
  }
}
