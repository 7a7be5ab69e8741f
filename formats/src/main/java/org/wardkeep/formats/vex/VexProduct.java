package org.wardkeep.formats.vex;

import org.wardkeep.vocabulary.Cpe;
import org.wardkeep.vocabulary.Purl;

import java.util.List;
import java.util.Optional;

/// A product that a statement is on. A text is empty when the document does not say.
///
/// @param id as the document spells it
/// @param purl empty when there is none, or none that is valid
/// @param cpes those that are valid
/// @param supplier who supplies it
/// @param name what people call it
/// @param version the one version meant, or a range in the `vers` notation; empty means every one
/// @param subcomponents the parts of it that the statement is on; empty means the whole
public record VexProduct(
        String id,
        Optional<Purl> purl,
        List<Cpe> cpes,
        String supplier,
        String name,
        String version,
        List<VexProduct> subcomponents) {
    public VexProduct {
        cpes = List.copyOf(cpes);
        subcomponents = List.copyOf(subcomponents);
    }

    /// A product of which only an identifier is known; a purl or CPE name is recognised.
    public static VexProduct ofId(String id) {
        return new VexProduct(
                id,
                id.startsWith("pkg:") ? Purl.parse(id) : Optional.empty(),
                id.startsWith("cpe:") ? Cpe.parse(id).stream().toList() : List.of(),
                "",
                "",
                "",
                List.of());
    }
}
