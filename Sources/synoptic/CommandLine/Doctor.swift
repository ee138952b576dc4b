import SynopticFiles

/// What the program found around itself, for bug reports.
struct Doctor {
  let resources: ResourceFolder

  func report() throws -> String { "synoptic \(Synoptic.version)\n" }
}
