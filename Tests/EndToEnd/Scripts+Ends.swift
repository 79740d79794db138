import Foundation
import Testing

extension Scripts {
  @Test("a session that may open too few files is told so, with the way out; where only the soft limit is low it is raised")
  func fewFiles() async throws {
    let hard = try await program.shell("ulimit -n 20; \"$MAILORDER\" orders")
    #expect(hard.code == 2 && hard.output.isEmpty)
    #expect(hard.errors.hasPrefix("mailorder: this session may open 20 files and mailorder needs 64."), "\(hard)")
    let soft = try await program.shell("ulimit -S -n 20; \"$MAILORDER\" orders")
    #expect(soft.code == 0 && soft.errors.isEmpty, "\(soft)")
  }

  @Test("a command that cannot even begin answers as JSON all the same, with why")
  func cannotBegin() async throws {
    let slip = try order("trynorthquay.com")
    for (command, more) in [
      ("quote", [slip, "--book", "nonsense"]), ("settle", ["--config", "/nowhere"]), ("settle", ["--nope"]),
      ("settle", ["look", "--nope"]),
      ("clients", ["list", "--nope"]), ("clients", ["import", "/nowhere.yaml"]), ("clients", ["nope"]), ("export", []),
      ("export", ["x", "--nope"]),
      ("orders", ["--data", "/proc/nowhere"]), ("clients", ["list", "--book", "nonsense"]),
    ] {
      let said = try await answer(2, command, more: more)
      #expect((said["sentence"] as? String)?.isEmpty == false, "\(command) \(more) \(said)")
    }
    let mistyped = try await program.run("qoute", slip, "--json")
    #expect(mistyped.code == 2 && mistyped.errors.contains("Did you mean quote?"), "\(mistyped.errors)")
  }

  @Test("what a command line lacks or says twice is refused with the way out")
  func halfLines() async throws {
    let slip = try order("trynorthquay.com")
    for (command, more, words) in [
      ("names", ["Ada Lind", "--domains", ""], "--domains names no domain"),
      ("check", ["trynorthquay.com", "-"], "stands alone"),
      ("ideas", ["northquay", "--endings", ""], "--endings names no ending"),
      ("place", [slip, "--yes", "--max-total", "1", "--max-total", "99"], "--max-total stands there twice"),
      ("quote", [slip, "--client", "nobody"], "there is no client ‘nobody’"),
    ] {
      let said = try await answer(2, command, more: more)
      #expect((said["sentence"] as? String)?.contains(words) == true, "\(said)")
    }
    #expect(((try await answer(0, "orders")["answer"] as? [String: Any])?["orders"] as? [Any])?.isEmpty == true)
  }

  @Test("of names that nobody was asked about it is not said that they cannot be ordered")
  func notAsked() async throws {
    for (more, isSaid) in [([], false), (["--check"], true)] {
      let ideas = try await answer(0, "ideas", more: ["northquay", "--limit", "2"] + more)
      let names = (ideas["answer"] as? [String: Any])?["names"] as? [[String: Any]]
      #expect(names?.allSatisfy { ($0["can_be_ordered"] != nil) == isSaid } == true, "\(ideas)")
    }
  }

  @Test("a draft is kept, and said to be, although nobody can read the answer")
  func unreadDraft() async throws {
    let ending = try await program.shell("\"$MAILORDER\" draft '\(try order("trynorthquay.com"))' >/dev/full")
    #expect(ending.code == 1 && ending.errors.contains("is kept all the same"), "\(ending.errors)")
    #expect(((try await answer(0, "drafts")["answer"] as? [String: Any])?["drafts"] as? [Any])?.count == 1)
  }

  @Test("what a slip lacks is said with what to write")
  func lacking() async throws {
    let people = "people: Ada Lind\nwanted: 2\nredirect: northquay.com\nworkspace: North Quay\ndomains: [trynorthquay.com]\n"
    for (code, text, words) in [
      (1, "slip: 1\n", "Provider: this is required. Write it in the slip."),
      (1, "slip: 1\nkind: package\noffer: ScaledMail Google\n", "mailorder packages lists them"),
      (
        1, "slip: 1\nkind: package\noffer: ScaledMail Google\npackage: SM - Google 40\n",
        "exactly 20 are needed. Name as many in the slip."
      ),
      (2, "slip: 1\nkind: package\noffer: ScaledMail Google\npackage: nothing\n", "ScaledMail lists no package ‘nothing’"),
      (1, "slip: 1\nkind: unfinished_form\noffer: ScaledMail Google\n", "does not name the paid order"),
    ] as [(Int32, String, String)] {
      let said = try await answer(code, "quote", try slip(text + people))
      #expect((said["sentence"] as? String)?.contains(words) == true, "\(said)")
    }
    let unplanned = try await answer(4, "quote", try order("trynorthquay.com"), "--scenario", "instantly:no-plan")
    #expect((unplanned["sentence"] as? String)?.hasPrefix("Instantly: it ") == true, "why it did not answer: \(unplanned)")
  }

  @Test("what a slip says that its offer does not take is a warning of the answer, which has what is ordered")
  func notTaken() async throws {
    let text = try slip(
      "slip: 1\noffer: Instantly Google\npeople: Ada Lind\nwanted: 1\nredirect: northquay.com\ncoupon: SAVE10\n"
        + "domains: [{name: trynorthquay.com, provider: azure}]\n")
    let quoted = try await answer(0, "quote", text)
    let codes = (quoted["problems"] as? [[String: Any]])?.filter { $0["is_warning"] as? Bool == true }.compactMap {
      $0["code"] as? String
    }
    #expect(codes == ["provider_not_sold", "not_used"], "\(quoted)")
    let draft = (quoted["answer"] as? [String: Any])?["draft"] as? [String: Any]
    #expect(
      (draft?["domains"] as? [[String: Any]])?.first?["provider"] as? String == "google"
        && draft?["name"] as? String == "trynorthquay")
  }
}
