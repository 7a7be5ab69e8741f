package org.wardkeep.formats.sbom;

import org.wardkeep.vocabulary.Cpe;
import org.wardkeep.vocabulary.Purl;

import java.util.List;
import java.util.Optional;

/// A piece of software, or the device that holds it. A text is empty when the document does not
/// say.
///
/// @param ref what the document calls it; where it calls it nothing, `#` and its number in the
///   document, from 1
/// @param parent ref of the component it is nested in; empty when it is nested in none
/// @param kind as the format spells it: `library`, `operating-system`, `firmware`, `device`
/// @param supplier who supplies it; the maker where no supplier is named
/// @param group namespace of the name, such as a Maven group
/// @param name empty only when the document breaks its rules
/// @param version as spelt; a range in the `vers` notation where the format gives one
/// @param purl empty when there is none, or none that is valid
/// @param cpes those that are valid
/// @param otherIdentifiers kind and value with a colon between: `swid:…`, `udi:…`
/// @param hashes algorithm and value with a colon between: `SHA-256:0a1b…`
/// @param licences SPDX identifiers, expressions or names
/// @param support how long somebody mends it
/// @param line where the document speaks of it, from 1
public record SbomComponent(
        String ref,
        String parent,
        String kind,
        String supplier,
        String group,
        String name,
        String version,
        Optional<Purl> purl,
        List<Cpe> cpes,
        List<String> otherIdentifiers,
        List<String> hashes,
        List<String> licences,
        ComponentSupport support,
        long line) {
    public SbomComponent {
        cpes = List.copyOf(cpes);
        otherIdentifiers = List.copyOf(otherIdentifiers);
        hashes = List.copyOf(hashes);
        licences = List.copyOf(licences);
    }

    /// The same with another supplier, for a document that names it once for the whole.
    public SbomComponent withSupplier(String other) {
        return with(ref, parent, other);
    }

    /// The same, nested in another component.
    public SbomComponent withParent(String other) {
        return with(ref, other, supplier);
    }

    /// The same under another ref, for a document that gives it none.
    public SbomComponent withRef(String other) {
        return with(other, parent, supplier);
    }

    private SbomComponent with(String newRef, String newParent, String newSupplier) {
        return new SbomComponent(
                newRef,
                newParent,
                kind,
                newSupplier,
                group,
                name,
                version,
                purl,
                cpes,
                otherIdentifiers,
                hashes,
                licences,
                support,
                line);
    }
}
