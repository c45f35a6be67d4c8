/// What alignments cost that were done before: names come again and again. Each place holds the last one that fell on it.
struct AlignmentMemo {
  private var entries = [(key: UInt64, cost: Float)](repeating: (0, 0), count: 1 << 11)

  /// - Parameter spelling: see ``GivenName/key(_:)``.
  static func key(_ alias: UInt32, _ spelling: UInt64) -> UInt64 { mixed(alias, spelling) }

  subscript(_ key: UInt64) -> Float? {
    get {
      let entry = entries[Int(key >> 53)]
      return entry.key == key ? entry.cost : nil
    }
    set { entries[Int(key >> 53)] = (key, newValue ?? 0) }
  }
}

/// The names that spellings led to before, up to four; each place holds the last one that fell on it.
struct AnswerMemo {
  private typealias Entry = (key: UInt64, count: Int, aliases: (UInt32, UInt32, UInt32, UInt32))
  private var entries = [Entry](repeating: (0, 0, (0, 0, 0, 0)), count: 1 << 11)

  /// - Parameters:
  ///   - surname: its hash.
  ///   - spelling: see ``GivenName/key(_:)``.
  static func key(surname: UInt32, _ spelling: UInt64) -> UInt64 { mixed(surname, spelling) }

  /// `nil` where it is not known.
  subscript(_ key: UInt64) -> [UInt32]? {
    get {
      let entry = entries[Int(key >> 53)]
      guard entry.key == key else { return nil }
      let (a, b, c, d) = entry.aliases
      return entry.count == 0 ? [] : Array([a, b, c, d].prefix(entry.count))
    }
    set {
      guard let all = newValue, all.count <= 4 else { return }
      func at(_ place: Int) -> UInt32 { place < all.count ? all[place] : 0 }
      entries[Int(key >> 53)] = (key, all.count, (at(0), at(1), at(2), at(3)))
    }
  }
}

/// Never 0, which is nobody's. 63 bits: two spellings that are met do not fall together.
private func mixed(_ number: UInt32, _ spelling: UInt64) -> UInt64 {
  var value = spelling ^ UInt64(number) &* 0x9E37_79B9_7F4A_7C15
  value = (value ^ value >> 32) &* 0xC2B2_AE3D_27D4_EB4F
  return (value ^ value >> 29) | 1
}
