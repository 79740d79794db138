import Ordering

// What is wrong with the text of a single field.

extension Sentences {
  /// What a country's postcode looks like; a shape is told by an example.
  static func postcode(of country: Country, _ shape: String?) -> String {
    if country.code == "US" { return "a US ZIP code has 5 digits, such as 02109." }
    return shape.map { "the format for \(country.name) is \(self.shape($0))." }
      ?? "a postcode has 2 to 12 letters, digits or hyphens."
  }

  /// A postcode's shape with digits and letters a person recognises.
  static func shape(_ shape: String) -> String {
    var digit = 0
    return String(
      shape.map { character in
        switch character {
        case "N":
          digit = digit % 9 + 1
          return Character(String(digit))
        case "A", "X": return "A"
        default: return character
        }
      }) + (shape.contains("A") ? " (A: letter)" : "")
  }

  static func reason(_ fault: AliasRules.Fault) -> String {
    switch fault {
    case .empty: "the alias is empty. Type one, add people or patterns, or allow numbers."
    case .tooLong(let count): "\(count) characters, an alias has at most \(AliasRules.maximumLength). Shorten it."
    case .containsAt: "type only the part before the @; the domain is added."
    case .illegalCharacter(let character) where HiddenCharacters.first(in: String(character)) != nil: hidden(character)
    case .illegalCharacter(let character):
      "‘\(character)’ is not allowed; an alias takes lower-case letters, digits, dot, hyphen and underscore."
    case .punctuationAtEdge: "an alias cannot begin or end with a dot, hyphen or underscore."
    case .doubleDot: "two dots cannot stand side by side."
    }
  }

  static func reason(_ reason: RoleAliases.Reason) -> String {
    switch reason {
    case .googleOwn: "Google reads its mail itself and gives it to no user."
    case .googleAndMicrosoft: "Google and Microsoft reserve it for administrators."
    case .microsoft: "Microsoft reserves it for administrators."
    case .standard: "RFC 2142 reserves it for those who run a domain."
    case .machine: "receivers take it for a machine that nobody answers for."
    }
  }

  static func reason(_ fault: Redirect.Fault) -> String {
    switch fault {
    case .empty: "this is required. Type the main site, such as northquay.com."
    case .notAWebAddress: "this is not a web address. Type the main site, such as northquay.com."
    case .host(let fault): "this is not a web address: \(self.fault(fault)). Type the main site, such as northquay.com."
    case .usualMissing: "it is not said where the other domains lead. Begin with that: northquay.com; name.com = other site."
    case .twoForAll:
      "two sites are for all domains. Leave one, or name the domains in front of the other: northquay.com; name.com = other site."
    case .twoForOne(let name): "\(name) stands there with two sites. Leave one of them."
    }
  }

  static func reason(_ fault: PictureList.Fault) -> String {
    switch fault {
    case .noSource(let name): "‘\(name)’ has no picture. Type it as Ada Lind = picture, several with semicolons."
    case .addressTooLong(let count, let maximum):
      "an address has at most \(maximum) characters, this one \(count). Use a shorter one."
    case .notAnAddress(let text): "‘\(text)’ is no web address. ScaledMail reads pictures from an https:// address."
    case .notAFile(let text): "‘\(text)’ is a web address. Saleshandy takes a picture file of this machine; type its path."
    }
  }

  /// `8`, `8 or 9`, `6 to 12`.
  private static func lengths(_ allowed: [Int]) -> String {
    guard let first = allowed.first, let last = allowed.last, allowed.count > 1 else { return allowed.first.map(String.init) ?? "" }
    if allowed.count == last - first + 1, allowed.count > 2 { return "\(first) to \(last)" }
    return allowed.dropLast().map(String.init).joined(separator: ", ") + " or \(last)"
  }

  static func reason(_ fault: E164.Fault) -> String {
    switch fault {
    case .empty: "this is required. Type + and country code, such as +46401234567."
    case .noPlus: "a number begins with + and the country code, such as +46401234567."
    case .illegalCharacter(let character): "‘\(character)’ is not a digit. Type + and digits, such as +46401234567."
    case .countryCode: "a country code never begins with 0. Type it as +46…, not +046…"
    case .unassigned(let code): "no country's numbers begin with +\(code). Check the country code, such as +46 for Sweden."
    case .length(let code, let count, let allowed):
      "+\(code) has numbers of \(lengths(allowed)) digits behind it, this one has \(count). Check the digits."
    case .extension(let text): "the vendor takes no extension. Delete ‘\(text)’."
    case .spreadsheet: "a spreadsheet has made an amount of it. Type the number itself, such as +46401234567."
    case .tooShort: "a full number has at least 7 digits with its country code. Type the missing digits."
    case .tooLong: "a number has at most 15 digits with its country code. Remove some."
    }
  }
}
