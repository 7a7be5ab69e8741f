package org.wardkeep.formats.cyclonedx;

import org.jspecify.annotations.Nullable;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A place in a CycloneDX document, whichever syntax it is written in, so that one reader serves
/// both.
///
/// What JSON writes as fields of an object, XML writes as attributes and child elements; what JSON
/// writes as elements of an array, XML writes as child elements. Own text of an XML element that
/// has attributes, such as `<hash alg="MD5">…</hash>`, is the field [#OWN_TEXT]. A value that a
/// callback leaves alone is skipped.
interface Cursor {
    String OWN_TEXT = "$text";

    /// Where a value starts.
    ///
    /// @param line from 1
    /// @param column from 1
    record Place(long line, long column) {}

    /// How a walk ended.
    ///
    /// @param broken what stopped it before the end of the document
    record Walk(Optional<Problem> broken, List<Problem> problems) {}

    void fields(Consumer<String> onField);

    void items(Runnable onItem);

    /// Whether [#items] is what suits here; in XML always false, as elements carry names.
    boolean isList();

    /// The text here; null, with a problem, for anything else.
    @Nullable String text();

    /// The text here, or a number or truth value as it is spelt.
    @Nullable String scalar();

    Place place();

    void report(Code code, String message);

    void report(Code code, Place place, String message);

    /// A problem at a place, for the caller to keep.
    Problem problem(Code code, Place place, String message);
}
