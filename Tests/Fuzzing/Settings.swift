import Foundation
import Ordering
import Vendors

// The configuration file: what it sets stays within its bounds, and what is wrong with it is said by line, with the way out.

/// - Parameters:
///   - start: the file; one that is not UTF-8 is refused before it is read.
///   - size: its bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func trySettings(_ start: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  guard let text = String(validating: UnsafeBufferPointer(start: start, count: size), as: UTF8.self) else { return -1 }
  do throws(ConfigurationProblem) {
    check(try ConfigurationReader(file: "/etc/config.yaml", home: "/home/ada").read(text))
  } catch {
    check(error, of: text)
  }
  return 0
}

private func check(_ configuration: Configuration) {
  promise((1...480).contains(configuration.idleMinutes), "an idle screen leaves within a working day")
  promise((10...1_000).contains(configuration.escapeMilliseconds), "Esc waits for a second at most")
  let spending = configuration.spending
  for ceiling in [spending.order, spending.domain, spending.day] {
    promise(ceiling.map { $0 > .zero && $0 <= .dollars(10_000_000) } ?? true, "a ceiling is an amount")
  }
  for vendor in Vendor.allCases {
    let base = configuration.base(of: vendor)
    promise(base.scheme == "https" || base.scheme == "http" && base.isThisMachine, "no key goes over the net in the clear")
    let text = base.scheme + "://" + base.authority + base.prefix
    promise(BaseAddress(text) == base, "an address is read again: \(text)")
    promise(text.utf8.allSatisfy { (0x21...0x7E).contains($0) }, "an address has nothing that cannot be seen: \(text)")
    let host = URLComponents(string: text)?.host
    promise(host != nil && base.authority.hasPrefix(host ?? "?"), "an address names the host that a URL of it names: \(text)")
  }
  if let data = configuration.data {
    promise(
      data.hasPrefix("/") && !data.unicodeScalars.contains { $0.properties.generalCategory == .control },
      "a directory is a plain path")
  }
}

private func check(_ problem: ConfigurationProblem, of text: String) {
  let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
  promise(problem.line.map { (1...lines + 1).contains($0) } ?? false, "a problem names its line: \(problem)")
  promise(problem.words.contains("; ") || problem.words.contains(": "), "a problem names the way out: \(problem)")
  promise(!problem.sentence.contains { $0.isNewline || !$0.isASCII && $0 != "…" }, "a problem is one plain sentence: \(problem)")
  // What looks like a key or a password is not repeated.
  for word in Set(text.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }) where word.count >= 6 {
    guard word.contains(where: \.isNumber), word.contains(where: \.isLetter) else { continue }
    promise(!problem.words.contains(word), "a value is not repeated: \(problem)")
  }
}
