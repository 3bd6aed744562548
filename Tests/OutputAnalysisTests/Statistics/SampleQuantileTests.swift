import OutputAnalysis
import Testing

@Suite("Sample quantile")
struct SampleQuantileTests {
  @Test("values between two observations are interpolated by definition 7 of Hyndman and Fan")
  func interpolation() {
    let sorted: [Double] = [1, 2, 4, 8, 16]
    #expect(sampleQuantile(0, ofSorted: sorted) == 1)
    #expect(sampleQuantile(0.25, ofSorted: sorted) == 2)
    #expect(sampleQuantile(0.5, ofSorted: sorted) == 4)
    #expect(sampleQuantile(0.875, ofSorted: sorted) == 12)
    #expect(sampleQuantile(1, ofSorted: sorted) == 16)
  }

  @Test("the median of an even number lies halfway, and one value is every quantile")
  func small() {
    #expect(sampleQuantile(0.5, ofSorted: [1, 2, 10, 20]) == 6)
    #expect(sampleQuantile(0.05, ofSorted: [3]) == 3)
    #expect(sampleQuantile(1, ofSorted: [3]) == 3)
    #expect(sampleQuantile(0.5, ofSorted: []) == nil)
  }
}
