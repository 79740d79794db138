import Foundation
import Glibc
import Ordering
import Session
import Terminal
import TestSupport
import Wizard
import WizardTestSupport

/// Ways through the program that show what vendors say.
enum Walk: Hashable, CustomStringConvertible {
  /// An order, from what it is of to its own screen.
  case order(OrderKind, Vendor)
  /// Names that the vendors think of.
  case ideas
  /// What is held at a vendor, and each change of it.
  case held(Vendor)
  case planner

  static let all: [Walk] =
    Vendor.allCases.map { .order(.newDomains, $0) }
    + OrderKind.allCases.dropFirst().flatMap { kind in kind.vendors.map { .order(kind, $0) } }
    + Vendor.allCases.map { .held($0) } + [.ideas, .planner]

  /// Where something has been ordered before, and of its purchases how many.
  var before: (vendor: Vendor, purchases: Int)? {
    switch self {
    case .held(let vendor): (vendor, 2)
    case .order(.extraMailboxes, let vendor): (vendor, 1)
    // The names without the order of their mailboxes.
    case .order(.boughtDomains, let vendor): (vendor, 1)
    default: nil
    }
  }

  var description: String {
    switch self {
    case .order(let kind, let vendor): "\(kind) at \(vendor)"
    case .ideas: "ideas"
    case .held(let vendor): "held at \(vendor)"
    case .planner: "planner"
    }
  }

  @MainActor
  func go(_ desk: Desk) async {
    switch self {
    case .order(let kind, let vendor): await order(kind, vendor, desk)
    case .ideas:
      await desk.press(.character("n"), .enter)
      await desk.type("northquay")
      await desk.press(.enter, .down, .pageDown, .character("s"), .escape, .escape)
    case .held(let vendor): await held(vendor, desk)
    case .planner:
      await desk.press(.character("p"))
      await desk.type("300")
      await desk.press(.tab, .down, .tab, .down, .tab, .escape)
    }
  }

  @MainActor
  private func order(_ kind: OrderKind, _ vendor: Vendor, _ desk: Desk) async {
    await desk.press(.character("n"))
    desk.send(OrderKind.allCases.prefix { $0 != kind }.map { _ in .down })
    await desk.press(.enter)
    for _ in kind.steps {
      switch desk.session.state.screen {
      case .domains: await names(kind, vendor, desk)
      case .provider: await provider(vendor, desk)
      case .mailboxes:
        await desk.type("Ada Lind")
        if vendor == .saleshandy { await desk.press(.control("f")) }
        await desk.press(.control("n"))
      case .details:
        if kind == .ownDomains { await fillIn(["Namecheap", "desk", "secret"], desk) }
        await details(vendor, desk)
      case .review:
        await desk.type(desk.session.state.confirmation)
        await desk.press(.enter)
        await desk.wait()
        await desk.press(.character("r"), .character("l"), .down, .escape, .down, .up)
      default: return
      }
    }
  }

  @MainActor
  private func names(_ kind: OrderKind, _ vendor: Vendor, _ desk: Desk) async {
    // A bundle, or an order that is paid already.
    if desk.session.state.choices != nil { await desk.press(.enter) }
    if kind == .unfinishedForm {
      await desk.press(.control("n"))
    } else if kind.picksFromList {
      if kind == .preWarmed { await desk.find("\(vendor.title) Google") }
      await desk.press(.character(" "), .control("n"))
    } else if kind.takesAnyName {
      await desk.paste("trynorthquay.io")
      await desk.press(.enter, .control("n"))
    } else if kind == .package {
      let words = ["northquay", "quaystone", "harborline"].flatMap { word in
        ["try", "get", "use", "go", "hey", "join", "meet", "with", "my", "on"].map { "\($0)\(word).com" }
      }
      await desk.paste(words.joined(separator: " "))
      await desk.press(.character("a"), .home)
      // As many as the bundle has.
      for _ in 20..<max(20, desk.session.state.draft?.chosen.count ?? 0) { desk.send([.character(" "), .down]) }
      await desk.press(.control("n"))
    } else {
      await desk.paste("trynorthquay.com northquayhq.com")
      await desk.press(.character("a"), .control("n"))
    }
  }

  @MainActor
  private func provider(_ vendor: Vendor, _ desk: Desk) async {
    await desk.find(vendor == .saleshandy ? "Saleshandy Google quarterly" : "\(vendor.title) Google")
    await desk.press(.enter)
  }

  @MainActor
  private func details(_ vendor: Vendor, _ desk: Desk) async {
    switch vendor {
    case .saleshandy:
      let fields = [
        "northquay.com", "Ada", "Lind", "North Quay AB", "Kajgatan 4", "Malmo", "Skane", "Sweden", "211 20", "+46401234567",
      ]
      for field in fields {
        await desk.type(field)
        await desk.press(.enter)
      }
      await desk.find("Pictures")
      await desk.type(Walk.picture)
      await desk.press(.enter)
    case .scaledmail:
      await desk.find("Workspace")
      await desk.press(.enter, .enter)
    case .instantly: await desk.type("northquay.com")
    }
    await desk.press(.control("n"))
  }

  /// A file that begins as a picture does.
  private static let picture: String = {
    let path = NSTemporaryDirectory() + "foreigntext-\(getpid()).png"
    _ = FileManager.default.createFile(atPath: path, contents: Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    return path
  }()

  @MainActor
  private func held(_ vendor: Vendor, _ desk: Desk) async {
    await desk.press(.character("v"))
    for _ in Vendor.allCases.prefix(while: { $0 != vendor }) { await desk.press(.right) }
    // ScaledMail's is that of one workspace.
    if vendor == .scaledmail, desk.session.state.holdings.workspace == nil { await desk.press(.enter, .enter) }
    await desk.press(.enter, .down, .escape, .character("o"), .enter, .down, .up, .escape)
    switch vendor {
    case .instantly:
      await desk.press(.character(" "), .character("c"))
      await confirm(desk)
    case .saleshandy:
      await desk.press(.character("d"))
      await confirm(desk)
      await desk.press(.character("u"))
      await confirm(desk)
    case .scaledmail:
      await desk.press(.character("r"))
      await fillIn(["northquay.org"], desk)
      await desk.press(.character("s"))
      await fillIn(["northquaygroup.com", "Namecheap", "desk", "secret", "", "trynorthquay.com"], desk)
      await desk.press(.character("o"), .enter, .character("t"))
      await fillIn(["aug"], desk)
      await desk.press(.enter, .character("c"))
      await confirm(desk)
    }
  }

  /// Types the word that a change asks for.
  @MainActor
  private func confirm(_ desk: Desk) async {
    guard let question = desk.session.state.asked else { return }
    if case .word(let word)? = question.answer { await desk.type(word) }
    await desk.press(.enter)
  }

  @MainActor
  private func fillIn(_ texts: [String], _ desk: Desk) async {
    for text in texts {
      desk.send([.control("u")])
      await desk.type(text)
      await desk.press(.enter)
    }
    if desk.session.state.overlay?.as(HoldingForm.self) != nil { await desk.press(.escape) }
  }
}
