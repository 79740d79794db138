/// Takes a person out of what was typed: a people field, a list of pictures, mailboxes.
struct PersonRemoval {
  private let first: String
  private let last: String

  /// - Parameters:
  ///   - first: the first name, without regard to case and blanks.
  ///   - last: the last name, likewise.
  init(first: String, last: String) {
    (self.first, self.last) = (Self.plain(first), Self.plain(last))
  }

  private static func plain(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func isOf(first: String, last: String) -> Bool { Self.plain(first) == self.first && Self.plain(last) == self.last }

  /// A people field; one that has nobody of the name stays as it was typed.
  func people(_ text: String) -> String {
    let all = Person.list(in: text)
    let kept = all.filter { !isOf(first: $0.first, last: $0.last) }
    return kept.count < all.count ? PeopleText.field(kept) : text
  }

  /// The pictures field, likewise.
  func pictures(_ text: String) -> String {
    let all = text.split(separator: ";")
    let kept = all.filter { entry in
      let name = entry.split(separator: "=", maxSplits: 1).first.map { Self.plain(String($0)) } ?? ""
      return name != "\(first) \(last)"
    }
    return kept.count < all.count ? kept.joined(separator: ";") : text
  }
}

extension Draft {
  /// Takes a person out of the draft: of its people, pictures and spellings, of mailboxes in the person's name, and the registrant where it is this one.
  /// - Parameter person: by name and phone; people of mailboxes have no phone.
  public mutating func remove(_ person: PersonOnFile.ID) {
    let removal = PersonRemoval(first: person.first, last: person.last)
    let registrant = details.registrant
    if PersonOnFile.ID(first: registrant.first, last: registrant.last, phone: registrant.phone) == person {
      details.registrant = RegistrantEntry()
    }
    people = removal.people(people)
    let pictures = removal.pictures(details.pictures)
    if pictures != details.pictures {
      details.pictures = pictures
      uploads = uploads.filter { pictures.contains($0.key) }
    }
    spellings = spellings.filter { name in
      !Person.list(in: name).contains { removal.isOf(first: $0.first, last: $0.last) }
    }
    for line in lines.indices {
      for index in lines[line].mailboxes.indices {
        let mailbox = lines[line].mailboxes[index]
        if removal.isOf(first: mailbox.first, last: mailbox.last) {
          lines[line].mailboxes[index] = Mailbox(first: "", last: "", alias: "")
        }
      }
    }
  }
}
