/// How the telephone numbers of countries are built: by calling code, what is dialled in front inside the country, and how long they are.
enum PhonePlans {
  struct Plan: Sendable {
    let code: String
    /// Dialled in front of a number inside the country and never from abroad; nil where nothing is.
    let trunk: String?
    /// Whether a number may begin with 0 where nothing is dialled in front: `+39 06…`.
    let mayBeginWithZero: Bool
    /// Digits behind the calling code.
    let lengths: Set<Int>
  }

  /// The plan of a number without its plus sign; nil where no country has its calling code.
  static func plan(of digits: some StringProtocol) -> Plan? {
    (1...3).lazy.compactMap { plans[String(digits.prefix($0))] }.first
  }

  private static let plans: [String: Plan] = {
    var plans: [String: Plan] = [:]
    for row in data.split(separator: ";") {
      let parts = row.split(whereSeparator: \.isWhitespace)
      guard parts.count == 3 else { continue }
      let lengths = parts[2].split(separator: ",").compactMap { Int($0) }
      plans[String(parts[0])] = Plan(
        code: String(parts[0]), trunk: "-+".contains(parts[1]) ? nil : String(parts[1]), mayBeginWithZero: parts[1] == "+",
        lengths: Set(lengths))
    }
    return plans
  }()
}
