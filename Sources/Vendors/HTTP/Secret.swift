import Foundation
import Ordering

/// A vendor's key. It prints as `•••1234` wherever a value can be printed, and its text leaves only in the header that needs it.
public struct Secret: Sendable, Hashable {
  private let value: String
  /// Made once: it is asked of every answer's words.
  private let search: SecretSearch?

  /// Takes a key as it stands in a file or a variable; blanks and line ends around it are not part of it.
  public init(_ text: String) {
    var rest = text[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    value = String(rest)
    search = value.count < 8 ? nil : .key(value, mark: Secret.mark(of: value))
  }

  public static func == (left: Secret, right: Secret) -> Bool { left.value == right.value }
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }

  public var isEmpty: Bool { value.isEmpty }

  /// The key itself, for the header that carries it.
  func header(_ scheme: String) -> String { scheme + value }

  /// A text that tells keys apart and cannot be turned back: the first half of a SHA-256 of the key.
  var fingerprint: String { Data("mailorder \(value)".utf8).sha256Bytes.prefix(16).hex }

  /// The text with the key, should a vendor have repeated it or a part of it in whatever form, replaced by its mark. Our choice: a key of fewer than eight characters is no
  /// vendor's but a word for the sandbox, which may well stand in a sentence.
  func removed(from text: String) -> String { search?.cut(text) ?? text }

  private static func mark(of value: String) -> String { value.count < 12 ? "•••" : "•••" + value.suffix(4) }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The last four characters behind three bullets; our choice: a key of fewer than twelve shows none, since four would be much of it.
  public var description: String { Secret.mark(of: value) }
  public var debugDescription: String { description }
  /// No children, so that `dump` finds nothing.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
