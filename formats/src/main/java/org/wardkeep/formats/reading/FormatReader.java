package org.wardkeep.formats.reading;

import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.ReadOutcome;

/// Reads documents of one format.
///
/// No reader throws for anything the bytes contain: hostile input is a value. An
/// [java.io.IOException] of the disk becomes a refusal with
/// [org.wardkeep.vocabulary.Problem.Code#UNREADABLE].
///
/// @param <T> the record the format is read into
public interface FormatReader<T> {
    /// The format's name and versions as its users say it, such as `CSAF 2.0 and 2.1`.
    String name();

    /// Whether the content looks like this format. Cheap; reads beyond the sample only what
    /// [Sample#source] allows.
    boolean recognises(Sample sample);

    /// Reads strictly: whatever breaks the format's rules is a problem; what breaks the document as
    /// a whole refuses it.
    ReadOutcome<T> parse(Source source, Limits limits);

    /// Reads what can be read, repairing what can be repaired, and names each repair.
    ReadOutcome<T> parseLenient(Source source, Limits limits);
}
