// swift-tools-version: 6.1
import PackageDescription

/// The modules, lowest first. A module may import only what its `dependencies` name,
/// and every arrow points to a line above it.
let package = Package(
  name: "plimsoll",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "plimsoll", targets: ["plimsoll"])
  ],
  targets: [
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),

    // Ideas that know nothing of teams.
    .target(name: "SimulatedTime"),
    .target(name: "NearestName"),
    .target(name: "SpecialFunctions"),
    .target(name: "OutputAnalysis", dependencies: ["SpecialFunctions"]),
    .target(name: "Sampling", dependencies: ["SpecialFunctions"]),
    .target(name: "DiscreteEvent", dependencies: ["SimulatedTime"]),
    .target(name: "WorkingTime", dependencies: ["SimulatedTime"]),
    .target(name: "PositionedJSON", dependencies: ["NearestName"]),
    .target(name: "Arguments", dependencies: ["NearestName"]),
    .target(name: "Terminal"),
    .target(name: "ContentDigest"),
    .target(name: "ResultStore", dependencies: ["CSQLite"]),

    // The lead, the team and the scenarios that describe them.
    .target(name: "LeadPolicy"),
    .target(
      name: "Scenarios",
      dependencies: ["LeadPolicy", "NearestName", "PositionedJSON", "Sampling", "WorkingTime"]),
    .target(
      name: "TeamModel",
      dependencies: [
        "DiscreteEvent", "LeadPolicy", "OutputAnalysis", "Sampling", "Scenarios", "SimulatedTime",
        "WorkingTime",
      ]),

    // What is done with the model.
    .target(
      name: "Experiments",
      dependencies: [
        "ContentDigest", "LeadPolicy", "OutputAnalysis", "ResultStore", "Scenarios", "SimulatedTime",
        "TeamModel", "WorkingTime",
      ]),
    .target(
      name: "Reports",
      dependencies: ["Experiments", "LeadPolicy", "OutputAnalysis", "ResultStore", "Scenarios", "TeamModel", "WorkingTime"]),
    .executableTarget(
      name: "plimsoll",
      dependencies: [
        "Arguments", "ContentDigest", "Experiments", "LeadPolicy", "NearestName", "Reports", "Scenarios",
        "TeamModel", "Terminal",
      ]),
    .executableTarget(
      name: "plimsoll-bench",
      dependencies: ["DiscreteEvent", "Sampling", "Scenarios", "SimulatedTime", "TeamModel"]),

    .testTarget(name: "SimulatedTimeTests", dependencies: ["SimulatedTime"]),
    .testTarget(name: "NearestNameTests", dependencies: ["NearestName"]),
    .testTarget(name: "OutputAnalysisTests", dependencies: ["OutputAnalysis"]),
    .testTarget(name: "SpecialFunctionsTests", dependencies: ["SpecialFunctions"]),
    .testTarget(name: "SamplingTests", dependencies: ["Sampling", "SpecialFunctions"]),
    .testTarget(name: "DiscreteEventTests", dependencies: ["DiscreteEvent"]),
    .testTarget(name: "WorkingTimeTests", dependencies: ["WorkingTime"]),
    .testTarget(name: "PositionedJSONTests", dependencies: ["PositionedJSON"]),
    .testTarget(name: "ArgumentsTests", dependencies: ["Arguments"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"]),
    .testTarget(name: "ContentDigestTests", dependencies: ["ContentDigest"]),
    .testTarget(name: "ResultStoreTests", dependencies: ["ResultStore"]),
    .testTarget(name: "LeadPolicyTests", dependencies: ["LeadPolicy"]),
    .testTarget(name: "ScenariosTests", dependencies: ["Scenarios"]),
    .testTarget(
      name: "ExperimentsTests",
      dependencies: ["Experiments", "LeadPolicy", "OutputAnalysis", "Scenarios", "TeamModel"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports"]),
  ],
  swiftLanguageModes: [.v6]
)
