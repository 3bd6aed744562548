/// The SHA-256 digest of bytes in lower-case hexadecimal, 64 characters: the name of a content, equal for
/// equal bytes on every machine.
///
/// It is written out here because Foundation on Linux has no cryptographic digest and the package depends on
/// no other. It names contents; it guards no secret.
///
/// Source: NIST, Secure Hash Standard (SHS), FIPS PUB 180-4, 2015, sections 4.1.2, 4.2.2, 5.1.1, 5.3.3 and
/// 6.2, https://doi.org/10.6028/NIST.FIPS.180-4.
///
/// - Complexity: O(n) in the number of bytes; the bytes are read once and not copied.
public func contentDigest(of bytes: some Sequence<UInt8>) -> String {
  var digest = SHA256()
  for byte in bytes { digest.append(byte) }
  return digest.hexadecimal()
}

private struct SHA256 {
  /// The intermediate hash value H.
  private var hash: [UInt32] = [
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ]
  /// The message schedule W of the current block; its first 16 words are filled as bytes come in.
  private var schedule = [UInt32](repeating: 0, count: 64)
  private var byteCount: UInt64 = 0

  mutating func append(_ byte: UInt8) {
    let place = Int(truncatingIfNeeded: byteCount & 63)
    schedule[place / 4] = schedule[place / 4] << 8 | UInt32(byte)
    byteCount += 1
    if place == 63 { compress() }
  }

  /// Ends the message with its padding and length (section 5.1.1).
  mutating func hexadecimal() -> String {
    let bitCount = byteCount &* 8
    append(0x80)
    while byteCount & 63 != 56 { append(0) }
    for shift in stride(from: 56, through: 0, by: -8) { append(UInt8(truncatingIfNeeded: bitCount >> shift)) }

    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for word in hash {
      for shift in stride(from: 28, through: 0, by: -4) { text.append(digits[Int(word >> shift & 15)]) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Works a full block into the hash value (section 6.2.2).
  private mutating func compress() {
    for t in 16..<64 {
      let (w15, w2) = (schedule[t - 15], schedule[t - 2])
      let sigma0 = rotated(w15, 7) ^ rotated(w15, 18) ^ w15 >> 3
      let sigma1 = rotated(w2, 17) ^ rotated(w2, 19) ^ w2 >> 10
      schedule[t] = sigma1 &+ schedule[t - 7] &+ sigma0 &+ schedule[t - 16]
    }
    var (a, b, c, d) = (hash[0], hash[1], hash[2], hash[3])
    var (e, f, g, h) = (hash[4], hash[5], hash[6], hash[7])
    for t in 0..<64 {
      let sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let choice = (e & f) ^ (~e & g)
      let temporary1 = h &+ sum1 &+ choice &+ roundConstants[t] &+ schedule[t]
      let sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      (h, g, f, e) = (g, f, e, d &+ temporary1)
      (d, c, b, a) = (c, b, a, temporary1 &+ sum0 &+ majority)
    }
    for (i, word) in [a, b, c, d, e, f, g, h].enumerated() { hash[i] &+= word }
  }

  private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }
}

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (section 4.2.2).
private let roundConstants: [UInt32] = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]
