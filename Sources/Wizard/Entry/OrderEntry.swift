public import Foundation
public import Ordering

/// The order being entered: its draft, its price, what is asked for it, and what its steps remember. Another draft is another entry, so that
/// nothing of the one before is left.
public struct OrderEntry: Equatable, Sendable {
  /// Inlined, so that whoever asks one thing of it copies that alone. It is not lent by a coroutine: without optimisation Swift 6.3 reads a large field
  /// of a large value after its coroutine has ended, as in `draft.form == nil`.
  public internal(set) var draft: Draft {
    @inlinable get { boxedDraft.wrappedValue }
    _modify { yield &boxedDraft.wrappedValue }
  }
  /// Two hold the same where nothing was changed, which is found out without looking at it.
  @usableFromInline var boxedDraft: Boxed<Draft>
  /// The price as shown on every step.
  @Boxed public internal(set) var quote = QuoteState()
  /// How far the look-ups of names are, by vendor.
  public internal(set) var lookUps: [Vendor: LookUp] = [:]
  /// An answer to a look-up that carries another one is stale.
  public internal(set) var lookUpRevision: Int
  /// The step on the screen; nil while another screen is shown.
  public internal(set) var shownStep: Draft.Step?
  /// In what a draft that a program prepared differs from its client's usual, once the client was read.
  public internal(set) var unusual: [ClientField] = []
  /// What was done to the draft since it was opened.
  @Boxed var history = DraftHistory()
  /// Whether home was shown since it was opened: other sessions may have the draft meanwhile, and it is read again before it is gone on with.
  public internal(set) var isAside = false
  /// Whether a step that made other drafts is being undone.
  var isTakingBack = false
  /// What its steps remember.
  var steps = ScreenStates()

  init(_ draft: Draft, revision: Int) {
    boxedDraft = Boxed(wrappedValue: draft)
    lookUpRevision = revision
  }

  /// One vendor's look-up, worked off a batch at a time.
  public struct LookUp: Equatable, Sendable {
    /// Names (Instantly, ScaledMail) or stems (Saleshandy) still to be asked.
    public internal(set) var queue: [String] = []
    /// What the request under way asks for.
    public internal(set) var asking: [String] = []
    /// Keywords among them that are the brand (Saleshandy): what is offered for these joins the list. A failed one stays, to be asked again.
    var brands: [String] = []
    /// Endings the keyword under way is asked with (Saleshandy).
    var askedEndings: Set<String> = []
    public internal(set) var done = 0
    /// The last failure; cleared by the next good answer.
    public internal(set) var failure: VendorFailure?
    /// When calls are welcome again.
    public internal(set) var limitedUntil: Date?

    /// How many a person has left unasked by stopping; nothing is asked by itself then.
    public internal(set) var unasked = 0

    public var total: Int { done + asking.count + queue.count + unasked }
    public var isBusy: Bool { !asking.isEmpty || !queue.isEmpty }
  }
}
