package org.wardkeep.formats.epss;

import org.wardkeep.vocabulary.CveId;
import org.wardkeep.vocabulary.Epss;

import java.time.LocalDate;
import java.util.Optional;

/// The score of one vulnerability.
///
/// @param day of the score; empty when the file does not say
public record EpssRow(CveId cve, Epss score, Optional<LocalDate> day) {}
