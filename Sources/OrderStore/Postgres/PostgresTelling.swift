/// What came with drafts that tell others what a list shows of them, and not each key that is typed.
///
/// Transactions that tell are committed one after the other, each waiting for the disk alone (source: PostgreSQL 15, `async.c`, the lock of
/// `PreCommit_Notify`): fifty operators who type would wait for each other. A change of what a list shows of a draft is told at once; that it was
/// changed at all, once in two seconds.
enum PostgresTelling {
  static let sql = """
    DROP TRIGGER draftsAreTold ON drafts;
    CREATE TRIGGER draftsAreTold AFTER INSERT OR DELETE ON drafts FOR EACH STATEMENT EXECUTE FUNCTION tell();
    CREATE TRIGGER shownDraftIsTold AFTER UPDATE ON drafts FOR EACH ROW WHEN (
      (NEW.name, NEW.step, NEW.offer, NEW.holder, floor(NEW.changedAt / 2))
        IS DISTINCT FROM (OLD.name, OLD.step, OLD.offer, OLD.holder, floor(OLD.changedAt / 2))
      -- For whom it is, read as text: a whole form is not parsed at every key.
      OR substring(NEW.form FROM '"client":\\{[^}]*') IS DISTINCT FROM substring(OLD.form FROM '"client":\\{[^}]*')) EXECUTE FUNCTION tell();
    CREATE TRIGGER linesAreTold AFTER INSERT OR DELETE ON draftLines FOR EACH STATEMENT EXECUTE FUNCTION tell();
    CREATE TRIGGER shownLineIsTold AFTER UPDATE ON draftLines FOR EACH ROW WHEN ((NEW.name, NEW.isChosen) <> (OLD.name, OLD.isChosen))
      EXECUTE FUNCTION tell();
    """
}
