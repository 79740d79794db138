package import Ordering

/// Runs a throwing read of a vendor and keeps its failure as a value.
package func captured<Value: Sendable>(
  _ work: @Sendable () async throws(VendorFailure) -> Value
) async -> Result<Value, VendorFailure> {
  do throws(VendorFailure) {
    return .success(try await work())
  } catch {
    return .failure(error)
  }
}
