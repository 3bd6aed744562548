import SimulatedTime

/// What a traced replication writes down about chance.
extension TeamSimulation {
  /// Writes down a number drawn about a strategic or tactical task, by the entity of its stream of randomness.
  @inline(__always)
  mutating func traceDraw(
    _ subject: DrawRecord.Subject, about entity: UInt64, check: Int = 0, _ value: Double
  ) {
    if _slowPath(isTraced) { recordDraw(subject, about: entity, check, value) }
  }

  private mutating func recordDraw(
    _ subject: DrawRecord.Subject, about entity: UInt64, _ check: Int, _ value: Double
  ) {
    let (stream, arrivalNumber, ordinal, round) = StreamEntity.parts(of: entity)
    trace?.draws.append(
      DrawRecord(
        subject: subject, stream: stream, arrival: arrivalNumber, ordinal: ordinal, round: round,
        check: check,
        value: value
      ))
  }
}
