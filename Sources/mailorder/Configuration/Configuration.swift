import Ordering
import Terminal
import Vendors

/// What a configuration file sets; what it leaves out has its default.
struct Configuration: Equatable, Sendable {
  struct VendorSettings: Equatable, Sendable {
    /// Where the vendor is, if not at its public address.
    var address: BaseAddress?
    /// Whether the vendor's newer rules hold where they differ from those of the pages the program started from.
    var hasNewerRules = false
  }

  var vendors: [Vendor: VendorSettings] = [:]
  /// Minutes without a key until the wizard saves and leaves.
  var idleMinutes = 30
  /// Milliseconds that a lone Escape waits for the rest of a key's sequence.
  var escapeMilliseconds = 100
  /// The look of the screen's colours.
  var theme = Theme.Kind.usual
  /// Whether the terminal is asked to report the mouse. Our choice: not unless it is switched on, over a link or not, since text can then no
  /// longer be selected as everywhere else.
  var hasMouse = false
  /// The most that may be spent.
  var spending = Ceilings()
  /// Well-known marks beside those of the list, which are warned of in names.
  var marks: [String] = []
  /// What commands may place without a person.
  var scripts = ScriptRules()
  /// How a desk is set up.
  var desk = DeskSettings()
  /// The data directory.
  var data: String?
  /// The address of a team's order book; nil for the data directory's own.
  var book: String?

  subscript(vendor: Vendor) -> VendorSettings { vendors[vendor] ?? VendorSettings() }

  /// Which edition of each vendor's rules holds.
  var editions: RuleEditions { RuleEditions(newer: Set(vendors.filter(\.value.hasNewerRules).keys), marks: marks) }

  /// Where a vendor is.
  func base(of vendor: Vendor) -> BaseAddress { self[vendor].address ?? vendor.publicAddress }
}

extension Vendor {
  /// Where the vendor's own pages say it is.
  var publicAddress: BaseAddress {
    switch self {
    case .instantly: .instantly
    case .saleshandy: .saleshandy
    case .scaledmail: .scaledmail
    }
  }
}
