public import FoundationEssentials

/// A request to buy as it reached a simulated vendor: what a test counts that has to know how often something was bought.
public struct SandboxPurchase: Hashable, Sendable {
  /// How far it came.
  public enum Stage: Hashable, Sendable {
    /// It was read to its end; whatever the vendor makes of it comes after.
    case arrived
    /// The vendor took it: an order exists, or names are bought. It may have been told so or not.
    case taken
  }

  public let vendor: SandboxVendor
  public let stage: Stage
  public let path: String
  /// The very bytes.
  public let body: Data
}
