import Foundation
import HTTPTypes

extension Transport {
  /// How often a read is asked in all. Source: Purchasing, HTTP client: 3 attempts, full jitter, base 0.5 s, cap 20 s.
  public static let readAttempts = 3

  /// This transport with reads asked again when the connection fails or the vendor's server does. Purchases pass through once.
  ///
  /// A refusal, a 429, a limit and an answer that is too large are not asked again: the same question has the same answer.
  /// - Parameters:
  ///   - sleep: waits; a cancelled wait ends the asking.
  ///   - random: a number from 0 up to and including the given one, in seconds.
  public func retryingReads(
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
    random: @escaping @Sendable (Double) -> Double = { Double.random(in: 0...$0) }
  ) -> Transport {
    Transport { request, body, purpose throws(TransportFailure) in
      guard case .read = purpose else { return try await self.send(request, body, purpose) }
      for attempt in 1..<Transport.readAttempts {
        do throws(TransportFailure) {
          let (response, answer) = try await self.send(request, body, purpose)
          guard response.status.code >= 500 else { return (response, answer) }
        } catch .tooLarge {
          throw .tooLarge
        } catch .limited(let until) {
          throw .limited(until: until)
        } catch {
          // Asked again below.
        }
        do {
          try await sleep(.seconds(random(Transport.longestWait(after: attempt))))
        } catch {
          throw .lost("given up")
        }
      }
      return try await self.send(request, body, purpose)
    }
  }

  /// The longest wait after an attempt, in seconds: half a second, doubled each time, at most twenty.
  private static func longestWait(after attempt: Int) -> Double {
    min(0.5 * pow(2, Double(attempt - 1)), 20)
  }
}
