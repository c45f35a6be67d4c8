import CSystem
import YeonpyoDocuments
import YeonpyoEntities
import YeonpyoGazetteers
import YeonpyoKit
import YeonpyoText

/// Compiled show files kept between runs: reading them again takes longer than a small article.
///
/// Files lie in `$XDG_CACHE_HOME/yeonpyo` or `~/.cache/yeonpyo`, named by a hash of all the show files' paths and bytes
/// and of this program, so that a kept one is never out of date. A damaged one is not used. `YEONPYO_CACHE=off` keeps
/// nothing. The cache is no output: whatever goes wrong with it is passed over in silence.
struct GazetteerCache {
  private let directory: String
  private let name: String
  /// With this many files kept, half are removed, whichever: they are quickly made again.
  private static let limit = 16

  init?(_ sources: GazetteerSources) {
    guard environment("YEONPYO_CACHE") != "off" else { return nil }
    if let cache = environment("XDG_CACHE_HOME"), cache.hasPrefix("/") {
      directory = joinPath(cache, "yeonpyo")
    } else if let home = environment("HOME"), home.hasPrefix("/") {
      directory = joinPath(joinPath(home, ".cache"), "yeonpyo")
    } else {
      return nil
    }
    var key: [UInt8] = []
    let program = unsafe "/proc/self/exe".withCString { unsafe sys_stamp($0) }
    guard program != 0 else { return nil }
    GazetteerCache.append(xxHash64(Array(YeonpyoVersion.icu.utf8).span), to: &key)
    GazetteerCache.append(program, to: &key)
    for file in sources.files {
      GazetteerCache.append(xxHash64(Array(file.path.utf8).span), to: &key)
      GazetteerCache.append(xxHash64(file.bytes.span), to: &key)
    }
    for file in sources.compiled {
      GazetteerCache.append(xxHash64(Array(file.path.utf8).span), to: &key)
      GazetteerCache.append(file.checksum, to: &key)
    }
    name = String(xxHash64(key.span), radix: 16) + ".ypg"
  }

  private static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
    }
  }

  /// The kept gazetteer, read through once: a damaged one is not used.
  func read() -> Gazetteer? {
    guard let file = try? CompiledFile(joinPath(directory, name)), file.isWhole else { return nil }
    return file.gazetteer
  }

  /// Keeps a gazetteer: written beside its place, then renamed.
  func keep(_ gazetteer: Gazetteer) {
    let bytes = GazetteerFile.bytes(of: gazetteer, options: 0)
    makeDirectories()
    prune()
    let path = joinPath(directory, name)
    // A pipe of that name would wait for its reader.
    if let kind = try? fileKind(path), case .other = kind {
      unsafe _ = path.withCString { unsafe sys_unlink($0) }
    }
    guard var file = try? OutputFile(path: path) else { return }
    guard (try? file.write(bytes)) != nil else { return }
    try? file.finish()
  }

  private func makeDirectories() {
    var path = ""
    for part in directory.split(separator: "/") {
      path += "/" + part
      unsafe _ = path.withCString { unsafe sys_mkdir($0) }
    }
  }

  private func prune() {
    let names = ((try? listDirectory(directory)) ?? []).map(\.name)
    for name in names where isLeftOver(name) {
      unsafe _ = joinPath(directory, name).withCString { unsafe sys_unlink($0) }
    }
    let entries = names.filter(isOurs)
    guard entries.count >= GazetteerCache.limit else { return }
    for entry in entries.sorted().dropLast(GazetteerCache.limit / 2) {
      unsafe _ = joinPath(directory, entry).withCString { unsafe sys_unlink($0) }
    }
  }

  /// What a run that was ended left behind: `.HEX.ypg.partial-HEX`.
  private func isLeftOver(_ name: String) -> Bool {
    let parts = name.dropFirst().split(separator: ".ypg.partial-", omittingEmptySubsequences: false)
    return name.hasPrefix(".") && parts.count == 2 && parts.allSatisfy(isHexadecimal)
  }

  private func isHexadecimal(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.count <= 16
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// A name that this cache gives, at a compiled gazetteer: anything else is somebody's who put it here.
  private func isOurs(_ name: String) -> Bool {
    guard name.hasSuffix(".ypg"), isHexadecimal(name.dropLast(4)) else { return false }
    let path = joinPath(directory, name)
    guard case .file? = try? fileKind(path), let file = try? InputFile(path: path) else {
      return false
    }
    var head: [UInt8] = []
    return (try? file.read(8, into: &head)) != nil && GazetteerFile.isOne(head)
  }
}
