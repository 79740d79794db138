import Ordering

// What is missing of a list that is shown: the same words wherever a list stands.

extension Sentences {
  /// `20 of 60 packages read`, `20 packages read and perhaps more`, `packages could not be read`.
  static func part(_ part: ListPart, _ one: String, _ many: String? = nil) -> String {
    let many = many ?? one + "s"
    if let of = part.of { return "\(part.shown) of \(count(of, one, many)) read" }
    return part.shown == 0 ? "\(many) could not be read" : "\(count(part.shown, one, many)) read and perhaps more"
  }

  /// The same where the title says of what.
  static func part(_ part: ListPart) -> String {
    if let of = part.of { return "\(part.shown) of \(of) read" }
    return part.shown == 0 ? "not read" : "\(part.shown) read and perhaps more"
  }

  /// Why the rest is missing, behind what is said of a part, with the end of the sentence.
  static func cause(of part: ListPart) -> String {
    guard let failure = part.failure else { return "." }
    return ": \(self.failure(failure))"
  }
}
