public import Ordering

/// What is said of slips: a problem names the rule and the way out; the place is said by who knows the file.
public enum SlipSentences {
  /// What is wrong, without a full stop at its end.
  public static func reason(_ fault: SlipFault) -> String {
    switch fault {
    case .unknownField(let known, let nearest):
      "there is no such field\(nearest.map { ", and ‘\($0)’ may be meant" } ?? ""); here can stand \(Sentences.list(known, shown: known.count))"
    case .password:
      "a password never stands in a slip; take the line out, keep the slip as a draft (mailorder draft) and type the password in the wizard"
    case .twice(let text): "‘\(text)’ stands here twice; give it once"
    case .missing: "this is required; write it"
    case .fields: "here belong named fields, one a line and indented, such as ‘name: …’"
    case .list: "here belongs a list, such as [\"com\", \"org\"]"
    case .oneValue: "here belongs one value, behind the colon"
    case .word(let known): "this is none of the words that can stand here: \(choice(known)); write one of them"
    case .yesOrNo: "this is yes or no; write one of the two"
    case .version(let text): "version ‘\(text)’ is not known; this program reads ‘slip: \(SlipField.currentVersion)’"
    case .number(let range): "this is no whole number from \(range.lowerBound) to \(range.upperBound); write one"
    case .amount: "this is no amount in dollars; write one such as \"15\" or \"15.50\""
    case .name(let text, let fault): "‘\(text)’ is no domain: \(Sentences.fault(fault))"
    case .offer(let text): "there is no offer ‘\(text)’; write \(choice(offers(near: text).map(\.title)))"
    case .offerOfKind(let text, let offers):
      "‘\(text)’ does not sell this kind of order; write one of \(choice(offers.map(\.title)))"
    case .unknownClient(let name):
      "there is no client ‘\(name)’; mailorder clients lists them, mailorder clients import reads new ones, or take the line out"
    case .unknownOrder(let id): "there is no order ‘\(id)’ in this book; mailorder orders lists them, or take the line out"
    case .unknownPackage(let name, let count):
      count > 1
        ? "ScaledMail lists \(count) packages called ‘\(name)’; write the id of the one you mean, as mailorder packages lists it"
        : "ScaledMail lists no package ‘\(name)’; mailorder packages lists them"
    case .unknownWorkspace(let name, let count):
      count > 1
        ? "ScaledMail lists \(count) workspaces called ‘\(name)’; write the id of the one you mean, as mailorder workspaces lists it"
        : "ScaledMail lists no workspace ‘\(name)’; mailorder workspaces lists them"
    }
  }

  /// What a slip's problems come to in one sentence: the first, and how many there are beside it.
  public static func several(_ sentences: [String]) -> String {
    guard let first = sentences.first, sentences.count > 1 else { return sentences.first ?? "" }
    return "\(first) There \(sentences.count == 2 ? "is another problem" : "are \(sentences.count - 1) more problems") in the slip."
  }

  /// What is sold by the vendor that is named; all there is where none is.
  private static func offers(near text: String) -> [Offer] {
    let own = Offer.all.filter { text.lowercased().hasPrefix($0.vendor.title.lowercased()) }
    return own.isEmpty ? Offer.all : own
  }

  private static func choice(_ words: [String]) -> String {
    Sentences.list(words, shown: words.count).replacing(" and ", with: " or ")
  }
}
