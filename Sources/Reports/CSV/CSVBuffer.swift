import SimulatedTime

/// Rows of comma-separated values as bytes, rendered apart from any file so that worker threads can
/// render while one thread writes.
///
/// The format is RFC 4180 (2005) in UTF-8: rows end in CR LF, cells that need it are quoted. Undefined
/// values are empty cells. The buffer is meant to be reused: `removeAll()` keeps its storage, and no cell
/// of numbers or dates allocates.
public struct CSVBuffer: Sendable {
  /// The rendered rows.
  public private(set) var bytes: [UInt8]
  private var isAtStartOfRow = true

  /// An empty buffer with room for `capacity` bytes.
  public init(capacity: Int = 0) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  /// Forgets the rows and keeps the storage.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    isAtStartOfRow = true
  }

  /// Ends the row.
  public mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isAtStartOfRow = true
  }

  /// Appends a cell without a value.
  mutating func appendEmpty() {
    startCell()
  }

  /// Appends a whole number.
  public mutating func append(_ value: Int) {
    startCell()
    appendDigits(value)
  }

  /// Appends a whole number, or an empty cell for nil.
  public mutating func append(_ value: Int?) {
    startCell()
    if let value { appendDigits(value) }
  }

  /// Appends the shortest decimal that reads back as the same number; nil, infinities and
  /// not-a-number are undefined.
  public mutating func append(_ value: Double?) {
    startCell()
    guard let value, value.isFinite else { return }
    for byte in value.description.utf8 { bytes.append(byte) }
  }

  /// Appends "true" or "false".
  public mutating func append(_ value: Bool) {
    startCell()
    append(raw: value ? "true" : "false")
  }

  /// Appends `numerator / denominator`, rounded half away from zero to four decimals in integer
  /// arithmetic; empty where the denominator is 0.
  public mutating func append(ratioOf numerator: Int64, to denominator: Int64) {
    startCell()
    guard denominator != 0 else { return }
    let isNegative = (numerator < 0) != (denominator < 0)
    let (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
    let scaled = rest.multipliedFullWidth(by: 10_000)
    let (decimals, last) = denominator.magnitude.dividingFullWidth(scaled)
    let roundsUp = last >= denominator.magnitude - last
    let fraction = Int(decimals) + (roundsUp ? 1 : 0)
    let (carry, shown) = fraction.quotientAndRemainder(dividingBy: 10_000)
    if isNegative, whole > 0 || fraction > 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(Int(clamping: whole) + carry)
    bytes.append(UInt8(ascii: "."))
    appendDigits(shown, width: 4)
  }

  /// Appends a duration in hours with four decimals (0.36 s).
  public mutating func append(hours duration: SimulationDuration) {
    append(ratioOf: duration.microseconds, to: 3_600_000_000)
  }

  /// Appends bytes that are a cell already, rendered before by `cell(_:)`.
  mutating func append(cell: [UInt8]) {
    startCell()
    bytes.append(contentsOf: cell)
  }

  /// Separates the cell to come from the one before.
  mutating func startCell() {
    if isAtStartOfRow {
      isAtStartOfRow = false
    } else {
      bytes.append(UInt8(ascii: ","))
    }
  }

  mutating func append(raw ascii: StaticString) {
    ascii.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(rawByte byte: UInt8) {
    bytes.append(byte)
  }

  /// Appends decimal digits, zeros in front up to `width`.
  mutating func appendDigits(_ value: Int, width: Int = 1) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    var count = 1
    var bound: UInt = 10
    while rest >= bound {
      count += 1
      let (next, overflow) = bound.multipliedReportingOverflow(by: 10)
      if overflow { break }
      bound = next
    }
    let padded = max(count, width)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: padded))
    var place = bytes.count - 1
    for _ in 0..<count {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes[place] = UInt8(ascii: "0") + UInt8(digit)
      rest = quotient
      place -= 1
    }
  }
}
