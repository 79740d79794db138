import Foundation
import Ordering
import Testing
import WizardTestSupport

@testable import Wizard

// Refused rows, and the files they are written to.

extension ImportTests {
  @Test("refused rows are written to a file with their reasons, one that is there only when that is confirmed")
  func exported() throws {
    try wizard { w in
      w.press(.newOrder)
      try open("orders.csv", Self.order, in: w)
      w.press(.exportRefused)
      let form = try #require(w.state.overlay?.as(PathForm.self))
      #expect(form.typed == "/home/ada/orders-refused.csv")
      w.press(.accept)
      let written =
        "Domain;Alias;Vorname;Nachname;Weiterleitung;Notiz;reason\n"
        + "getnorthquay.com;bo.ek;Bo;;northquay.com;;\"‘Bo’ has no last name; every vendor wants both. Fill it in.\"\n"
      func request() throws -> (String, String, Bool, Int) {
        try w.only { effect in
          if case .file(.write(let path, let text, let replaces, let revision)) = effect {
            (path, text, replaces, revision)
          } else {
            nil
          }
        }
      }
      let first = try request()
      #expect(first.0 == "/home/ada/orders-refused.csv")
      #expect(first.1 == written)
      #expect(!first.2)
      w.answer(.fileWritten(first.0, .exists, revision: first.3))
      #expect(w.said == "/home/ada/orders-refused.csv is there already. Press Enter to replace it, or type another name.")
      #expect(w.state.toConfirm == "replace /home/ada/orders-refused.csv")
      #expect(w.state.care(of: .accept) == .confirmed)
      w.press(.accept)
      let second = try request()
      #expect(second.2)
      w.answer(.fileWritten(second.0, nil, revision: second.3))
      #expect(w.said == "1 refused row with its reason in /home/ada/orders-refused.csv, which only you can read.")
      w.press(.back)
    }
  }

  @Test("what was refused can still be read and written after the rows were taken")
  func later() throws {
    try wizard { w in
      w.press(.newOrder)
      try open("orders.csv", Self.order, in: w)
      w.press(.accept)
      w.serve()
      w.press(.list)
      let list = try #require(w.state.overlay?.as(ChoicesOverlay.self)?.list)
      #expect(list.all.map(\.title) == ["line 5: ‘Bo’ has no last name; every vendor wants both. Fill it in."])
      #expect(w.state.title(of: .accept) == "Export")
      w.press(.accept)
      #expect(w.state.overlay?.as(PathForm.self)?.typed == "/home/ada/orders-refused.csv")
      w.press(.back)
    }
  }

  @Test("at a desk a path is proposed that its files may have, and what is asked for says where they are")
  func atADesk() {
    let folder = FilePlace.folder("/srv/desk")
    #expect(folder.proposed("~/rows-refused.csv") == "rows-refused.csv" && folder.proposed("/srv/desk/a.csv") == "/srv/desk/a.csv")
    #expect(FilePlace.anywhere.proposed("~/a.csv") == "~/a.csv" && FilePlace.anywhere.hint == nil)
    #expect(folder.hint == "At this desk files are in /srv/desk only; a name is enough.")
    var model = WizardModel(mode: .sandbox, now: Date(timeIntervalSince1970: 0), files: folder, makeID: { "d" })
    _ = model.handle(.command(.newOrder), at: Date(timeIntervalSince1970: 0))
    _ = model.handle(.command(.accept), at: Date(timeIntervalSince1970: 0))
    _ = model.handle(.command(.saveSlip), at: Date(timeIntervalSince1970: 0))
    let form = model.state.overlay?.as(PathForm.self)
    #expect(form?.typed == "order.slip.yaml" && form?.hint == folder.hint)
  }
}
