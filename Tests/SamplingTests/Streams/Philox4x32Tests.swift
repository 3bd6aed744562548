import Sampling
import Testing

/// The lines "philox4x32 10" of tests/kat_vectors in Random123, the library of the paper's authors:
/// counter, key, expected block.
private let knownAnswers: [(counter: Philox4x32.Words, key: UInt64, block: Philox4x32.Words)] = [
  (
    .init(0, 0, 0, 0), 0,
    .init(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)
  ),
  (
    .init(.max, .max, .max, .max), .max,
    .init(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)
  ),
  (
    .init(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), 0x299f_31d0_a409_3822,
    .init(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)
  ),
]

@Test("Philox4x32-10 gives the published known answers")
func philoxGivesKnownAnswers() {
  for answer in knownAnswers {
    #expect(Philox4x32.block(counter: answer.counter, key: answer.key) == answer.block)
  }
}
