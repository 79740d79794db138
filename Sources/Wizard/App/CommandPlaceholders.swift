extension Command {
  public static let chooseAvailable = Command("chooseAvailable")
  public static let checkNames = Command("checkNames")
  public static let removeName = Command("removeName")
  public static let clearUnchosen = Command("clearUnchosen")
  public static let askSaleshandy = Command("askSaleshandy")
  public static let removeUnavailable = Command("removeUnavailable")
  public static let moveToNewDraft = Command("moveToNewDraft")
}
