import Ordering

extension VendorClient {
  /// The code with which a purchase is refused before anything of it is written; nil when it is written.
  func refusal(of purchase: Purchase) -> String? {
    do throws(VendorFailure) {
      _ = try freeze(purchase)
      return nil
    } catch {
      guard case .refused(let refusal) = error else { return "\(error)" }
      return refusal.code
    }
  }
}
