import Ordering

extension VendorClient {
  /// Every operation says that there is no key.
  static var withoutKey: VendorClient {
    var client = VendorClient()
    client.checkNames = { _, _ throws(VendorFailure) in throw .noKey }
    client.searchNames = { _, _ throws(VendorFailure) in throw .noKey }
    client.suggestNames = { _ throws(VendorFailure) in throw .noKey }
    client.mailboxNames = { _, _, _ throws(VendorFailure) in throw .noKey }
    client.priceList = { () throws(VendorFailure) in throw .noKey }
    client.confirmQuote = { _ throws(VendorFailure) in throw .noKey }
    client.volumePlan = { _ throws(VendorFailure) in throw .noKey }
    client.workspaces = { () throws(VendorFailure) in throw .noKey }
    client.stock = { _, _ throws(VendorFailure) in throw .noKey }
    client.packages = { _ throws(VendorFailure) in throw .noKey }
    client.pendingForms = { _ throws(VendorFailure) in throw .noKey }
    client.holdings = { _ throws(VendorFailure) in throw .noKey }
    client.heldMailboxes = { _, _ throws(VendorFailure) in throw .noKey }
    client.orderDetails = { _, _ throws(VendorFailure) in throw .noKey }
    client.uploadPicture = { _ throws(VendorFailure) in throw .noKey }
    client.change = { _ throws(VendorFailure) in throw .noKey }
    client.baseline = { _ throws(VendorFailure) in throw .noKey }
    client.freeze = { _ throws(VendorFailure) in throw .noKey }
    client.send = { _, _ in PurchaseAnswer(.notSent("there is no key")) }
    client.findEvidence = { _ throws(VendorFailure) in throw .noKey }
    client.progress = { _ throws(VendorFailure) in throw .noKey }
    return client
  }
}
