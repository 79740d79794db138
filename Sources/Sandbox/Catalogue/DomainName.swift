/// A host name as a registrar reads it: letters, digits and hyphens in labels of 1 to 63, at most 253 in all, lower case.
struct DomainName: Hashable, Sendable {
  /// The whole name, `trynorthquay.com`.
  let text: String
  let labels: [String]

  /// - Returns: nothing for what is no plain host name: a scheme, a path, blanks, one label only, an ending of digits.
  init?(_ raw: String) {
    let text = raw.lowercased()
    let labels = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard labels.count >= 2, text.utf8.count <= 253, labels.allSatisfy(Self.isLabel), let ending = labels.last,
      ending.count >= 2, ending.contains(where: \.isLetter)
    else { return nil }
    self.text = text
    self.labels = labels
  }

  init?(label: String, tld: String) {
    self.init("\(label).\(tld)")
  }

  /// The ending without its dot, `com`.
  var tld: String { labels.last ?? "" }

  /// The first label, `trynorthquay`.
  var label: String { labels[0] }

  /// One label in front of the ending: a name that can be bought, no host below one.
  var isRegistrable: Bool { labels.count == 2 }

  private static func isLabel(_ label: String) -> Bool {
    (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
      && label.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "-")
      }
  }
}
