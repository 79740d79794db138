extension WizardState {
  /// Commands the help lists one by one: those that have a place here. Moves in a list are left to a line of their own.
  public var helpCommands: [Command] {
    let under = withoutOverlay.reading
    let isListed = { (command: Command) in Move(command).map { $0 == .nextField || $0 == .previousField } ?? true }
    return CommandTable.all.filter { isListed($0) && under.status(of: $0) != .absent && !under.title(of: $0).isEmpty }
  }

  /// Commands the palette lists for what was typed: ready ones first, best match first.
  public func paletteCommands(matching query: String) -> [Command] {
    let under = withoutOverlay.reading
    let here = CommandTable.inPalette(on: screen).filter { under.status(of: $0) != .absent }
    let words = query.lowercased().split(separator: " ")
    let fitting = here.filter { command in
      let title = (under.title(of: command) + CommandTable.otherName(of: command, on: screen)).lowercased()
      return words.allSatisfy { title.contains($0) }
    }
    let start = query.lowercased().drop { $0 == " " }
    let best = fitting.filter { under.title(of: $0).lowercased().hasPrefix(start) }
    let ranked = best + fitting.filter { !best.contains($0) }
    let ready = ranked.filter { under.status(of: $0) == .ready }
    return ready + ranked.filter { !ready.contains($0) }
  }
}
