// swift-tools-version: 6.1
import PackageDescription

/// The modules, lowest first: every arrow points to a line above it. A module may import only what its
/// `dependencies` name.
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
    .systemLibrary(name: "CPosixExtensions"),
    .systemLibrary(name: "CPhilox"),
    .systemLibrary(name: "CPrefetch"),
    .target(name: "AllocationCounter"),

    // Ideas that know nothing of teams.
    .target(name: "SimulatedTime"),
    .target(name: "NearestName"),
    .target(name: "ContentDigest"),
    .target(name: "SpecialFunctions"),
    .target(name: "OutputAnalysis", dependencies: ["SpecialFunctions"]),
    .target(name: "ExperimentDesign", dependencies: ["OutputAnalysis"]),
    .target(name: "ExactResults", dependencies: ["SpecialFunctions"]),
    .target(name: "Sampling", dependencies: ["CPhilox", "SpecialFunctions"]),
    .target(name: "DiscreteEvent", dependencies: ["CPrefetch", "SimulatedTime"]),
    .target(name: "WorkingTime", dependencies: ["SimulatedTime"]),
    .target(name: "PositionedJSON", dependencies: ["NearestName"]),
    .target(name: "ResultStore", dependencies: ["CPosixExtensions", "CSQLite"]),
    .target(name: "Arguments", dependencies: ["NearestName"]),
    .target(name: "Terminal"),
    .target(name: "ExternalProgram", dependencies: ["CPosixExtensions", "NearestName"]),
    .target(name: "GitRevision", dependencies: ["ExternalProgram", "NearestName"]),

    // The lead, the team, and the scenarios that describe them.
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
        "ContentDigest", "ExactResults", "ExperimentDesign", "ExternalProgram", "LeadPolicy", "NearestName",
        "OutputAnalysis", "ResultStore", "Scenarios", "SimulatedTime", "TeamModel", "WorkingTime",
      ]),
    .target(
      name: "Verification",
      dependencies: [
        "DiscreteEvent", "ExactResults", "Experiments", "LeadPolicy", "OutputAnalysis", "Sampling",
        "Scenarios",
        "SimulatedTime", "TeamModel", "WorkingTime",
      ]),
    .target(
      name: "Reports",
      dependencies: [
        "CPosixExtensions", "ContentDigest", "ExperimentDesign", "Experiments", "LeadPolicy",
        "OutputAnalysis",
        "ResultStore", "Scenarios", "SimulatedTime", "TeamModel", "WorkingTime",
      ]),
    .executableTarget(
      name: "plimsoll",
      dependencies: [
        "Arguments", "ContentDigest", "ExactResults", "ExperimentDesign", "Experiments", "ExternalProgram",
        "GitRevision", "LeadPolicy", "NearestName", "OutputAnalysis", "Reports", "ResultStore", "Scenarios",
        "SimulatedTime", "TeamModel", "Terminal", "Verification", "WorkingTime",
      ]),
    .executableTarget(
      name: "plimsoll-bench",
      dependencies: [
        "AllocationCounter", "DiscreteEvent", "ExactResults", "Experiments", "OutputAnalysis", "Sampling",
        "Scenarios", "SimulatedTime", "TeamModel",
      ]),

    .testTarget(name: "SimulatedTimeTests", dependencies: ["SimulatedTime"]),
    .testTarget(name: "NearestNameTests", dependencies: ["NearestName"]),
    .testTarget(name: "ContentDigestTests", dependencies: ["ContentDigest"]),
    .testTarget(name: "SpecialFunctionsTests", dependencies: ["SpecialFunctions"]),
    .testTarget(name: "OutputAnalysisTests", dependencies: ["OutputAnalysis"]),
    .testTarget(name: "ExperimentDesignTests", dependencies: ["ExperimentDesign", "OutputAnalysis"]),
    .testTarget(name: "ExactResultsTests", dependencies: ["ExactResults"]),
    .testTarget(name: "SamplingTests", dependencies: ["CPhilox", "Sampling", "SpecialFunctions"]),
    .testTarget(name: "DiscreteEventTests", dependencies: ["DiscreteEvent", "SimulatedTime"]),
    .testTarget(name: "WorkingTimeTests", dependencies: ["SimulatedTime", "WorkingTime"]),
    .testTarget(name: "PositionedJSONTests", dependencies: ["PositionedJSON"]),
    .testTarget(name: "ResultStoreTests", dependencies: ["ResultStore"]),
    .testTarget(name: "ArgumentsTests", dependencies: ["Arguments"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"]),
    .testTarget(name: "ExternalProgramTests", dependencies: ["ExternalProgram"]),
    .testTarget(name: "GitRevisionTests", dependencies: ["ExternalProgram", "GitRevision"]),
    .testTarget(name: "LeadPolicyTests", dependencies: ["LeadPolicy"]),
    .testTarget(
      name: "ScenariosTests",
      dependencies: [
        "LeadPolicy", "PositionedJSON", "Sampling", "Scenarios", "SimulatedTime", "WorkingTime",
      ]),
    .testTarget(
      name: "ExperimentsTests",
      dependencies: [
        "ExactResults", "ExperimentDesign", "Experiments", "LeadPolicy", "OutputAnalysis", "ResultStore",
        "Sampling",
        "Scenarios", "SimulatedTime", "TeamModel", "WorkingTime",
      ]),
    .testTarget(
      name: "VerificationTests",
      dependencies: ["ExactResults", "OutputAnalysis", "Scenarios", "Verification"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "ExperimentDesign", "Experiments", "LeadPolicy", "OutputAnalysis", "Reports", "ResultStore",
        "Scenarios",
        "SimulatedTime", "TeamModel", "WorkingTime",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
