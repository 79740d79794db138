import Foundation
import NIOSSL
import Testing

/// Certificates for one run of the tests, made by the `openssl` command in a directory that goes with them.
final class Certificates: Sendable {
  static let command = "/usr/bin/openssl"
  static var canBeMade: Bool { FileManager.default.isExecutableFile(atPath: command) }

  /// What a server can show.
  enum Kind: String, CaseIterable, Sendable {
    case good
    case otherHost
    case selfSigned
    case expired
    case notYetValid
    case foreignAuthority
    /// A name that begins like the host's.
    case longerHost
    /// No name at all, but the address that the host's name leads to.
    case addressOnly
    /// The host's name, but only as the common name.
    case commonNameOnly
    case clientOnly
    /// Signed by a certificate that may not sign.
    case signedByLeaf
  }

  let directory: String
  /// The authority that good certificates come from.
  var authority: String { "\(directory)/ca.pem" }

  init() throws {
    directory = NSTemporaryDirectory() + "certificates-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-euc", Certificates.script]
    shell.currentDirectoryURL = URL(fileURLWithPath: directory)
    shell.standardError = FileHandle.nullDevice
    shell.standardOutput = FileHandle.nullDevice
    try shell.run()
    shell.waitUntilExit()
    try #require(shell.terminationStatus == 0)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  func server(_ kind: Kind, tls newest: TLSVersion? = nil) throws -> NIOSSLContext {
    let chain = try NIOSSLCertificate.fromPEMFile("\(directory)/\(kind.rawValue).pem")
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) },
      privateKey: .privateKey(try NIOSSLPrivateKey(file: "\(directory)/\(kind.rawValue).key", format: .pem)))
    configuration.minimumTLSVersion = .tlsv1
    configuration.maximumTLSVersion = newest
    return try NIOSSLContext(configuration: configuration)
  }

  private static let script = """
    key() { \(command) ecparam -genkey -name prime256v1 -noout -out $1.key; }
    request() { key $1; \(command) req -new -key $1.key -subj "/CN=$2" -out $1.csr; }
    authority() { key $1; \(command) req -x509 -new -key $1.key -days 2 -subj "/CN=$1" -out $1.pem; }
    sign() { # name, extensions, days, authority
      printf '%b\\n' "$2" > $1.ext
      \(command) x509 -req -in $1.csr -CA $4.pem -CAkey $4.key -days $3 -extfile $1.ext -out $1.pem
    }
    host=subjectAltName=DNS:localhost
    authority ca
    authority foreign
    request good localhost; sign good $host 2 ca
    request otherHost localhost; sign otherHost subjectAltName=DNS:api.other.example 2 ca
    request expired localhost; sign expired $host -1 ca
    request foreignAuthority localhost; sign foreignAuthority $host 2 foreign
    request longerHost localhost; sign longerHost subjectAltName=DNS:localhost.example 2 ca
    request addressOnly localhost; sign addressOnly 'subjectAltName=IP:127.0.0.1,IP:::1' 2 ca
    request commonNameOnly localhost; sign commonNameOnly 'basicConstraints=critical,CA:FALSE' 2 ca
    request clientOnly localhost; sign clientOnly "$host\\nextendedKeyUsage=clientAuth" 2 ca
    request leaf other; sign leaf 'basicConstraints=critical,CA:FALSE' 2 ca
    request signedByLeaf localhost; sign signedByLeaf $host 2 leaf; cat leaf.pem >> signedByLeaf.pem
    key selfSigned
    \(command) req -x509 -new -key selfSigned.key -days 2 -subj /CN=localhost -addext $host -out selfSigned.pem
    request notYetValid localhost
    printf '[ca]\\ndefault_ca=x\\n[x]\\ndatabase=index\\nrand_serial=yes\\ndefault_md=sha256\\npolicy=p\\n[p]\\ncommonName=supplied\\n' > x.cnf
    touch index; echo $host > late.ext
    \(command) ca -batch -notext -config x.cnf -cert ca.pem -keyfile ca.key -in notYetValid.csr -outdir . -extfile late.ext \
      -startdate 20980101000000Z -enddate 20990101000000Z -out notYetValid.pem
    """
}
