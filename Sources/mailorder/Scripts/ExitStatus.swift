import ArgumentParser
import Ordering
import Wizard

/// How a command ended: the one table of exit codes. They are promised to scripts and never change their meaning.
///
/// Commands that were there before have of them what their pages say: `settle` 0, 1 and 3, `doctor` and the others 0, 1 and 2.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  /// A rule, a vendor or the person's own data say no. Nothing was bought.
  case refused = 1
  /// The command line, the configuration, a key or a file is not as it has to be.
  case usage = 2
  /// Something was sent and nobody knows what came of it (`mailorder settle`), or a part of the order is bought and the rest is not: never once more.
  case unconfirmed = 3
  /// A name, or what is ordered, cannot be had now; or its vendor cannot be asked.
  case notAvailable = 4
  /// Above a ceiling: the one given, the configuration's or the client's.
  case overCeiling = 5
  /// A person has to look at it: stage it with `mailorder draft`.
  case needsApproval = 6

  /// As JSON says it.
  var word: String {
    switch self {
    case .done: "done"
    case .refused: "refused"
    case .usage: "usage"
    case .unconfirmed: "unconfirmed"
    case .notAvailable: "not_available"
    case .overCeiling: "over_ceiling"
    case .needsApproval: "needs_approval"
    }
  }

  var code: ExitCode { ExitCode(rawValue) }
}

extension ExitStatus {
  /// How a command ends that a problem of the draft or its price holds.
  init(_ fault: Problem.Fault) {
    self =
      switch fault {
      case .taken, .restricted, .notOffered, .notLookedUp, .answeredOddly, .endingNotSold, .takesNoMore, .domainFull: .notAvailable
      case .aboveOrderCeiling, .aboveOrderCeilingTogether, .aboveDomainCeiling, .aboveDayCeiling, .aboveClientCeiling: .overCeiling
      // What a person may accept, having looked at it.
      case .unusualPrice, .spelling: .needsApproval
      default: .refused
      }
  }

  /// The same, where the field counts too: a password is in no slip.
  init(_ problem: Problem) {
    if case .detail(let field) = problem.place, field.isSecret, problem.fault == .missing {
      self = .needsApproval
    } else {
      self.init(problem.fault)
    }
  }

  init(_ refusal: GateRefusal) {
    switch refusal {
    case .price(let fault): self.init(fault)
    case .notConfirmed, .quoteOld: self = .notAvailable
    case .notApproved, .needsApproval: self = .needsApproval
    case .hiddenCharacter, .nameless: self = .refused
    }
  }

  init(_ obstacle: PlaceObstacle) {
    switch obstacle {
    case .problem(let problem): self.init(problem)
    case .checkUnderWay, .checkFailed, .packageGone, .lost, .checkExpired, .quoteUnderWay, .notConfirmed: self = .notAvailable
    case .notComplete, .quoteRefused: self = .refused
    case .notApprover: self = .needsApproval
    case .gate(let refusal): self.init(refusal)
    }
  }

  init(_ failure: BookFailure) {
    self =
      switch failure {
      case .nameLocked, .draftHeld, .draftTaken, .changeOpen: .notAvailable
      case .aboveDayCeiling, .aboveClientCeiling: .overCeiling
      case .attemptMoved, .openAttempts: .unconfirmed
      case .missing, .clientChanged, .clientNamed: .refused
      case .ownApproval: .needsApproval
      case .storage: .usage
      }
  }

  /// How placing ends whose plan was stopped.
  init(_ stop: PlanStop) {
    switch stop {
    case .book(let failure): self.init(failure)
    case .vendor(.noKey), .vendor(.keyRefused): self = .usage
    case .vendor(.refused): self = .refused
    case .vendor, .conflicts, .quoteOld: self = .notAvailable
    case .priceMoved: self = .needsApproval
    case .gate(let refusal): self.init(refusal)
    case .unrecorded: self = .unconfirmed
    }
  }

  /// How placing ends by where its order stands.
  init(_ status: Order.Status) {
    self =
      switch status {
      case .settingUp, .ready, .awaitingPayment: .done
      case .stopped, .failed: .refused
      case .placing, .unresolved, .foundAfterClosing: .unconfirmed
      }
  }
}
