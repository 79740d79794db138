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

  /// A row of the list of orders.
  static func order(
    _ domain: String, _ created: String, cancelled: String? = nil, preWarmed: String = "null", forwarding: String = "null"
  ) -> String {
    #"{"workspace_id":"w","domain":"\#(domain)","forwarding_domain":\#(forwarding),"forwarding_mode":"teleport","is_pre_warmed_up":\#(preWarmed),"timestamp_created":"\#(created)","timestamp_cancelled":\#(time(cancelled))}"#
  }

  /// A row of the list of accounts.
  static func account(
    _ email: String, _ created: String, id: String? = nil, password: String? = nil, cancelled: String? = nil,
    provider: String = "1",
    preWarmed: Bool = false
  ) -> String {
    let domain = email.split(separator: "@").last ?? ""
    let secret = password.map { #","password":"\#($0)""# } ?? ""
    return
      #"{"id":"\#(id ?? email)","domain":"\#(domain)","email":"\#(email)","email_provider":\#(provider),"first_name":"Ada","last_name":"Lind","is_pre_warmed_up":\#(preWarmed),"timestamp_created":"\#(created)","timestamp_cancelled":\#(time(cancelled))\#(secret)}"#
  }

  static func page(_ rows: [String], next: String? = nil) -> String {
    #"{"items":[\#(rows.joined(separator: ","))]\#(next.map { #","next_starting_after":"\#($0)""# } ?? "")}"#
  }

  private static func time(_ text: String?) -> String { text.map { "\"\($0)\"" } ?? "null" }
}
