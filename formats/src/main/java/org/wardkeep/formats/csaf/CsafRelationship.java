package org.wardkeep.formats.csaf;

import java.util.List;

/// How a product is combined of others: a relationship of CSAF 2.0 (section 3.2.2.4), which has one
/// step, or a product path of 2.1, which has one or more.
///
/// @param productId the product it starts with, such as the component
/// @param steps what that product stands in relation to, in order
public record CsafRelationship(String productId, List<Step> steps) {
    public CsafRelationship {
        steps = List.copyOf(steps);
    }

    /// One relation.
    ///
    /// @param category such as `installed_on` or `default_component_of`; other text as it stands
    /// @param relatesTo the id of the other product
    public record Step(String category, String relatesTo) {}
}
