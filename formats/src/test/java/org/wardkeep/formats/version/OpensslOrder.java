package org.wardkeep.formats.version;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.wardkeep.formats.SharedData;
import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;

import java.util.ArrayList;
import java.util.List;

/// The sorted versions of OpenSSL in the tests of univers.
final class OpensslOrder {
    private OpensslOrder() {}

    static List<String> expected() {
        var versions = new ArrayList<String>();
        var file =
                SharedData.path(
                        "conformance/univers/tests/data/openssl/openssl_versort_expected.json");
        var scan =
                JsonScanner.scan(
                        Source.of("openssl_versort_expected.json", file),
                        Limits.standard(),
                        json ->
                                json.array(() ->
                                        json.object(field -> {
                                            if (field.equals("string")) {
                                                versions.add(String.valueOf(json.text()));
                                            }
                                        })));
        assertEquals(List.of(), scan.all());
        return versions;
    }
}
