/// Why there is no connection, with the way out: the library's words where it has none of ours.
enum ConnectionSentences {
  /// - Parameters:
  ///   - words: the library's.
  ///   - host: the server's name in the address; empty for this machine.
  static func said(_ words: String, host: String) -> String {
    let server = host.isEmpty ? "the database server" : "the server at \(host)"
    return known(words, server).map { "\($0) (\(words))" } ?? words
  }

  private static func known(_ words: String, _ server: String) -> String? {
    func says(_ part: String) -> Bool { words.contains(part) }
    if says("certificate verify failed") {
      return
        "\(server) shows a certificate by no authority that this host trusts; put the authority of the book's server into ~/.postgresql/root.crt"
    }
    if says("does not match host name") {
      return "the certificate of \(server) is of another name; write the host in the book's address as the certificate has it"
    }
    if says("root certificate file"), says("does not exist") {
      return "there is no file with the authority of \(server); put it into ~/.postgresql/root.crt"
    }
    if says("server does not support SSL") { return "\(server) does not encrypt; its owner sets ssl = on and a certificate" }
    if says("no password supplied") || says("password authentication failed") {
      return
        "\(server) wants another password; write it into ~/.pgpass, as host:5432:database:role:password, and let nobody else read that file"
    }
    if says("no pg_hba.conf entry") {
      return "\(server) lets this host or role not in; its owner adds a hostssl line to pg_hba.conf"
    }
    return nil
  }
}
