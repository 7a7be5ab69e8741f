package org.wardkeep.formats.purlcpe;

import org.wardkeep.vocabulary.Cpe;
import org.wardkeep.vocabulary.Purl;

import java.util.List;

/// The names of one product in two schemes.
///
/// @param product the map's own name of it, for messages
/// @param purls without versions
/// @param cpes platforms, each once and without its version: which versions the map happens to list
///   says nothing
public record PurlCpes(String product, List<Purl> purls, List<Cpe> cpes) {
    public PurlCpes {
        purls = List.copyOf(purls);
        cpes = List.copyOf(cpes);
    }
}
