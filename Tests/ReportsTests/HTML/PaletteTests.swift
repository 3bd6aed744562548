import Foundation
import Reports
import Testing

/// Contrast by WCAG 2.2: success criteria 1.4.3 (text, 4.5:1) and 1.4.11 (graphics, 3:1).
@Suite struct PaletteTests {
  private func luminance(_ hex: String) throws -> Double {
    let value = try #require(UInt32(hex.dropFirst(), radix: 16))
    let channels = [16, 8, 0].map { shift in
      let channel = Double(value >> UInt32(shift) & 0xFF) / 255
      return channel <= 0.040_45 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  private func contrast(_ one: String, _ other: String) throws -> Double {
    let pair = try [luminance(one), luminance(other)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  @Test(
    arguments: [Palette.ink, Palette.muted, Palette.link, Palette.lateText], [Palette.paper, Palette.panel])
  func `text is readable on its ground`(_ text: Palette.Color, _ ground: Palette.Color) throws {
    #expect(try contrast(text.light, ground.light) >= 4.5)
    #expect(try contrast(text.dark, ground.dark) >= 4.5)
  }

  @Test(arguments: [
    Palette.mean, Palette.late, Palette.belowIdealDay, Palette.idealDay, Palette.warningDay,
    Palette.criticalDay, Palette.review, Palette.planning, Palette.idle,
  ])
  func `lines and bars stand out from the paper`(_ color: Palette.Color) throws {
    #expect(try contrast(color.light, Palette.paper.light) >= 3)
    #expect(try contrast(color.dark, Palette.paper.dark) >= 3)
  }

  @Test func `the colours of days grow in contrast with the band, so that they differ in grey`() throws {
    let days = [Palette.belowIdealDay, Palette.idealDay, Palette.warningDay, Palette.criticalDay]
    for (lower, higher) in zip(days, days.dropFirst()) {
      #expect(try contrast(lower.light, Palette.paper.light) < contrast(higher.light, Palette.paper.light))
      #expect(try contrast(lower.dark, Palette.paper.dark) < contrast(higher.dark, Palette.paper.dark))
    }
  }

  @Test(arguments: [Palette.paper, Palette.idealBand, Palette.warningBand, Palette.criticalBand])
  func `a mean stands out from every band`(_ band: Palette.Color) throws {
    #expect(try contrast(Palette.mean.light, band.light) >= 3)
    #expect(try contrast(Palette.mean.dark, band.dark) >= 3)
  }
}
