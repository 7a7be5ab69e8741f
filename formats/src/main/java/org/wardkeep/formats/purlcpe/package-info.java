/// Reads maps from package URLs to platform names.
///
/// - In: the archive of purl2cpe, pairs of files that list the names of one product. Out: a
///   [org.wardkeep.formats.purlcpe.PurlCpes] for each product.
/// - Never: says that two names are the same version; the map is of products.
/// - Add a map: one reader beside `PurlCpeReader`.
/// - Proof: `PurlCpeReaderTest`.
@NullMarked
package org.wardkeep.formats.purlcpe;

import org.jspecify.annotations.NullMarked;
