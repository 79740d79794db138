import Foundation
import Vendors

/// The way to the vendors over the network, opened when it is first asked, so that the first frame does not wait for it.
struct Network: Sendable {
  private let opening: Opening<LiveTransport, Never>

  init(environment: [String: String], deadlines: Deadlines = Deadlines()) {
    opening = Opening { LiveTransport(deadlines: deadlines, environment: environment) }
  }

  /// One try a request, nothing logged.
  var plain: Transport {
    Transport { [opening] request, body, purpose throws(TransportFailure) in
      try await opening.value().transport.send(request, body, purpose)
    }
  }

  /// Closes the connections that are open.
  func shutdown() async {
    await opening.made?.shutdown()
  }
}
