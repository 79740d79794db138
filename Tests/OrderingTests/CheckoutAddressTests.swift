import Ordering
import Testing

@Suite("The address of a checkout")
struct CheckoutAddressTests {
  @Test(
    "is one to pay at only with https at a host the vendor is known to use",
    arguments: [
      ("https://checkout.stripe.com/c/pay/cs_1", "checkout.stripe.com", true), ("https://PAY.paddle.com/x", "pay.paddle.com", true),
      ("https://saleshandy.com/pay/1", "saleshandy.com", true), ("http://checkout.stripe.com/c", "checkout.stripe.com", false),
      ("https://stripe.com.evil.example/c", "stripe.com.evil.example", false), ("https://notstripe.com/c", "notstripe.com", false),
      ("https://stripe.com@evil.example/", "evil.example", false), ("https://user@stripe.com/", "stripe.com", false),
      ("https://evil.example\\@stripe.com/", "evil.example", false), ("https://stripe.com:8443/", "stripe.com:8443", false),
      ("javascript:alert(1)//stripe.com", nil, false), ("ftp://stripe.com/", nil, false), ("https://", nil, false),
      ("", nil, false),
    ] as [(String, String?, Bool)])
  func known(text: String, host: String?, isKnown: Bool) {
    let address = CheckoutAddress(text, of: .saleshandy)
    #expect(address.host == host)
    #expect(address.isKnown == isKnown)
    #expect(!CheckoutAddress(text, of: .instantly).isKnown)
  }
}
