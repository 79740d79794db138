import Foundation
import Testing

@testable import mailorder

@Suite("The home directory")
struct HomeCheckTests {
  private func said(_ environment: [String: String], data: String? = nil, isRoot: Bool = false, isOnFile: Bool = true) -> String? {
    var check = HomeCheck(Paths(data: data, environment: environment), environment: environment)
    check.isRoot = isRoot
    check.isOnFile = isOnFile
    do throws(ConfigurationProblem) {
      try check.check()
      return nil
    } catch {
      return error.sentence
    }
  }

  @Test("a home that is there and one's own passes")
  func own() throws {
    let home = try Home()
    #expect(said(["HOME": home.path]) == nil)
    #expect(said(["HOME": home.path], isRoot: true) == nil || geteuid() != 0)
  }

  @Test("one that is relative, missing or a file is refused with path, cause and way out")
  func wrong() throws {
    let home = try Home()
    let file = try home.write("x", to: "plain")
    #expect(
      said(["HOME": "ada"])
        == "HOME: ‘ada’ is no absolute path, so nobody knows which directory is meant; set HOME to your home directory.")
    #expect(
      said(["HOME": home.path + "/none"])
        == "\(home.path)/none: the home directory cannot be used (No such file or directory); make it, set HOME to a directory of yours, or "
        + "name others with --data and XDG_CONFIG_HOME.")
    #expect(said(["HOME": file]) == "\(file): HOME leads to a file, not to a directory; set HOME to your home directory.")
    #expect(
      said([:], isOnFile: false)
        == "HOME: it is not set, and the system knows no home directory of this user; set HOME to a directory of yours.")
  }

  @Test("where nothing would stand in the home directory, it is not asked")
  func unused() {
    #expect(said(["HOME": "/nonexistent", "XDG_CONFIG_HOME": "/etc/x", "XDG_DATA_HOME": "/srv/x"]) == nil)
    #expect(said(["HOME": "/nonexistent", "XDG_CONFIG_HOME": "/etc/x"], data: "/srv/x") == nil)
  }
}
