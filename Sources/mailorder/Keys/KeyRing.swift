import Foundation
import Glibc
import Ordering
import Vendors

/// The vendors' keys as they were found.
struct KeyRing: Sendable {
  /// One vendor's key.
  enum Holding: Equatable, Sendable {
    case missing
    case found(Secret, KeySource)
    /// There is something, and it must not be used.
    case refused(KeySource, KeyProblem)
  }

  private let holdings: [Vendor: Holding]

  subscript(vendor: Vendor) -> Holding { holdings[vendor] ?? .missing }

  /// Looks in each place in turn; the first that has something decides.
  /// - Parameters:
  ///   - environment: the variables as they were before `KeyVariables.forget()`.
  ///   - redactor: told each key before anybody else has it.
  init(_ paths: Paths, environment: [String: String], redactor: Redactor) {
    var holdings: [Vendor: Holding] = [:]
    for vendor in Vendor.allCases {
      holdings[vendor] = KeyRing.holding(of: vendor, paths, environment, redactor)
    }
    self.holdings = holdings
  }

  private static func holding(
    of vendor: Vendor, _ paths: Paths, _ environment: [String: String], _ redactor: Redactor
  ) -> Holding {
    var sources: [KeySource] = []
    if let directory = paths.credentialsDirectory {
      // A variable that leads nowhere would hide that the service has no key of its own.
      do throws(KeyProblem) {
        try KeyFile.checkCredentials(directory)
      } catch {
        return .refused(.credential(path: directory), error)
      }
      sources = ["mailorder-\(vendor.rawValue)", vendor.rawValue].map { .credential(path: "\(directory)/\($0)") }
    }
    sources.append(.file(path: "\(paths.keysDirectory)/\(vendor.rawValue)"))
    sources.append(.environment(variable: vendor.keyVariable))
    for source in sources {
      do throws(KeyProblem) {
        guard let bytes = try bytes(of: source, environment) else { continue }
        let key = try KeyText.key(in: bytes)
        redactor.hide(key)
        return .found(Secret(key), source)
      } catch {
        return .refused(source, error)
      }
    }
    return .missing
  }

  private static func bytes(of source: KeySource, _ environment: [String: String]) throws(KeyProblem) -> [UInt8]? {
    switch source {
    case .credential(let path): try KeyFile.credential(path)
    case .file(let path): try KeyFile(path: path).read()
    case .environment(let variable): environment[variable].map { Array($0.utf8) }
    }
  }

  /// Keys in the environment work, but are not safe there.
  var warnings: [String] {
    Vendor.allCases.compactMap { vendor in
      guard case .found(_, .environment(let variable)) = self[vendor] else { return nil }
      return "the key of \(vendor.title) comes from the variable \(variable), where other programs of yours can read it; "
        + "run mailorder keys set \(vendor.rawValue) and take the variable out."
    }
  }

  /// Keys that are there and must not be used.
  var refusals: [String] {
    Vendor.allCases.compactMap { vendor in
      guard case .refused(let source, let problem) = self[vendor] else { return nil }
      return "the key of \(vendor.title): \(source.refusal(problem))."
    }
  }
}

extension KeySource {
  /// What is wrong with what was found here.
  func refusal(_ problem: KeyProblem) -> String {
    switch problem {
    case .place: problem.words
    case .text: "\(words) \(problem.words)"
    }
  }
}
