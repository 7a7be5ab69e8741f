/// Orders of versions, one per ecosystem, and ranges over them.
///
/// - In: versions and ranges as package registries, distributions and advisories write them. Out:
///   keys whose byte order is the version order; whether a version lies in a range.
/// - Never: compares two versions in any other way than by their keys; guesses at a version it
///   cannot read.
/// - Add an order: one class beside `DebianVersions`, one line in `VersionSchemes`.
/// - Proof: `VersionOrderTest` here; the suites of OSV, univers and vers in `VersionSuitesTest` of
///   the formats.
@NullMarked
package org.wardkeep.vocabulary.version;

import org.jspecify.annotations.NullMarked;
