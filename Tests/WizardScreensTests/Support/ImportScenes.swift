import Foundation
import Ordering
import Wizard

// Orders from files.

extension Story {
  /// An order with what people do to one: a cell without a domain, a name in capitals, a row that lacks a name, one of another client.
  static let orderFile = """
    Domain;Alias;Vorname;Nachname;Weiterleitung;Anbieter;Kunde;Notiz
    trynorthquay.com;ada.lind;Ada;Lind;https://northquay.com;Google;North Quay;
    ;BO.EK;Bo;Ek;;;;
    getnorthquay.com;ada.lind;Dr. Ada;Lind;https://northquay.com;Google;North Quay;neu
    getnorthquay.com;cy.fall;Cy;;https://northquay.com;Google;North Quay;
    usenorthquay.com;;Di;Gren;https://northquay.com;Google;Harbour Light;

    """

  /// Answers the question for a file with this text.
  mutating func readFile(_ text: String) {
    run(.accept)
    for effect in open {
      guard case .file(.read(_, _, let revision)) = effect, let file = try? FileText(Data(text.utf8)) else { continue }
      act(.answer(.fileRead("/home/ada/orders.csv", .success(file), revision: revision)))
    }
    open.removeAll { if case .file = $0 { true } else { false } }
  }
}
