public import Foundation

/// Values at the edge of what a reply can say, for every number and every time in it.
public enum Extreme: String, CaseIterable, Sendable {
  case zero = "0"
  case minusOne = "-1"
  case two31 = "2147483648"
  case beyondExact = "9007199254740993"
  case largest = "9223372036854775807"
  case smallest = "-9223372036854775808"
  case beyond = "9223372036854775808"
  case float = "1e308"
  case tiny = "-1e-308"
  case longFraction = "0.1234567890123456789"
  case million = "1000000"
  case tenMillion = "9999999.99"

  /// A time as far out as the number.
  public var time: String {
    switch self {
    case .zero, .tiny, .longFraction: "0000-01-01T00:00:00.000Z"
    case .minusOne: "0001-01-01T00:00:00Z"
    case .two31: "2038-01-19T03:14:08.000Z"
    case .beyondExact, .million: "9999-12-31T23:59:59.999Z"
    case .largest, .smallest, .beyond: "1e18"
    case .float, .tenMillion: "292277026596-12-04T15:30:08Z"
    }
  }

  /// The body with every number and every time in it replaced.
  public func replacing(in body: Data) -> Data {
    guard let text = String(validating: body, as: UTF8.self) else { return body }
    let times = text.replacing(/"\d{4}-\d\d-\d\dT[0-9:.]+Z"|"\d{4}-\d\d-\d\d"/) { _ in "\"\(time)\"" }
    return Data(times.replacing(/(?<before>[:\[,]\s*)-?\d+(\.\d+)?(?=\s*[,\]}])/) { "\($0.before)\(rawValue)" }.utf8)
  }
}
