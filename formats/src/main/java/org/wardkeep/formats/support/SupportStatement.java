package org.wardkeep.formats.support;

import org.wardkeep.vocabulary.PartialDate;

import java.util.Optional;

/// One milestone of one product.
///
/// @param milestoneText the document's own words for the milestone
/// @param reference letter, page or document that says so, as written
/// @param updated when the statement was issued or last changed
/// @param line from 1
public record SupportStatement(
        SupportedProduct product,
        Milestone milestone,
        String milestoneText,
        MilestoneDate date,
        Optional<String> reference,
        Optional<PartialDate> updated,
        long line) {}
