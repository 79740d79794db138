/// What came with the second person: what was staged of a draft, and who approved it.
enum ApprovalSchema {
  /// One row a draft: a new staging takes the place of the old one, and both stand in the audit. That nobody approves their own is the file's own rule
  /// as well; a person behind another account is known by the login that the kernel keeps, where it keeps one.
  static let approvals = """
    CREATE TABLE approvals (
      draftID TEXT NOT NULL PRIMARY KEY,
      digest TEXT NOT NULL,
      totalCents INTEGER,
      stagedBy TEXT NOT NULL,
      stagedAt REAL NOT NULL,
      approvedBy TEXT,
      approvedAt REAL,
      CHECK ((approvedBy IS NULL) = (approvedAt IS NULL)),
      CHECK (approvedBy IS NULL OR json_extract(approvedBy, '$.account') <> json_extract(stagedBy, '$.account')),
      CHECK (approvedBy IS NULL OR json_extract(approvedBy, '$.loginUID') IS NULL
        OR json_extract(approvedBy, '$.loginUID') IS NOT json_extract(stagedBy, '$.loginUID'))
    ) STRICT;
    """
}
