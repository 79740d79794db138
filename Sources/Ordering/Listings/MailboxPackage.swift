public import Foundation

/// A bundle of mailboxes at one price a month.
///
/// Source: Vendors/ScaledMail, Packages.
public struct MailboxPackage: Hashable, Codable, Sendable, Identifiable {
  /// The vendor's price id.
  public let id: String
  public let name: String
  /// The vendor's word, such as `medium-sending`.
  public let tier: String
  public let monthly: Money?
  /// Domains the order has to bring, exactly.
  public let domains: Int
  /// Mailboxes by provider.
  public let mailboxes: [Provider: Int]
  /// Domains of the bundle that are for one provider, where the vendor says so.
  public let domainsOfProvider: [Provider: Int]
  /// When the list was read; nil in drafts of earlier versions.
  public let at: Date?

  public init(
    id: String, name: String, tier: String, monthly: Money?, domains: Int, mailboxes: [Provider: Int],
    domainsOfProvider: [Provider: Int] = [:], at: Date? = nil
  ) {
    self.id = id
    self.name = name
    self.tier = tier
    self.monthly = monthly
    self.domains = domains
    self.mailboxes = mailboxes
    self.domainsOfProvider = domainsOfProvider
    self.at = at
  }

  /// Whose mailboxes it has; empty where the vendor does not say.
  public var providers: [Provider] {
    mailboxes.filter { $0.value > 0 }.map(\.key).sorted { $0.rawValue < $1.rawValue }
  }

  /// How many of its domains go to each provider: what the vendor says, and the rest to the one provider it leaves open.
  public var split: [Provider: Int] {
    var split = domainsOfProvider
    let open = mailboxes.keys.filter { split[$0] == nil }.sorted { $0.rawValue < $1.rawValue }
    if let first = open.first { split[first] = max(0, domains - split.values.reduce(0, +)) }
    return split
  }
}

/// An order that is paid and waits for its domains and names.
///
/// Source: Vendors/ScaledMail, Pending forms.
public struct PendingForm: Hashable, Codable, Sendable, Identifiable {
  /// The vendor's `uuid`.
  public let id: String
  public let payment: String
  public let description: String
  public let amount: Money?
  /// As the vendor writes it, a day.
  public let createdAt: String
  /// How many domains it takes; nil where the vendor does not say.
  public let domainsRequired: Int?
  /// Names the order was made with.
  public let names: [DomainName]

  public init(
    id: String, payment: String, description: String, amount: Money?, createdAt: String, domainsRequired: Int?, names: [DomainName]
  ) {
    self.id = id
    self.payment = payment
    self.description = description
    self.amount = amount
    self.createdAt = createdAt
    self.domainsRequired = domainsRequired
    self.names = names
  }

  /// The provider its description names, such as `SM - SMTP + Domains: 1`; nil when it names none or several.
  public var provider: Provider? {
    let words = description.lowercased()
    let spellings: [(String, Provider)] = [("google", .google), ("outlook", .outlook), ("microsoft", .outlook), ("smtp", .smtp)]
    let named = spellings.filter { words.contains($0.0) }.map(\.1)
    return Set(named).count == 1 ? named.first : nil
  }
}

/// A form and the workspace it was found in.
public struct WorkspaceForm: Hashable, Sendable {
  public let form: PendingForm
  public let workspace: Workspace

  public init(_ form: PendingForm, in workspace: Workspace) {
    self.form = form
    self.workspace = workspace
  }
}
