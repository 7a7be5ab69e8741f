package org.wardkeep.formats.mds2;

import java.util.Optional;

/// A question of the form, named by a topic in our own words.
///
/// @param needs the question whose answer has to be yes for this one's to be yes; 2019 only
/// @param sameAs the question of the 2019 edition with the same meaning; 2013 only
/// @param reason why the 2013 question is the same as one of 2019, or is not
public record Mds2Question(
        String section,
        String id,
        String topic,
        Optional<String> needs,
        Optional<String> sameAs,
        String reason) {}
