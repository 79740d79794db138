extension Client: Codable {
  private enum Key: String, CodingKey {
    case id, name, brand, ownDomains, endings, prefixes, suffixes, redirect, people, pictures, patterns, allowsNumbers, spread,
      registrant
    case offer, wanted, label, workspace, sequencer, ceilings, volume, used, denied
  }

  /// What another version wrote lacks what came later, and may say what this one does not know: that is left out, and the rest is read.
  /// - Parameter decoder: of a client as JSON.
  /// - Throws: only where neither id nor name can be read.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(id: try container.decode(ID.self, forKey: .id), name: try container.decode(String.self, forKey: .name))
    func value<Value: Decodable>(_ key: Key, _ usual: Value) -> Value {
      (try? container.decodeIfPresent(Value.self, forKey: key)) ?? usual
    }
    func list<Value: Decodable>(_ key: Key) -> [Value] { value(key, [Readable<Value>]()).compactMap(\.value) }
    brand = value(.brand, "")
    ownDomains = list(.ownDomains)
    endings = list(.endings)
    prefixes = list(.prefixes)
    suffixes = list(.suffixes)
    redirect = value(.redirect, "")
    people = value(.people, "")
    pictures = value(.pictures, "")
    patterns = list(.patterns)
    allowsNumbers = value(.allowsNumbers, false)
    spread = value(.spread, nil)
    registrant = value(.registrant, RegistrantEntry())
    offer = value(.offer, nil)
    wanted = value(.wanted, nil)
    label = value(.label, "")
    workspace = value(.workspace, nil)
    sequencer = value(.sequencer, Sequencer())
    ceilings = value(.ceilings, ClientCeilings())
    volume = value(.volume, VolumeAssumptions())
    used = list(.used)
    denied = list(.denied)
  }

  /// The revision is the book's, not the client's.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(name, forKey: .name)
    try container.encode(brand, forKey: .brand)
    try container.encode(ownDomains, forKey: .ownDomains)
    try container.encode(endings, forKey: .endings)
    try container.encode(prefixes, forKey: .prefixes)
    try container.encode(suffixes, forKey: .suffixes)
    try container.encode(redirect, forKey: .redirect)
    try container.encode(people, forKey: .people)
    try container.encode(pictures, forKey: .pictures)
    try container.encode(patterns, forKey: .patterns)
    try container.encode(allowsNumbers, forKey: .allowsNumbers)
    try container.encodeIfPresent(spread, forKey: .spread)
    try container.encode(registrant, forKey: .registrant)
    try container.encodeIfPresent(offer, forKey: .offer)
    try container.encodeIfPresent(wanted, forKey: .wanted)
    try container.encode(label, forKey: .label)
    try container.encodeIfPresent(workspace, forKey: .workspace)
    try container.encode(sequencer, forKey: .sequencer)
    try container.encode(ceilings, forKey: .ceilings)
    if volume != VolumeAssumptions() { try container.encode(volume, forKey: .volume) }
    try container.encode(used, forKey: .used)
    try container.encode(denied, forKey: .denied)
  }
}

/// An element of a list that may be one this version cannot read.
private struct Readable<Value: Decodable>: Decodable {
  let value: Value?
  init(from decoder: any Decoder) throws { value = try? Value(from: decoder) }
}
