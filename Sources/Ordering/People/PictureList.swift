import Foundation

/// Pictures of people as one field: `Ada Lind = https://…/ada.jpg; Bo Ek = bo.png`. A source without a name is everybody's.
public struct PictureList: Hashable, Sendable {
  /// Where a picture comes from.
  public enum Source: Hashable, Sendable {
    /// An address the vendor reads it from (ScaledMail).
    case address(String)
    /// A file of this machine that is uploaded (Saleshandy).
    case file(String)
  }

  public enum Fault: Error, Hashable, Sendable {
    case noSource(String)
    /// ScaledMail takes addresses of at most 150 characters. Source: Vendors/ScaledMail, Domain objects, `profile_picture`.
    case addressTooLong(Int, maximum: Int)
    case notAnAddress(String)
    case notAFile(String)
  }

  /// Characters of an address. Source: Vendors/ScaledMail, Domain objects, `profile_picture`.
  public static let longestAddress = 150

  public let everybody: Source?
  /// By the person's name in lower case.
  public let people: [String: Source]

  /// - Throws: `Fault` for what the vendor would not take.
  public init(_ text: String, vendor: Vendor) throws(Fault) {
    var everybody: Source?
    var people: [String: Source] = [:]
    for entry in text.split(separator: ";") where !entry.allSatisfy(\.isWhitespace) {
      let parts = entry.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      // An address has its own equals signs: only a name in front of one is a name.
      let hasName = parts.count == 2 && !parts[0].contains("/")
      let source = hasName ? parts[1] : entry.trimmingCharacters(in: .whitespaces)
      guard !source.isEmpty else { throw .noSource(hasName ? parts[0] : source) }
      let checked = try PictureList.source(source, vendor: vendor)
      if hasName { people[PictureList.key(parts[0])] = checked } else { everybody = checked }
    }
    self.everybody = everybody
    self.people = people
  }

  public var isEmpty: Bool { everybody == nil && people.isEmpty }

  public var sources: Set<Source> { Set(people.values).union(everybody.map { [$0] } ?? []) }

  /// A person's own picture, or everybody's.
  public func source(first: String, last: String) -> Source? { people[PictureList.key("\(first) \(last)")] ?? everybody }

  private static func key(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func source(_ text: String, vendor: Vendor) throws(Fault) -> Source {
    let isAddress = text.lowercased().hasPrefix("https://") || text.lowercased().hasPrefix("http://")
    if vendor == .scaledmail {
      guard isAddress else { throw .notAnAddress(text) }
      guard text.vendorLength <= longestAddress else { throw .addressTooLong(text.vendorLength, maximum: longestAddress) }
      return .address(text)
    }
    guard !isAddress else { throw .notAFile(text) }
    return .file(text)
  }
}
