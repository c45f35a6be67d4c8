import ArgumentParser
import CSystem
import YeonpyoDocuments
import YeonpyoEntities
import YeonpyoGazetteers
import YeonpyoKit

extension GazetteerArguments {
  /// The paths to read: those given, else the environment's, else `./Gazetteers`; empty where there is none at all.
  func paths() -> [String] {
    if !gazetteers.isEmpty { return gazetteers }
    if let list = environment("YEONPYO_GAZETTEERS"), !list.isEmpty {
      return list.split(separator: ":").map(String.init)
    }
    if let kind = try? fileKind("Gazetteers"), case .directory = kind { return ["Gazetteers"] }
    return []
  }

  /// The compiled gazetteer; all problems are told, then the run ends.
  func load(isQuiet: Bool) throws -> Gazetteer {
    let paths = paths()
    guard !paths.isEmpty else {
      if !isQuiet {
        complain(noGazetteer)
      }
      return Gazetteer()
    }
    let sources = GazetteerSources(paths: paths)
    if !isQuiet { warnIfEmpty(sources, paths) }
    if !sources.compiled.isEmpty {
      let options = buildOptions
      if let file = sources.only, file.options == options {
        GazetteerArguments.endOnLostMap()
        return file.gazetteer
      }
      if !isQuiet {
        for file in sources.compiled where file.options != options {
          complain(
            "yeonpyo: \(file.path): warning: built by another yeonpyo, whose lists of words or particles are not these:"
              + " its names are compiled anew; build it again: yeonpyo gazetteer build \(file.path) -o NEW.ypg"
          )
        }
      }
    }
    let cache = sources.isWhole ? GazetteerCache(sources) : nil
    if let kept = cache?.read() {
      GazetteerArguments.endOnLostMap()
      return kept
    }
    do throws(GazetteerError) {
      let built = try compile(try sources.objects())
      if !isQuiet { for warning in built.warnings { complain("yeonpyo: \(warning)") } }
      // With warnings the files are read again each time, so that nobody misses them.
      if built.warnings.isEmpty { cache?.keep(built.gazetteer) }
      return built.gazetteer
    } catch {
      throw failure(error)
    }
  }
}

extension GazetteerArguments {
  private static let lostMap: StaticString =
    "yeonpyo: error: the compiled gazetteer was changed while it was in use: run again\n"

  /// A gazetteer is used where it lies: nothing can be read on once somebody cuts its file short.
  static func endOnLostMap() {
    lostMap.withUTF8Buffer { bytes in
      guard let base = bytes.baseAddress else { return }
      unsafe UnsafeRawPointer(base).withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        unsafe sys_end_on_lost_map($0, ExitStatus.gazetteer.rawValue)
      }
    }
  }
}

let noGazetteer =
  "yeonpyo: no gazetteer found: only dates and names outside gazetteers are read (-g PATH, YEONPYO_GAZETTEERS or ./Gazetteers)"

/// Says where there is nothing to read.
func warnIfEmpty(_ sources: GazetteerSources, _ paths: [String]) {
  guard sources.isEmpty else { return }
  complain(
    "yeonpyo: \(paths.joined(separator: ", ")): warning: no show file, table or compiled gazetteer in it"
  )
}

/// What this program compiles gazetteers with.
var buildOptions: UInt64 {
  GazetteerBuilder.options(AnalysisPlan.languageData, icu: YeonpyoVersion.icu)
}

/// Makes one gazetteer of what sources say.
func compile(
  _ objects: [SourceObject]
) throws(GazetteerError) -> (gazetteer: Gazetteer, warnings: [GazetteerProblem]) {
  let builder: GazetteerBuilder
  do {
    builder = try GazetteerBuilder(AnalysisPlan.languageData)
  } catch {
    throw GazetteerError([GazetteerProblem(.error, SourcePlace(file: "ICU"), "\(error)")])
  }
  return try builder.build(objects)
}

/// Tells all problems of a gazetteer; the exit that ends the run.
func failure(_ error: GazetteerError) -> ExitCode {
  for problem in error.problems { complain("yeonpyo: \(problem)") }
  return ExitCode(ExitStatus.gazetteer.rawValue)
}
