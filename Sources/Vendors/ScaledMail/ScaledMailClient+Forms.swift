import Ordering

extension ScaledMailClient {
  /// Orders that are paid but have no domains and names yet. One without `uuid` cannot be answered and counts as unread.
  ///
  /// Source: Vendors/ScaledMail, Pending forms: what `data` holds beyond the sample is not published.
  func pendingForms(_ workspace: Workspace) async throws(VendorFailure) -> ShownList<PendingForm> {
    try await gateway.list(.get(Path.pendingForms, query(workspace)), ListFormat(name: "forms")) { row throws(VendorFailure) in
      let uuid: String = try row.required("uuid", \.filledText)
      let data = row["data"]
      let names = data["domains"].list.compactMap { $0.domainName ?? $0["domain"].domainName ?? $0["name"].domainName }
      return PendingForm(
        id: uuid, payment: row["payment_id"].text ?? "", description: gateway.clean(row["description"].text ?? ""),
        amount: row["amount"].money, createdAt: gateway.clean(row["created_at"].text ?? ""),
        domainsRequired: data["domains_required"].count, names: names)
    }.shown()
  }
}
