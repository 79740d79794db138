extension WellKnownMarks {
  /// When the list was read through last.
  static let date = "2026-11-30"

  /// Marks in small letters without an ending, a group a line behind its name; one with a star counts only as a whole part between hyphens,
  /// since it is a word too, or stands in other words.
  ///
  /// Our choice: the services that are imitated most in mails, by the yearly lists of brands in phishing (Check Point Research, Cloudflare, 2024 and
  /// 2025), and the vendors and providers of this program. To extend it, add a mark here and set the date, or name it in the configuration
  /// (`marks`).
  static let data = """
    mail and offices: microsoft outlook* office365 onedrive sharepoint google gmail youtube android* apple* icloud itunes yahoo adobe \
      dropbox docusign zoom* slack* webex linkedin facebook instagram whatsapp messenger* telegram* twitter tiktok snapchat pinterest \
      reddit* discord* skype github gitlab atlassian salesforce hubspot mailchimp sendgrid zoho* oracle* openai chatgpt anthropic nvidia \
      samsung huawei xiaomi
    money: paypal stripe* visa* mastercard americanexpress amex* chase* wellsfargo bankofamerica citibank barclays hsbc* santander revolut \
      klarna venmo cashapp coinbase binance kraken* metamask blockchain* intuit* quickbooks xero* wise*
    shops, parcels, travel, media: amazon ebay* alibaba aliexpress walmart shopify etsy* ikea* costco rakuten mercadolibre dhl* fedex usps* \
      dpd* hermes* royalmail maersk booking* airbnb uber* netflix spotify disney* steam* roblox nintendo playstation verizon vodafone \
      comcast orange* telekom tesla* nike* adidas rolex cocacola
    this trade: instantly* saleshandy scaledmail smartlead lemlist apollo* godaddy namecheap cloudflare
    """
}
