import PositionedJSON

/// Who helps whom out, and the places of the roles named.
struct ReadAssist {
  var settings: AssistSettings
  var from: Located<String>
  var by: Located<String>
}

extension Shape where Value == ReadAssist {
  /// Idle members of one role take what waits for another.
  static var assist: Shape {
    object { reader in
      let from = reader.read("from", .located(.string()), "The role whose queue is relieved")
      let by = reader.read(
        "by", .located(.string()), "The role whose idle members take the next task they are qualified for")
      let waiting = reader.read(
        "whenWaiting", .integer(1...1_000_000), default: 1, "How many tasks must wait in that queue")
      guard let from, let by else { return nil }
      return ReadAssist(
        settings: AssistSettings(from: from.value, by: by.value, whenWaiting: waiting), from: from, by: by)
    }
  }
}
