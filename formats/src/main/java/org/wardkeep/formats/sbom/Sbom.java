package org.wardkeep.formats.sbom;

import org.wardkeep.formats.vex.VexDocument;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A software bill of materials.
///
/// @param source the file as the user named it
/// @param format the format with its version, such as `CycloneDX 1.6` or `SPDX 2.3`
/// @param documentId what the document calls itself: serial number, namespace or IRI; empty when it
///   does not say
/// @param documentVersion the revision of the document, as it is spelt; empty when it does not say
/// @param created when it was made; empty when it does not say, or not as a point in time
/// @param authors people and organisations that made it
/// @param tools programs that made it, with their versions
/// @param subject what it is a bill of: the device or its software; empty when it does not say
/// @param components what is inside, nested ones after the one that holds them; without the subject
/// @param dependencies which component needs which
/// @param vex statements on vulnerabilities inside the same document; empty when there are none
public record Sbom(
        String source,
        String format,
        String documentId,
        String documentVersion,
        Optional<Instant> created,
        List<String> authors,
        List<String> tools,
        Optional<SbomComponent> subject,
        List<SbomComponent> components,
        List<SbomDependency> dependencies,
        Optional<VexDocument> vex) {
    public Sbom {
        authors = List.copyOf(authors);
        tools = List.copyOf(tools);
        components = List.copyOf(components);
        dependencies = List.copyOf(dependencies);
    }
}
