import Foundation

/// Why a server is not believed to be whom it was asked for as. Nothing is sent to it then.
enum CertificateProblem: Error, Hashable, Sendable {
  /// It is for other names, which are given.
  case otherHost(String, names: [String])
  case expired(Date)
  case notYetValid(Date)
  case selfSigned
  /// No authority that this machine trusts stands behind it, or not for a server.
  case unknownAuthority
  /// This machine has no authorities' certificates at all.
  case noAuthorities

  /// What is so and the way out, without a full stop; the same wherever it is read.
  /// - Parameter now: the clock of this machine.
  func words(at now: Date) -> String {
    switch self {
    case .otherHost(let host, let names) where names.contains(host.lowercased()):
      "the certificate gives \(host) as a host name and not as an address, which does not count; the server needs one with an entry for its "
        + "address, or an address of its own by name"
    case .otherHost(let host, let names):
      "the certificate is for \(CertificateProblem.list(names)), not for \(host); check the address, and who answers for names in this network"
    case .expired(let end):
      "the certificate ended on \(CertificateProblem.day(end)), and this machine's clock says \(CertificateProblem.minute(now)); "
        + "if the clock is right, the server has to renew it"
    case .notYetValid(let start):
      "the certificate is valid only from \(CertificateProblem.day(start)), and this machine's clock says "
        + "\(CertificateProblem.minute(now)); set the clock: timedatectl set-ntp true"
    case .selfSigned:
      "the certificate is signed by itself and by no authority; is there a login page or a filter in this network?"
    case .unknownAuthority:
      "no authority that this machine trusts stands behind the certificate; is there a login page or a filter in this network?"
    case .noAuthorities:
      "this machine has no certificates of authorities to check a server with; install the package ca-certificates"
    }
  }

  private static func list(_ names: [String]) -> String {
    guard !names.isEmpty else { return "no host name" }
    let rest = names.count > 3 ? " and \(names.count - 3) more" : ""
    return names.prefix(3).map { String($0.prefix(80)) }.joined(separator: ", ") + rest
  }

  private static func day(_ date: Date) -> String { date.formatted(.iso8601.year().month().day()) }

  private static func minute(_ date: Date) -> String {
    date.formatted(.iso8601.year().month().day()) + " "
      + date.formatted(Date.ISO8601FormatStyle().time(includingFractionalSeconds: false)).prefix(5) + " UTC"
  }
}
