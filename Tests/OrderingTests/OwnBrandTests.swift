import Ordering
import Testing

@Suite("The brand's own domain")
struct OwnBrandTests {
  private func owns(_ name: String, brand: String = "", redirect: String = "") throws -> Bool {
    var draft = Draft(id: Draft.ID("d"), at: noon)
    draft.brand = brand
    draft.details.redirect = redirect
    return try draft.isOwnBrand(DomainName(name))
  }

  @Test(
    "where visitors are sent is the brand's own, with all above and below it",
    arguments: [
      ("northquay.com", "northquay.com"), ("northquay.com", "https://www.northquay.com/demo"),
      ("northquay.com", "https://go.northquay.com"),
      ("www.northquay.com", "northquay.com"), ("mail.northquay.com", "https://www.northquay.com"),
      ("northquay.co.uk", "go.northquay.co.uk"),
    ])
  func redirect(_ name: String, _ redirect: String) throws { #expect(try owns(name, redirect: redirect)) }

  @Test(
    "other names are not, however alike",
    arguments: [
      ("trynorthquay.com", "northquay.com"), ("northquay.org", "northquay.com"), ("quay.com", "northquay.com"),
      ("northquay.com", "trynorthquay.com"), ("northquay.com", ""), ("northquay.com", "not an address"),
      ("orthquay.com", "northquay.com"),
    ])
  func others(_ name: String, _ redirect: String) throws { #expect(try !owns(name, redirect: redirect)) }

  @Test(
    "the bare brand is its own with every ending",
    arguments: [
      ("northquay.com", "northquay"), ("northquay.co.uk", "NorthQuay"), ("northquay.org", "North Quay"),
      ("northquay.com", "North Quay!"),
      ("north-quay.com", "North Quay"), ("northquay.com", "North-Quay"), ("north-quay.com", "north-quay"),
      ("unicode.com", "Ünïcode"),
      ("northquay.com", "northquay, trynorthquay.com"),
    ])
  func brand(_ name: String, _ brand: String) throws { #expect(try owns(name, brand: brand)) }

  @Test(
    "names made from the brand, and names of a list, are not",
    arguments: [
      ("trynorthquay.com", "northquay"), ("northquayhq.com", "North Quay"), ("north-quay.com", "northquay"),
      ("north.com", "North Quay"),
      ("trynorthquay.com", "trynorthquay, northquayhq"), ("trynorthquay.com", "trynorthquay.com"), ("trynorthquay.com", ""),
      ("co.com", "northquay.co.uk"),
    ])
  func made(_ name: String, _ brand: String) throws { #expect(try !owns(name, brand: brand)) }

  @Test("no idea for a brand is the brand's own", arguments: ["northquay", "North Quay", "Quay!", "go", "mail"])
  func ideas(_ brand: String) throws {
    var draft = Draft(id: Draft.ID("d"), at: noon)
    draft.brand = brand
    draft.details.redirect = "\(DomainIdeas.stem(of: brand)).com"
    let ideas = DomainIdeas.names(for: brand, endings: ["com", "org", "co.uk"])
    #expect(!ideas.isEmpty)
    #expect(ideas.allSatisfy { !draft.ownBrand.owns($0) })
  }
}
