/// XXH64 with seed 0 (Collet, "xxHash fast digest algorithm", revision 0.1.1): the `hash` of document records.
package func xxHash64(_ text: Span<UInt8>) -> UInt64 {
  unsafe text.withUnsafeBytes { unsafe xxHash64($0) }
}

private let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
private let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
private let prime3: UInt64 = 0x1656_67B1_9E37_79F9
private let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
private let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

@inline(__always) private func rotate(_ x: UInt64, _ by: UInt64) -> UInt64 {
  x << by | x >> (64 - by)
}

@inline(__always) private func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
  rotate(lane &+ input &* prime2, 31) &* prime1
}

private func xxHash64(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  func word(_ at: Int) -> UInt64 {
    unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
  }
  var at = 0
  var hash = prime5
  if bytes.count >= 32 {
    var a = prime1 &+ prime2
    var b = prime2
    var c: UInt64 = 0
    var d = 0 &- prime1
    while at + 32 <= bytes.count {
      a = round(a, word(at))
      b = round(b, word(at + 8))
      c = round(c, word(at + 16))
      d = round(d, word(at + 24))
      at += 32
    }
    hash = rotate(a, 1) &+ rotate(b, 7) &+ rotate(c, 12) &+ rotate(d, 18)
    for lane in [a, b, c, d] { hash = (hash ^ round(0, lane)) &* prime1 &+ prime4 }
  }
  hash = hash &+ UInt64(bytes.count)
  while at + 8 <= bytes.count {
    hash = rotate(hash ^ round(0, word(at)), 27) &* prime1 &+ prime4
    at += 8
  }
  if at + 4 <= bytes.count {
    let half = unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
    hash = rotate(hash ^ UInt64(half) &* prime1, 23) &* prime2 &+ prime3
    at += 4
  }
  while at < bytes.count {
    hash = unsafe rotate(hash ^ UInt64(bytes[at]) &* prime5, 11) &* prime1
    at += 1
  }
  hash = (hash ^ hash >> 33) &* prime2
  hash = (hash ^ hash >> 29) &* prime3
  return hash ^ hash >> 32
}
