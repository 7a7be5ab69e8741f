package org.wardkeep.operations.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small folder of a hospital, put together file by file.
///
/// @param path an empty folder
public record HospitalFolder(Path path) {
    public static final String CVE = "CVE-2020-0001";

    private static final String HEADER =
            "Asset Tag,Status,Manufacturer,Model,Serial Number,Location,Software Version\n";

    public HospitalFolder with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public HospitalFolder with(String name, byte[] content) {
        try {
            var file = path.resolve(name);
            var folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A device list with rows of tag, status, maker, model, serial number, place, version.
    public HospitalFolder withUnits(String rows) {
        return with("inventory.csv", HEADER + rows);
    }

    /// An advisory on the IntelliVue MX40 of Philips up to B.06.
    public HospitalFolder withAdvisory(String name) {
        return with(name, advisory("TEST-20-001", "1", "final"));
    }

    public static String advisory(String id, String version, String status) {
        return advisory(id, version, status, "known_affected");
    }

    public static String advisory(String id, String version, String status, String said) {
        return """
        {"document": {"category": "csaf_security_advisory", "csaf_version": "2.0",
          "title": "Philips IntelliVue MX40", "publisher": {"category": "coordinator",
            "name": "Test", "namespace": "https://example.com"},
          "tracking": {"id": "%s", "version": "%s", "status": "%s",
            "initial_release_date": "2020-09-10T00:00:00Z",
            "current_release_date": "2020-09-10T00:00:00Z",
            "revision_history": [{"number": "%s", "date": "2020-09-10T00:00:00Z",
              "summary": "First"}]}},
         "product_tree": {"branches": [{"category": "vendor", "name": "Philips",
           "branches": [{"category": "product_name", "name": "IntelliVue MX40",
             "branches": [{"category": "product_version_range", "name": "<= B.06",
               "product": {"product_id": "P1", "name": "MX40 <= B.06"}}]}]}]},
         "vulnerabilities": [{"cve": "CVE-2020-0001",
           "notes": [{"category": "description", "text": "A fault."}],
           "product_status": {"%s": ["P1"]}}]}
        """
                .formatted(id, version, status, version, said);
    }

    /// An OpenVEX document that says something of the vulnerability in one thing.
    public static String vex(String product, String status) {
        return """
        {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://example.com/vex/1",
         "author": "Biomedical Engineering", "timestamp": "2024-03-01T00:00:00Z",
         "version": 1, "statements": [{"vulnerability": {"name": "%s"},
           "products": [{"@id": "%s"}], "status": "%s",
           "justification": "inline_mitigations_already_exist"}]}
        """
                .formatted(CVE, product, status);
    }
}
