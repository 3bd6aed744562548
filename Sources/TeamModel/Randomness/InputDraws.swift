import Sampling
import Scenarios

extension StreamPurpose {
  /// What the inputs are that are not known; the entity is the draw and the place of the input in it.
  static let inputUncertainty = StreamPurpose(rawValue: 120)
}

extension UncertaintySettings {
  /// The draws of the inputs: each a function of the seed and its number alone.
  ///
  /// Values known by themselves are drawn independently of each other. Of the records of a joint posterior, as many
  /// as there are draws are taken at even distances, so that with as many draws as records each comes once.
  ///
  /// - Throws: `DistributionProblem` where a distribution cannot be sampled.
  public func draws(seed: UInt64) throws(DistributionProblem) -> [InputDraw] {
    let table = DistributionTable()
    var samplers: [Sampler] = []
    for parameter in parameters { samplers.append(try table.sampler(for: parameter.distribution)) }
    let streams = RandomStreams(seed: seed, replication: 0)
    let draws = (0..<samples).map { draw in
      var values: [Double] = []
      for (place, sampler) in samplers.enumerated() {
        var stream = streams.stream(.inputUncertainty, entity: UInt64(draw) << 8 | UInt64(place))
        values.append(sampler.sample(using: &stream))
      }
      var record: Int?
      if let posterior {
        let place = (2 * draw + 1) * posterior.records.count / (2 * samples)
        record = place
        values += posterior.records[place]
      }
      return InputDraw(number: draw + 1, values: values, record: record)
    }
    return withExtendedLifetime(table) { draws }
  }
}
