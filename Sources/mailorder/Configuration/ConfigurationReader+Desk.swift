extension ConfigurationReader {
  /// How a desk is set up.
  func desk(_ entry: ConfigurationEntry) throws(ConfigurationProblem) -> DeskSettings {
    var desk = DeskSettings()
    try each(entry, ["files", "pin", "lock_seconds", "pin_minutes"]) { setting throws(ConfigurationProblem) in
      switch setting.name {
      case "files": desk.files = try directory(setting)
      case "pin": desk.pin = try directory(setting)
      // Our choice: from a glance away to an hour.
      case "lock_seconds":
        desk.lockSeconds = try number(setting, 5...3_600, "the seconds without a key until the screen is locked, such as 300")
      default:
        desk.pinMinutes = try number(
          setting, 0...480, "the minutes for which a PIN holds when something is spent, such as 15; 0 asks each time")
      }
    }
    return desk
  }

  private func number(_ entry: ConfigurationEntry, _ range: ClosedRange<Int>, _ what: String) throws(ConfigurationProblem) -> Int {
    guard let number = Int(try text(entry)), range.contains(number) else {
      throw problem(entry, "this is not a whole number from \(range.lowerBound) to \(range.upperBound); write \(what)")
    }
    return number
  }
}
