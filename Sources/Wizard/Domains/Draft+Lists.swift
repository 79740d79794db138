import Foundation
import Ordering

// What vendors list, sell as a bundle or think of, put into the draft.

extension Draft {
  /// The part of a name that narrows the lists; empty for all.
  var searchedPart: String { brand.trimmingCharacters(in: .whitespaces).lowercased() }

  /// Puts what a vendor lists in the place of what it listed before; chosen names stay.
  mutating func put(_ found: [ListedDomain], from vendor: Vendor) {
    lines.removeAll { !$0.isChosen && $0.origin == .listed(vendor) }
    var positions = lines.indices.keyed { lines[$0].name }
    for domain in found {
      if let position = positions[domain.name] {
        if lines[position].listing?.vendor == vendor { lines[position].listing = domain.listing }
      } else {
        positions[domain.name] = lines.count
        lines.append(DraftLine(domain.name, origin: .listed(vendor), listing: domain.listing))
      }
    }
  }

  /// The order's vendor and provider follow the first chosen domain; without one, any may be chosen.
  mutating func followListing() {
    guard kind.picksFromList, kind != .unfinishedForm else { return }
    guard let first = chosen.first?.listing else {
      offer = kind.offers.count == 1 ? kind.offers[0] : nil
      return
    }
    if kind == .boughtDomains, offer != nil { return }
    offer = kind == .boughtDomains ? nil : Offer(first.vendor, first.provider ?? .google)
  }

  /// Gives the chosen domains their providers as the bundle splits them, in the order of the list.
  mutating func spreadPackage() {
    guard let package else { return }
    let providers = package.split.sorted { $0.key.rawValue < $1.key.rawValue }
    var seats = providers.flatMap { Array(repeating: $0.key, count: $0.value * quantity) }.makeIterator()
    for index in lines.indices {
      lines[index].provider = lines[index].isChosen ? seats.next() : nil
    }
    if let first = providers.first { offer = Offer(.scaledmail, first.key) }
  }

  /// How many names that a vendor thought of are shown beside our own ideas.
  private static let suggestionsShown = 6

  /// Adds what a vendor thought of, a few names at the end.
  /// - Returns: whether any is new.
  mutating func append(suggestions answers: [NameAnswer], from vendor: Vendor) -> Bool {
    var positions = lines.indices.keyed { lines[$0].name }
    var added = 0
    for answer in answers {
      if let position = positions[answer.name] {
        lines[position].answers[vendor] = answer
      } else if added < Self.suggestionsShown, answer.canBeOrdered, endings.contains(answer.name.ending),
        client?.mark(on: answer.name) == nil
      {
        positions[answer.name] = lines.count
        lines.append(DraftLine(answer.name, origin: .suggested(vendor), answers: [vendor: answer]))
        added += 1
      }
    }
    return added > 0
  }
}
