extension WizardState {
  /// Whether a command can run now, and if not, why; read by the keys, the key bar, the palette and the help alike.
  public func status(of command: Command) -> CommandStatus {
    if let overlay { return overlay.status(of: command) }
    if let status = statusForReader(of: command) { return status }
    if let status = ScreenRegistry[screen].status(of: command, in: self) { return status }
    return WizardModel.commands.first { $0.id == command }.map { $0.status(self) } ?? .absent
  }

  /// What a command is called here: short, in plain words, for the palette and the help.
  public func title(of command: Command) -> String { title(of: command, isShort: false) }

  /// What a command is called where room is short, such as the key bar.
  public func shortTitle(of command: Command) -> String { title(of: command, isShort: true) }

  private func title(of command: Command, isShort: Bool) -> String {
    if let title = overlay?.title(of: command, in: self) { return title }
    if let title = ScreenRegistry[screen].title(of: command, isShort: isShort, in: self) { return title }
    return WizardModel.commands.first { $0.id == command }.map { isShort ? $0.shortTitle(self) : $0.title(self) } ?? ""
  }

  /// The commands that help most here, best first, for the key bar.
  public var keyBarCommands: [Command] {
    if let overlay { return overlay.model.keyBar }
    let own = ScreenRegistry[screen].ranks(in: self)
    let general = WizardModel.commands.compactMap { record in record.rank(self).map { (record.id, $0) } }
    let all = own + general.filter { entry in !own.contains { $0.0 == entry.0 } }
    return all.sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// Commands the help lists one by one: those that have a place here. Moves in a list are left to a line of their own.
  public var helpCommands: [Command] {
    let under = withoutOverlay
    let isListed = { (command: Command) in Move(command).map { $0 == .nextField || $0 == .previousField } ?? true }
    return CommandTable.all.filter { isListed($0) && under.status(of: $0) != .absent && !under.title(of: $0).isEmpty }
  }

  /// Commands the palette lists for what was typed: ready ones first, best match first.
  public func paletteCommands(matching query: String) -> [Command] {
    let under = withoutOverlay
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
