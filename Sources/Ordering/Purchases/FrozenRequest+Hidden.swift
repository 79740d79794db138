import Foundation

extension FrozenRequest {
  /// The first hidden character that the request would carry to the vendor, U+FFFD among them; nil in every request that may be sent. The draft's
  /// checks name it at its field; this is the wall behind them, at the very bytes.
  public var hiddenCharacter: Character? {
    if let found = HiddenCharacters.first(in: path.removingPercentEncoding ?? path) { return found }
    guard body.contains(where: { $0 >= 0x7F || $0 == UInt8(ascii: "\\") }) else { return nil }
    guard let value = try? JSONSerialization.jsonObject(with: body, options: .fragmentsAllowed) else {
      return HiddenCharacters.first(in: String(decoding: body, as: UTF8.self))
    }
    return FrozenRequest.hidden(in: value)
  }

  private static func hidden(in value: Any) -> Character? {
    switch value {
    case let text as String: HiddenCharacters.first(in: text)
    case let list as [Any]: list.lazy.compactMap(hidden).first
    case let object as [String: Any]: object.values.lazy.compactMap(hidden).first
    default: nil
    }
  }
}
