import Foundation
import Testing

// What of a slip is not ordered as it says: a warning among the problems, or a refusal.

extension Scripts {
  private func problems(_ answer: [String: Any], _ code: String) -> [String] {
    ((answer["problems"] as? [[String: Any]]) ?? []).filter { $0["code"] as? String == code }.compactMap { problem in
      (problem["sentence"] as? String).map { problem["is_warning"] as? Bool == true ? $0 : "refused: \($0)" }
    }
  }

  private func seaside(_ lines: String...) throws -> String {
    try slip("slip: 1\nname: seaside\n" + lines.joined(separator: "\n") + "\n", "\(UUID().uuidString).yaml")
  }

  private static let place = ["--max-total", "200", "--yes"]

  @Test("a name with two sites is refused, and a misspelt one is warned of, by a quote and by an order that is placed")
  func redirects() async throws {
    let rest = ["offer: Instantly Google", "people: Ada Lind, Bo Ek", "wanted: 2", "domains: [tryseaside.com, getseaside.com]"]
      .joined(separator: "\n")
    let two = try seaside(
      "redirect: \"northquay.com; tryseaside.com = a.example; tryseaside.com. = b.example; getseeside.com = c.example\"", rest)
    let words = "Redirect to: tryseaside.com stands there with two sites. Leave one of them."
    for (command, more) in [("quote", []), ("place", Self.place)] {
      let said = try await answer(1, command, two, more: more)
      #expect(said["sentence"] as? String == words && problems(said, "redirect") == ["refused: \(words)"], "\(said)")
    }
    let misspelt = try seaside("redirect: \"northquay.com; tryseaside.com = a.example; getseeside.com = c.example\"", rest)
    let warning = "Redirect to: getseeside.com is not in this order. Correct the name, or take it out."
    for (command, more) in [("quote", []), ("draft", []), ("place", Self.place)] {
      let said = try await answer(0, command, misspelt, more: more)
      #expect(problems(said, "redirect_not_ordered") == [warning], "\(said)")
    }
  }

  @Test("who is named and gets no mailbox is warned of by name, each")
  func idlePeople() async throws {
    let rest = "offer: Instantly Google\nwanted: 2\nredirect: northquay.com\n"
    let twins = try seaside("people: \"Łukasz Żółć; Łukasz Zolc\"", rest + "domains: [tryseaside.com]")
    let six = try seaside(
      "people: Ada Lind, Bo Ek, Cy Dahl, Di Holm, Ed Berg, Fay Lund", "spread: same", rest + "domains: [getseaside.com]")
    let others = ["Cy Dahl", "Di Holm", "Ed Berg", "Fay Lund"].map { "\($0) has no mailbox: the others have all of them." }
    for (command, more) in [("quote", []), ("draft", []), ("place", Self.place)] {
      let said = try await answer(0, command, twins, more: more)
      #expect(problems(said, "no_mailbox") == ["Łukasz Zolc has no mailbox: every alias is Łukasz Żółć's already."], "\(said)")
      #expect(problems(try await answer(0, command, six, more: more), "no_mailbox") == others)
    }
    for offer in [[], ["--offer", "Instantly Google"]] {
      let domain = ["--domains", "tryseaside.com", "--wanted", "2", "--spread", "same"] + offer
      let named = try await answer(0, "names", "Ada Lind, Bo Ek, Cy Dahl, Di Holm, Ed Berg, Fay Lund", more: domain)
      #expect(problems(named, "no_mailbox") == others)
      #expect(problems(try await answer(0, "names", "Ada Lind, Bo Ek", more: domain), "no_mailbox").isEmpty)
    }
  }

  @Test("mailboxes that a slip lists and that are not ordered are warned of by their addresses")
  func listedMailboxes() async throws {
    let boxes = [("ada", "Ada", "Lind"), ("bo", "Bo", "Ek"), ("cy", "Cy", "Dahl"), ("di", "Di", "Holm"), ("ed", "Ed", "Berg")]
      .map { "      - {alias: \($0.0), first: \($0.1), last: \($0.2)}" }.joined(separator: "\n")
    let rest = "offer: Instantly Google\nredirect: northquay.com\ndomains:\n  - name: tryseaside.com\n    mailboxes:\n\(boxes)"
    let warning =
      "tryseaside.com gets 3 mailboxes, and the slip lists 5. Not ordered: di@tryseaside.com and ed@tryseaside.com. "
      + "Write how many it gets (wanted), if the offer takes so many, or take them out."
    for (command, more) in [("quote", []), ("place", Self.place)] {
      let said = try await answer(0, command, try seaside(rest), more: more)
      #expect(problems(said, "mailbox_left_out") == [warning], "\(said)")
    }
    let all = try await answer(0, "quote", try seaside("wanted: 5", rest.replacing("tryseaside", with: "getseaside")))
    #expect(problems(all, "mailbox_left_out").isEmpty, "\(all)")
  }

  @Test("fields that an offer does not take are warned of, and those of the client are not")
  func idleFields() async throws {
    let fields = "sequencer: Lemlist\nsequencer_user: ops\nworkspace: {id: rec1, name: Quay}\nregistrar: Namecheap\n"
    let rest = "offer: Instantly Google\npeople: Ada Lind, Bo Ek\nwanted: 2\nredirect: northquay.com\ndomains: [tryseaside.com]"
    let said = try await answer(0, "quote", try seaside(fields + "quantity: 2\npayment: free_credits\nform: {id: f1}", rest))
    #expect(
      problems(said, "not_used") == [
        "Instantly Google has no payment, workspace, registrar, sequencer, sequencer_user, quantity or form in such an order: not sent with it."
      ], "\(said)")
    #expect(problems(try await answer(0, "quote", try seaside(rest)), "not_used").isEmpty)
    let clients = try slip("clients: [{name: Acme, redirect: northquay.com, company: Acme Inc., first: Ada}]\n", "c.yaml")
    #expect(try await program.run("clients", "import", clients).code == 0)
    let stock = try await answer(0, "stock")
    let domains = (stock["answer"] as? [String: Any])?["domains"] as? [[String: Any]]
    let name = try #require(domains?.first { $0["vendor"] as? String == "instantly" }?["name"] as? String)
    for (line, code) in [
      ("client: Acme", []), ("redirect: northquay.com", ["Instantly Google has no redirect in such an order: not sent with it."]),
    ] {
      let text = try seaside("kind: pre_warmed", line, "offer: Instantly Google", "domains: [\(name)]")
      let ending = try await program.run("quote", text, "--json")
      let quoted = try #require(try JSONSerialization.jsonObject(with: Data(ending.output.utf8)) as? [String: Any])
      #expect(problems(quoted, "not_used") == code, "\(quoted)")
    }
  }

  @Test("the slip of an order that waits to be gone on with is not told to name others: the order is named, and the way on")
  func waiting() async throws {
    let text = try seaside(
      "offer: ScaledMail Google", "people: Ada Lind, Bo Ek", "wanted: 2", "redirect: northquay.com", "workspace: North Quay",
      "domains: [tryseaside.com]")
    let half = try await answer(3, "place", text, more: Self.place + ["--scenario", "scaledmail:provider-unavailable"])
    let words = "It is not confirmed that ‘seaside’ was bought or not: never place it again; run mailorder settle"
    #expect((half["sentence"] as? String)?.contains(words) == true, "\(half)")
    let again = try await answer(3, "place", text, more: Self.place)
    #expect((again["sentence"] as? String)?.hasPrefix(words) == true && problems(again, "taken").count == 1, "\(again)")
    for command in ["quote", "draft"] {
      let told = try await program.run(command, text)
      #expect((told.output + told.errors).contains(words), "\(command): \(told)")
    }
    let orders = ((try await answer(0, "orders")["answer"] as? [String: Any])?["orders"] as? [Any]) ?? []
    #expect(orders.count == 1)
  }
}
