/// Aliases that belong to a role and not to a person: some providers keep them for themselves, and receivers expect somebody behind others.
public enum RoleAliases {
  /// Who reserves an alias.
  public enum Reason: Hashable, Sendable, CaseIterable {
    /// Google reads its mail itself and gives it to no user. Source: https://support.google.com/a/answer/33389, read 2026-11.
    case googleOwn
    /// Google and Microsoft keep it from groups. Source: https://support.google.com/a/answer/6093413;
    /// https://learn.microsoft.com/en-us/entra/identity/users/groups-naming-policy, read 2026-11.
    case googleAndMicrosoft
    /// Source: https://learn.microsoft.com/en-us/entra/identity/users/groups-naming-policy, read 2026-11.
    case microsoft
    /// RFC 2142, sections 4 and 5.
    case standard
    /// Nobody reserves it. Our choice: receivers take it for a machine that nobody answers for.
    case machine
  }

  /// Why an alias is no person's; nil where it may be one. `admin.admin` is as little a person as `admin`.
  ///
  /// Our choice: RFC 2142's addresses of business (info, marketing, sales, support) are not among them, since people send from these.
  public static func reason(for alias: String) -> Reason? {
    guard alias.utf8.count <= 32 else { return nil }
    if let reason = reasons[alias] { return reason }
    // Nearly every alias is done with here: the grid asks this of ten thousand at once.
    guard let end = alias.utf8.firstIndex(where: isSeparator), end > alias.startIndex, let reason = reasons[String(alias[..<end])]
    else {
      return nil
    }
    let parts = alias.utf8.split(whereSeparator: isSeparator)
    return parts.count > 1 && parts.allSatisfy { reasons[String(Substring($0))] != nil } ? reason : nil
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private static let reasons: [String: Reason] = {
    var reasons: [String: Reason] = [:]
    for alias in ["noc", "security", "usenet", "news", "webmaster", "www", "uucp", "ftp", "hostmaster"] {
      reasons[alias] = .standard
    }
    for alias in ["secure", "security"] { reasons[alias] = .microsoft }
    for alias in ["admin", "administrator", "hostmaster", "majordomo", "root", "ssl-admin", "webmaster"] {
      reasons[alias] = .googleAndMicrosoft
    }
    for alias in ["abuse", "postmaster"] { reasons[alias] = .googleOwn }
    for alias in ["noreply", "no-reply", "no.reply", "donotreply", "do-not-reply", "mailer-daemon", "bounce", "bounces"] {
      reasons[alias] = .machine
    }
    return reasons
  }()
}
