// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

// The arrows of the design: a target may import what stands in its list, nothing else.
let package = Package(
  name: "yeonpyo",
  products: [
    .library(name: "YeonpyoKit", targets: ["YeonpyoKit"]),
    .library(name: "YeonpyoGazetteers", targets: ["YeonpyoGazetteers"]),
    .executable(name: "yeonpyo", targets: ["yeonpyo"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc")]),
    .target(name: "CYAML", linkerSettings: [.linkedLibrary("yaml")]),
    .target(name: "CArchive", linkerSettings: [.linkedLibrary("archive")]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CHTML", dependencies: ["CLibXML2"], linkerSettings: [.linkedLibrary("xml2")]),
    .target(name: "CMarkdown", linkerSettings: [.linkedLibrary("cmark")]),
    .target(name: "CSystem"),
    .target(name: "CBench"),
    .target(
      name: "CWords",
      exclude: [
        "korean-ordinary.txt", "korean-nouns.txt", "korean-name-nouns.txt", "english-common.txt",
        "korean-romanization.txt", "english-given-names.txt", "english-surnames.txt",
      ]),
    .target(name: "YeonpyoText", dependencies: ["CICU", "CSystem"], swiftSettings: settings),
    .target(name: "YeonpyoEntities", dependencies: ["YeonpyoText"], swiftSettings: settings),
    .target(name: "YeonpyoDates", dependencies: ["YeonpyoText"], swiftSettings: settings),
    .target(
      name: "YeonpyoLanguages", dependencies: ["YeonpyoText", "YeonpyoDates", "CWords"],
      swiftSettings: settings),
    .target(
      name: "YeonpyoDocuments",
      dependencies: ["YeonpyoText", "CSystem", "CArchive", "CHTML", "CMarkdown"],
      swiftSettings: settings),
    .target(
      name: "YeonpyoGazetteers",
      dependencies: ["YeonpyoText", "YeonpyoEntities", "YeonpyoDocuments", "CYAML", "CSystem"],
      swiftSettings: settings),
    .target(
      name: "YeonpyoTimeline",
      dependencies: ["YeonpyoText", "YeonpyoEntities", "YeonpyoDates", "CSystem"],
      swiftSettings: settings),
    .target(
      name: "YeonpyoKit",
      dependencies: [
        "YeonpyoText", "YeonpyoEntities", "YeonpyoDates", "YeonpyoLanguages", "YeonpyoDocuments",
        "YeonpyoTimeline",
        "CSystem",
      ], swiftSettings: settings),
    .executableTarget(
      name: "yeonpyo",
      dependencies: [
        "YeonpyoKit", "YeonpyoGazetteers", "YeonpyoDocuments", "YeonpyoEntities", "YeonpyoText",
        "YeonpyoTimeline", "CSystem",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    .executableTarget(
      name: "yeonpyo-bench",
      dependencies: [
        "YeonpyoKit", "YeonpyoGazetteers", "YeonpyoDocuments", "YeonpyoEntities", "YeonpyoText",
        "CSystem", "CBench", "TestSupport",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "yeonpyo-fuzz",
      dependencies: [
        "YeonpyoKit", "YeonpyoGazetteers", "YeonpyoDocuments", "YeonpyoEntities",
        "YeonpyoLanguages",
        "YeonpyoText", "CSystem", "TestSupport",
      ],
      swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["YeonpyoText"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "YeonpyoTextTests", dependencies: ["YeonpyoText", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "YeonpyoEntitiesTests",
      dependencies: ["YeonpyoEntities", "YeonpyoText", "YeonpyoLanguages", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "YeonpyoDatesTests", dependencies: ["YeonpyoDates", "YeonpyoText"],
      swiftSettings: settings),
    .testTarget(
      name: "YeonpyoLanguagesTests",
      dependencies: ["YeonpyoLanguages", "YeonpyoDates", "YeonpyoText", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "YeonpyoDocumentsTests",
      dependencies: ["YeonpyoDocuments", "YeonpyoText", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "YeonpyoGazetteersTests",
      dependencies: [
        "YeonpyoGazetteers", "YeonpyoEntities", "YeonpyoText", "YeonpyoLanguages", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "YeonpyoKitTests",
      dependencies: [
        "YeonpyoKit", "YeonpyoGazetteers", "YeonpyoDocuments", "YeonpyoEntities", "YeonpyoDates",
        "YeonpyoText", "YeonpyoTimeline", "TestSupport",
      ],
      exclude: ["Golden", "Clashes", "Stories"], swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["yeonpyo"], swiftSettings: settings),
  ]
)
