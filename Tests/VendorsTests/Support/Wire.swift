import Foundation
import HTTPTypes
import Synchronization
import Testing

@testable import Vendors

/// A transport that answers from a script and keeps what was asked. A call beyond the script is recorded as a failure of the test.
final class Wire: Sendable {
  struct Answer: Sendable {
    var result: Result<(HTTPResponse, Data), TransportFailure>

    static func reply(_ status: Int, _ body: String, _ headers: [String: String] = [:]) -> Answer {
      var fields = HTTPFields()
      for (name, value) in headers {
        if let name = HTTPField.Name(name) { fields[name] = value }
      }
      return Answer(result: .success((HTTPResponse(status: .init(code: status), headerFields: fields), Data(body.utf8))))
    }

    static func ok(_ body: String) -> Answer { reply(200, body) }
    static func fails(_ failure: TransportFailure) -> Answer { Answer(result: .failure(failure)) }
  }

  struct Asked: Sendable {
    let request: HTTPRequest
    let body: Data
    let purpose: Transport.Purpose

    var line: String { "\(request.method) \(request.path ?? "")" }
    var text: String { String(decoding: body, as: UTF8.self) }
  }

  private let answers: Mutex<[Answer]>
  private let record = Mutex<[Asked]>([])

  init(_ answers: Answer...) { self.answers = Mutex(answers) }

  var asked: [Asked] { record.withLock { $0 } }
  var lines: [String] { asked.map(\.line) }
  var first: Asked { get throws { try #require(asked.first) } }

  var transport: Transport {
    Transport { request, body, purpose throws(TransportFailure) in
      self.record.withLock { $0.append(Asked(request: request, body: body, purpose: purpose)) }
      let answer = self.answers.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      guard let answer else {
        Issue.record("asked beyond the script: \(request.method) \(request.path ?? "")")
        throw .lost("beyond the script")
      }
      return try answer.result.get()
    }
  }
}

/// Compares JSON texts by value, so that goldens are written as a person reads them.
func expectJSON(_ body: Data, _ golden: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let written = try JSONReader.read(body)
  let wanted = try JSONReader.read(Data(golden.utf8))
  #expect(written == wanted, "written: \(String(decoding: body, as: UTF8.self))", sourceLocation: sourceLocation)
}

/// What an operation threw.
func failure<Value: Sendable>(_ operation: () async throws -> Value) async -> (any Error)? {
  do {
    _ = try await operation()
    return nil
  } catch {
    return error
  }
}
