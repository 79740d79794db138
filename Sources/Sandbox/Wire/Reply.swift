import HTTPTypes

/// What a vendor answers: a status, its headers, and a JSON body.
struct Reply: Equatable, Sendable {
  var status: HTTPResponse.Status
  var headers: HTTPFields = [:]
  var body: JSON

  static func ok(_ body: JSON) -> Reply { Reply(status: .ok, body: body) }

  static func created(_ body: JSON) -> Reply { Reply(status: .created, body: body) }
}

extension HTTPResponse.Status {
  /// 402, which the types of HTTP do not name.
  static let paymentRequired = Self(code: 402, reasonPhrase: "Payment Required")
}

/// A request turned down before it changed anything; the world is left as it was.
struct Refusal: Error {
  let reply: Reply
}
