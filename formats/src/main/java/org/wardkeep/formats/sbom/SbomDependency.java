package org.wardkeep.formats.sbom;

import java.util.List;

/// What one component needs.
///
/// @param ref the component, by [SbomComponent#ref]
/// @param dependsOn the components it needs directly, by their refs
public record SbomDependency(String ref, List<String> dependsOn) {
    public SbomDependency {
        dependsOn = List.copyOf(dependsOn);
    }
}
