/// Replies written from the reference, not from what the client writes.
enum InstantlyReplies {
  /// The reference's simulation of one Google domain with two mailboxes.
  static let quote = """
    {"order_placed":false,"order_is_valid":true,"simulation":true,
     "unavailable_domains":[],"blacklist_domains":[],"invalid_domains":[],"invalid_forwarding_domains":[],
     "invalid_accounts":[],"missing_domain_orders":[],"provider_mismatch_domains":[],"unsupported_provider_domains":[],
     "unavailable_email_providers":[],"domains_without_accounts":[],"free_domains":[],
     "number_of_domains_ordered":1,"number_of_accounts_ordered":2,
     "price_per_account_per_month":5,"price_per_domain_per_month":null,"price_per_domain_per_year":15,
     "total_domains_price_per_year":15,"total_accounts_price_per_month":10,
     "total_price_per_month":10,"total_price_per_year":15,"total_price":25,"total_discount":0,
     "order_items":[{"domain":"northquayreach.com","email_provider":1,"forwarding_domain":"northquay.com",
       "accounts":[{"email_address_prefix":"ada.lind","first_name":"Ada","last_name":"Lind"},
                   {"email_address_prefix":"ada","first_name":"Ada","last_name":"Lind"}],
       "domain_price":15,"accounts_price":10,"domain_monthly_price":null,"total_price":25,"total_discount":0}],
     "payment_method_last_4_digits":"4242","payment_method_brand":"Visa","payment_method_name_on_card":"A Lind"}
    """

  /// The same basket, ordered.
  static let placed =
    quote
    .replacing(#""order_placed":false"#, with: #""order_placed":true"#)
    .replacing(#""simulation":true"#, with: #""simulation":false"#)

  /// A refusal at order time: only the fields that a client has to look at.
  static func refused(_ code: String, _ more: String = "") -> String {
    #"{"order_placed":false,"order_is_valid":false,"simulation":false,"order_error":"\#(code)"\#(more.isEmpty ? "" : ",")\#(more)}"#
  }
}
