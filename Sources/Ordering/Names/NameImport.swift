/// Reads names as people type and paste them: any mix of commas, semicolons, blanks, tabs and lines, with `https://`, `www.`, ports,
/// paths, quotes, bullets, upper case and trailing dots. Takes time in proportion to the text, whatever is in it.
public struct NameImport: Equatable, Sendable {
  /// The names found, in the order given, each once.
  public var names: [DomainName] = []
  /// What was changed to make a name of a text, once a name.
  public var cleaned: [Cleaned] = []
  /// Names given more than once, each listed once.
  public var duplicates: [DomainName] = []
  /// Words without a dot, in the order given, each once: brands or stems.
  public var words: [String] = []
  /// What cannot become a name, and why. Bullets, the marks of numbered lists and lone punctuation are passed over.
  public var refused: [Refused] = []
  /// The stem of the brand, when the text reads as one brand and not as a list: a single word among names, or words with nothing but
  /// blanks between them, such as `North Quay!` → `northquay`.
  public var brand: String?

  public struct Cleaned: Equatable, Sendable {
    public let given: String
    public let name: DomainName

    public init(given: String, name: DomainName) {
      self.given = given
      self.name = name
    }
  }

  public struct Refused: Equatable, Sendable {
    public let given: String
    public let fault: DomainName.Fault

    public init(given: String, fault: DomainName.Fault) {
      self.given = given
      self.fault = fault
    }
  }

  public init(_ text: String) {
    var seen: Set<DomainName> = []
    var repeated: Set<DomainName> = []
    var known: Set<String> = []
    let pieces = text.split(whereSeparator: NameImport.separates).lazy.flatMap(NameImport.namesBesideSlashes)
    for piece in pieces where !NameImport.isMark(piece) {
      let given = String(piece)
      let stripped = NameImport.strip(piece)
      do throws(DomainName.Fault) {
        let name = try DomainName(stripped).withoutListNumber
        guard name.shown != nil else { throw DomainName.Fault.undecodable }
        guard name.hasPossibleEnding else { throw DomainName.Fault.impossibleEnding }
        guard seen.insert(name).inserted else {
          if repeated.insert(name).inserted { duplicates.append(name) }
          continue
        }
        names.append(name)
        if name.text != given { cleaned.append(Cleaned(given: given, name: name)) }
      } catch .noEnding {
        let word = stripped.lowercased()
        if let fault = NameImport.fault(inWord: word) {
          refused.append(Refused(given: given, fault: fault))
        } else if known.insert(word).inserted {
          words.append(word)
        }
      } catch {
        refused.append(Refused(given: given, fault: error))
      }
    }
    brand = brand(of: text)
  }

  private static func separates(_ character: Character) -> Bool {
    character.isWhitespace || separatesItems(character)
  }

  private static func separatesItems(_ character: Character) -> Bool {
    ",;|\t，、；｜".contains(character) || character.isNewline
  }

  /// Whether a sign says that a name was meant, so that leaving it out would make another one: dots of other scripts, and the underscore.
  public static func saysName(_ character: Character) -> Bool { "_．。｡․·".contains(character) }

  /// Whether a piece only orders a list: a bullet, punctuation, `1.` or `(2)`.
  private static func isMark(_ piece: Substring) -> Bool {
    guard piece.contains(where: { $0.isLetter || $0.isNumber }) else { return !piece.contains("://") }
    guard let last = piece.last, ".):".contains(last) else { return false }
    let digits = piece.dropLast().drop { $0 == "(" }
    return digits.count <= 4 && digits.allSatisfy(\.isNumber)
  }

  /// Our choice: endings of names that no file on a web site has.
  private static let noFiles: Set<String> = ["com", "org", "net", "co", "io", "info"]

  /// `a.com/b.org`: what stands behind a slash under the same ending, or under one that no file has, is no path but another name.
  private static func namesBesideSlashes(_ piece: Substring) -> [Substring] {
    guard piece.utf8.contains(UInt8(ascii: "/")), !piece.contains("://") else { return [piece] }
    let parts = piece.split(separator: "/", omittingEmptySubsequences: false)
    let names = parts.map { try? DomainName($0) }
    guard parts.count > 1, let ending = names[0]?.ending,
      names.allSatisfy({ name in name.map { $0.ending == ending || noFiles.contains($0.ending) } ?? false })
    else { return [piece] }
    return parts
  }

  /// Why a word could not stand in front of an ending.
  private static func fault(inWord word: String) -> DomainName.Fault? {
    do {
      _ = try DomainName("\(word).com")
      return nil
    } catch {
      return error
    }
  }

  private func brand(of text: String) -> String? {
    let typed: String
    if words.count == 1, !names.isEmpty || refused.isEmpty {
      typed = words[0]
    } else {
      let isOneItem =
        names.isEmpty && text.utf8.count <= 253 && !text.contains { NameImport.separatesItems($0) || NameImport.saysName($0) }
      guard isOneItem, refused.allSatisfy({ if case .illegalCharacter = $0.fault { true } else { false } }) else { return nil }
      typed = text
    }
    let stem = DomainIdeas.stem(of: typed)
    return stem.isEmpty || stem.utf8.count > 63 ? nil : stem
  }
}
