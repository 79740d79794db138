import HTTPTypes
import Hummingbird
import NIOCore

/// One state of the checkout as a person sees it in a browser: plain HTML, nothing loaded from anywhere.
enum CheckoutPage: Sendable {
  case open(SaleshandyState.Order)
  case paid(SaleshandyState.Order)
  case declined(SaleshandyState.Order)
  case unknown

  var status: HTTPResponse.Status {
    switch self {
    case .open, .paid: .ok
    case .declined: .paymentRequired
    case .unknown: .notFound
    }
  }

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head><meta charset="utf-8"><title>Sandbox checkout</title></head>
    <body>
    <h1>Sandbox checkout</h1>
    \(content)
    </body>
    </html>

    """
  }

  private var content: String {
    switch self {
    case .open(let order): "\(Self.summary(order))\n\(Self.button("Pay"))"
    case .paid(let order): "\(Self.summary(order))\n<p>Paid. The set-up has begun.</p>"
    case .declined(let order): "\(Self.summary(order))\n<p>The card was declined.</p>\n\(Self.button("Try again"))"
    case .unknown: "<p>There is no such order.</p>"
    }
  }

  /// Every part is checked before it becomes state (names, amounts) or made here (ids), so nothing needs escaping.
  private static func summary(_ order: SaleshandyState.Order) -> String {
    let cents = order.amount % 100
    let amount = "\(order.amount / 100).\(cents < 10 ? "0" : "")\(cents) USD"
    return "<p>Order \(order.id), \(amount): \(order.domains.map(\.name).joined(separator: ", "))</p>"
  }

  private static func button(_ label: String) -> String {
    "<form method=\"post\"><button type=\"submit\">\(label)</button></form>"
  }

  func response() -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
  }
}
