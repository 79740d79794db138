import Ordering

// What comes after a request was sent.

extension PurchaseRunner {
  /// Waits before each check after an answer that leaves it open. Our choice: while the person watches, most answers are in the lists
  /// within seconds; later checks follow the schedule.
  static let checks: [Duration] = [.zero, .seconds(2), .seconds(5)]

  /// An answer that leaves it open is reconciled by the vendor's lists, never by sending again.
  func check(_ attempt: inout Attempt, in order: inout Order, _ client: VendorClient) async throws(PlanHalt) {
    for pause in PurchaseRunner.checks {
      try? await ports.sleep(pause)
      // The next start goes on checking.
      if await isStopping() { return }
      let checked = attempt
      let found = await captured { () throws(VendorFailure) in try await client.findEvidence(checked) }
      guard case .success(let listing) = found else { continue }
      let differences = await ports.differences(listing, of: checked, in: order)
      let check = ReconciliationCheck(listing, differences, at: ports.now(), bootedAt: ports.bootedAt())
      try await inBook { book throws(BookFailure) in try await book.noteCheck(check, of: checked.id) }
      attempt.note(check)
      guard let event = attempt.event(after: listing, in: ports.mode) else { continue }
      try await advance(&attempt, event, in: &order)
      if attempt.state.isClosed { return }
    }
  }

  /// Writes an answer down. It exists nowhere else, so a book that is busy or full is asked again for as long as the program runs.
  func record(_ answer: PurchaseAnswer, of attempt: inout Attempt, in order: inout Order) async throws(PlanHalt) {
    let differences = answer.stated.flatMap { order.differences(of: attempt, from: $0) }
    let event = AttemptEvent.outcome(answer.outcome.adding(differences))
    try await record(answer, event, with: answer.reply, of: &attempt, in: &order)
    // One that waits for a payment is told of before anybody pays.
    guard attempt.state == .awaitingPayment, let differences else { return }
    try await record(answer, .differs(differences), of: &attempt, in: &order)
  }

  private func record(
    _ answer: PurchaseAnswer, _ event: AttemptEvent, with reply: RawReply? = nil, of attempt: inout Attempt, in order: inout Order
  ) async throws(PlanHalt) {
    var told: BookFailure?
    var isLast = false
    for tries in 1... {
      do throws(PlanHalt) {
        return try await advance(&attempt, event, reply: reply, in: &order)
      } catch {
        guard case .book(let failure) = error.stop, case .storage(let trouble) = failure else { throw error }
        let pauses = PurchaseRunner.recordingPauses
        // Another program that is just writing is no news, as long as it does not take longer than any write.
        if failure != told, trouble.kind != .busy || tries > pauses.count {
          told = failure
          await isNotRecorded(order, .unrecorded(answer.outcome, failure))
        }
        if tries <= pauses.count {
          await shielded { [ports] in try? await ports.sleep(pauses[tries - 1]) }
        } else if isLast {
          throw PlanHalt(.unrecorded(answer.outcome, failure))
        } else if await isLeaving() {
          throw PlanHalt(.unrecorded(answer.outcome, failure))
        } else {
          // Whoever leaves breaks the wait off; the book is asked once more then.
          isLast = (try? await ports.sleep(PurchaseRunner.recordingPace)) == nil
        }
      }
    }
  }

  private func isLeaving() async -> Bool {
    if Task.isCancelled { return true }
    return await isStopping()
  }

  /// Our choice: waits between the first tries to write an answer down, longer than another program's longest write.
  static let recordingPauses: [Duration] = [.milliseconds(200), .seconds(1), .seconds(3), .seconds(6)]
  /// Our choice: how long it is waited between later tries, until there is room.
  static let recordingPace: Duration = .seconds(10)
}

extension PurchaseOutcome {
  /// The same with what else differs from what was approved, where the vendor holds the order.
  fileprivate func adding(_ more: ReplyDifferences?) -> PurchaseOutcome {
    guard case .placed(let id, let warning) = self, let more else { return self }
    return .placed(vendorOrder: id, warning: ReplyDifferences(((warning?.all ?? []) + more.all).uniqued()))
  }
}
