package import Foundation
package import Ordering

// Clients, and the second person's approval.

extension RecordingBook {
  package func clients() throws(BookFailure) -> [ClientSummary] {
    clientsByID.values.sorted { $0.name < $1.name }.map {
      ClientSummary(id: $0.id, name: $0.name, brand: $0.brand, offer: $0.offer)
    }
  }
  package func client(_ id: Client.ID) throws(BookFailure) -> Client? { clientsByID[id] }

  package func saveClient(_ client: Client) throws(BookFailure) -> Client {
    try write("save client")
    var saved = client
    saved.revision += 1
    clientsByID[client.id] = saved
    return saved
  }

  package func removeClient(_ id: Client.ID) throws(BookFailure) { clientsByID[id] = nil }

  package func spent(since time: Date, for client: Client.ID) throws(BookFailure) -> Money {
    let attempts = ordersByID.values.filter { $0.client == client }.flatMap(\.attempts)
    return attempts.filter { $0.mayHaveBought && $0.history[0].at > time }.map { $0.cost ?? .zero }.sum()
  }
}

extension RecordingBook {
  package func approval(of draft: Draft.ID) throws(BookFailure) -> Approval? { seen(approvals[draft]) }

  package func stage(_ draft: Draft.ID, digest: String, total: Money?) throws(BookFailure) -> Approval {
    let approval = Approval(
      draft: draft, digest: digest, total: total, staged: Approval.Consent(who, at: Date(timeIntervalSince1970: 1_795_269_600)),
      isOwn: true)
    approvals[draft] = approval
    return approval
  }

  package func approve(_ draft: Draft.ID, digest: String, total: Money?) throws(BookFailure) -> Approval {
    guard let staged = approvals[draft], staged.digest == digest, staged.total == total else { throw .missing }
    guard !staged.staged.who.isSamePerson(as: who) else { throw .ownApproval }
    let approval = Approval(
      draft: draft, digest: digest, total: total, staged: staged.staged,
      approved: Approval.Consent(who, at: Date(timeIntervalSince1970: 1_795_269_600)), isOwn: false)
    approvals[draft] = approval
    return approval
  }

  private func seen(_ approval: Approval?) -> Approval? {
    approval.map {
      Approval(
        draft: $0.draft, digest: $0.digest, total: $0.total, staged: $0.staged, approved: $0.approved,
        isOwn: $0.staged.who.isSamePerson(as: who))
    }
  }
}
