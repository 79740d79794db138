// swift-tools-version: 6.2

// The map of the targets: a MARK each, alphabetical, with its tests below it. The arrows point one way:
//
//   mailorder → Session → WizardScreens → Wizard → Ordering
//   Session → Purchasing → Ordering
//   WizardScreens → Terminal ← CursesTerminal → CNcurses
//   Vendors → Ordering ← OrderStore → CFileSystem, CPostgres
//   mailorder → CProcess
//   Sandbox imports none of ours.
//
// mailorder wires all of them together. What each is for: Sources/README.md.

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// How the program is linked as it ships: no symbols exported, since nothing loads into it; relocations packed, equal functions kept once. It stays
/// position-independent, since it holds keys. `.ci/release` adds the order of its functions and takes its table of symbols out.
let shipped: LinkerSetting = .unsafeFlags(
  [
    "-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs",
    "-Xlinker", "--icf=safe", "-Xlinker", "--gc-sections",
  ], .when(configuration: .release))

let asyncHTTPClient: Target.Dependency = .product(name: "AsyncHTTPClient", package: "async-http-client")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let nioCompression: Target.Dependency = .product(name: "NIOHTTPCompression", package: "swift-nio-extras")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
  name: "mailorder",
  products: [
    .executable(name: "mailorder", targets: ["mailorder"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // MARK: CFileSystem

    .target(name: "CFileSystem"),

    // MARK: CNcurses

    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),

    // MARK: CPostgres

    // Loads libpq while the program runs: nothing is linked, and its headers are not needed.
    .target(name: "CPostgres"),

    // MARK: CProcess

    .target(name: "CProcess"),

    // MARK: CursesTerminal

    .target(name: "CursesTerminal", dependencies: ["CNcurses", "Terminal"], swiftSettings: strict),
    .testTarget(name: "CursesTerminalTests", dependencies: ["CursesTerminal", "Terminal", "TestSupport"], swiftSettings: strict),

    // MARK: FaultSchedules

    .testTarget(
      name: "FaultSchedules",
      dependencies: ["Ordering", "OrderStore", "Purchasing", "Sandbox", "TestSupport", "Vendors", "Wizard", grdb, httpTypes],
      swiftSettings: strict),

    // MARK: ForeignText

    // What comes from outside goes through everything that shows it: vendors, book, session and screens together.
    .testTarget(
      name: "ForeignTextTests",
      dependencies: [
        "Ordering", "OrderStore", "Purchasing", "Sandbox", "Session", "Terminal", "TestSupport", "Vendors", "Wizard",
        "WizardScreens", "WizardTestSupport", httpTypes,
      ],
      swiftSettings: strict),

    // MARK: mailorder

    .executableTarget(
      name: "mailorder",
      dependencies: [
        "CProcess", "CursesTerminal", "Ordering", "OrderStore", "Purchasing", "Sandbox", "Session", "Terminal", "Vendors",
        "Wizard", "WizardScreens", argumentParser, httpTypes, logging, yams,
      ],
      exclude: ["Schemas"], swiftSettings: strict, linkerSettings: [shipped]),
    .testTarget(
      name: "EndToEnd", dependencies: ["mailorder", "Ordering", "OrderStore", "TestSupport", grdb, subprocess],
      swiftSettings: strict),
    .testTarget(
      name: "mailorderTests",
      dependencies: [
        "CursesTerminal", "mailorder", "Ordering", "OrderStore", "Purchasing", "Sandbox", "Session", "Terminal", "TestSupport",
        "Vendors",
        "Wizard", "WizardScreens", argumentParser, httpTypes, logging,
      ],
      swiftSettings: strict),

    // MARK: Ordering

    .target(name: "Ordering", dependencies: [crypto], swiftSettings: strict),
    .testTarget(name: "OrderingTests", dependencies: ["Ordering", "TestSupport"], swiftSettings: strict),

    // MARK: OrderStore

    .target(
      name: "OrderStore", dependencies: ["CFileSystem", "CPostgres", "Ordering", grdb], exclude: ["README.md"],
      swiftSettings: strict),
    .testTarget(
      name: "OrderStoreTests", dependencies: ["BookHammer", "Ordering", "OrderStore", "TestSupport", grdb, subprocess],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    // Works on a book until it is killed: what the tests of crashes and of failing disks run.
    .executableTarget(
      name: "BookHammer", dependencies: ["Ordering", "OrderStore"], path: "Tests/BookHammer", swiftSettings: strict),

    // MARK: Purchases

    // The whole way of a purchase, from the order book over the network to the vendors: killed at every call, and raced for.
    .testTarget(
      name: "PurchaseTests",
      dependencies: ["KillAt", "Ordering", "OrderStore", "PurchaseHammer", "Sandbox", "TestSupport", grdb, subprocess],
      swiftSettings: strict),
    // Kills a program at the n-th call by which it changes a file or speaks over a socket.
    .executableTarget(name: "KillAt", path: "Tests/KillAt"),
    // Buys one domain as the program does, without its screen.
    .executableTarget(
      name: "PurchaseHammer", dependencies: ["Ordering", "OrderStore", "Purchasing", "TestSupport", "Vendors", "Wizard"],
      path: "Tests/PurchaseHammer", swiftSettings: strict),

    // MARK: Purchasing

    .target(name: "Purchasing", dependencies: ["Ordering"], exclude: ["README.md"], swiftSettings: strict),
    .testTarget(name: "PurchasingTests", dependencies: ["Ordering", "Purchasing", "TestSupport"], swiftSettings: strict),

    // MARK: Sandbox

    .target(
      name: "Sandbox", dependencies: [httpTypes, hummingbird, hummingbirdCore, logging, nioCore], exclude: ["README.md"],
      swiftSettings: strict),
    .testTarget(
      name: "SandboxTests", dependencies: ["Sandbox", "TestSupport", httpTypes, yams], resources: [.copy("Fixtures")],
      swiftSettings: strict),

    // MARK: Session

    .target(
      name: "Session", dependencies: ["Ordering", "Purchasing", "Terminal", "Wizard", "WizardScreens"], swiftSettings: strict),
    .testTarget(
      name: "SessionTests",
      dependencies: [
        "Ordering", "Purchasing", "Session", "Terminal", "TestSupport", "Wizard", "WizardScreens", "WizardTestSupport",
      ],
      swiftSettings: strict),

    // MARK: Terminal

    .target(name: "Terminal", swiftSettings: strict),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "TestSupport"], swiftSettings: strict),

    // MARK: TestSupport

    // What tests of several targets use.
    .target(name: "TestSupport", dependencies: ["Ordering"], path: "Tests/TestSupport", swiftSettings: strict),

    // MARK: Vendors

    .target(
      name: "Vendors",
      dependencies: ["Ordering", asyncHTTPClient, httpTypes, nioCompression, nioCore, nioHTTP1, nioPosix, nioSSL],
      exclude: ["Instantly/README.md", "Saleshandy/README.md", "ScaledMail/README.md"],
      swiftSettings: strict),
    .testTarget(
      name: "VendorsTests",
      dependencies: ["Ordering", "OrderStore", "Sandbox", "TestSupport", "Vendors", httpTypes, nioCore, nioPosix, nioSSL],
      resources: [.copy("Fixtures")], swiftSettings: strict),

    // MARK: WholeSessions

    // The running wizard over clients, sandbox and book, in memory, driven by keys.
    .testTarget(
      name: "WholeSessions",
      dependencies: [
        "Ordering", "OrderStore", "Purchasing", "Sandbox", "Session", "Terminal", "TestSupport", "Vendors", "Wizard",
        "WizardScreens",
        "WizardTestSupport", httpTypes,
      ],
      swiftSettings: strict),

    // MARK: Wizard

    .target(name: "Wizard", dependencies: ["Ordering"], swiftSettings: strict),
    .testTarget(
      name: "WizardTests", dependencies: ["Ordering", "TestSupport", "Wizard", "WizardTestSupport"], swiftSettings: strict),

    // MARK: WizardScreens

    .target(name: "WizardScreens", dependencies: ["Ordering", "Terminal", "Wizard"], swiftSettings: strict),
    .testTarget(
      name: "WizardScreensTests",
      dependencies: ["Ordering", "Session", "Terminal", "TestSupport", "Wizard", "WizardScreens", "WizardTestSupport"],
      resources: [.copy("Goldens")], swiftSettings: strict),

    // MARK: WizardTestSupport

    // Reads of the wizard's screens what tests of several targets ask of them.
    .target(
      name: "WizardTestSupport", dependencies: ["Ordering", "Wizard"], path: "Tests/WizardTestSupport", swiftSettings: strict),
  ]
)
