public import Foundation

extension Draft {
  /// The same draft under another id.
  /// - Parameters:
  ///   - id: the other one.
  ///   - time: when it was begun, where that is to be another too.
  public func renumbered(_ id: ID, begunAt time: Date? = nil) -> Draft {
    var draft = self
    draft.id = id
    draft.createdAt = time ?? createdAt
    return draft
  }

  /// A new draft of some of this one's names, with the same people and details.
  public func part(_ names: Set<DomainName>, id: ID, name: String, at now: Date) -> Draft {
    var part = Draft(id: id, kind: kind, at: now, editions: editions)
    part.name = name
    part.step = step
    part.brand = brand
    part.endings = endings
    part.lines = lines.filter { names.contains($0.name) }
    part.offer = offer
    part.wanted = wanted
    part.counts = counts.filter { names.contains($0.key) }
    part.people = people
    part.patterns = patterns
    part.allowsNumbers = allowsNumbers
    part.spread = spread
    part.spreadSeed = spreadSeed
    part.spellings = spellings
    part.details = details
    part.vendorNamed = vendorNamed
    part.uploads = uploads
    part.continues = continues
    part.client = client
    return part
  }
}
