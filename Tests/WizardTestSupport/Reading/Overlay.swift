public import Wizard

extension WizardState {
  /// The question that lies over the screen.
  public var asked: Question? { overlay?.as(QuestionOverlay.self)?.question }
  /// What is asked.
  public var question: Question.ID? { asked?.id }
  /// The list of choices that lies over the screen.
  public var choices: ChoiceList? { overlay?.as(ChoicesOverlay.self)?.list }
  /// What is typed into the palette.
  public var palette: PaletteOverlay? { overlay?.as(PaletteOverlay.self) }
}
