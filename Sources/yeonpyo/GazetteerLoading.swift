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
        complain(
          "yeonpyo: no gazetteer found: only dates are read (-g PATH, YEONPYO_GAZETTEERS or ./Gazetteers)"
        )
      }
      return Gazetteer()
    }
    let sources = ShowFileSources(paths: paths)
    let cache = sources.isWhole ? GazetteerCache(sources) : nil
    if let kept = cache?.read() { return kept }
    do throws(GazetteerError) {
      let files = try sources.read()
      if !isQuiet { for warning in files.warnings { complain("yeonpyo: \(warning)") } }
      let gazetteer = try build(files.definitions)
      // With warnings the files are read again each time, so that nobody misses them.
      if files.warnings.isEmpty { cache?.keep(gazetteer) }
      return gazetteer
    } catch {
      for problem in error.problems { complain("yeonpyo: \(problem)") }
      throw ExitCode(ExitStatus.gazetteer.rawValue)
    }
  }

  private func build(_ definitions: [EntityDefinition]) throws(GazetteerError) -> Gazetteer {
    do {
      return try GazetteerBuilder(AnalysisPlan.languageData).build(definitions)
    } catch {
      throw GazetteerError([
        GazetteerProblem(.error, SourcePlace(file: "ICU"), "\(error)")
      ])
    }
  }
}

/// A variable of the environment.
func environment(_ name: String) -> String? {
  guard let value = unsafe sys_environment(name) else { return nil }
  return unsafe String(cString: value)
}
