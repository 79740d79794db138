extension Purchase {
  /// What ScaledMail's orders of mailboxes have in common.
  ///
  /// Source: Vendors/ScaledMail, Create custom order; Vendors/ScaledMail, Create order; Vendors/ScaledMail, Pre-warmed inboxes;
  /// Vendors/ScaledMail, Submit form.
  public struct ScaledMailTerms: Hashable, Sendable {
    /// With our mark in it, so that the order can be found again. A package keeps it, and does not send it.
    public let tag: String
    /// Nil only in books whose first version kept none; nothing can be asked of the vendor then.
    public let workspace: Workspace?
    /// Nil where the domains lead nowhere.
    public let redirect: Redirect?
    /// The sending program to connect, if any; its password is in memory only.
    public let sequencer: Sequencer?

    public init(tag: String, workspace: Workspace, redirect: Redirect? = nil, sequencer: Sequencer? = nil) {
      self.init(tag: tag, kept: workspace, redirect: redirect, sequencer: sequencer)
    }

    /// As a book has it.
    init(tag: String, kept workspace: Workspace?, redirect: Redirect?, sequencer: Sequencer?) {
      self.tag = tag
      self.workspace = workspace
      self.redirect = redirect
      self.sequencer = sequencer
    }
  }
}
