package org.wardkeep.formats.csaf;

import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.ReadOutcome;

/// A small advisory of an invented maker, written by hand.
final class Fixture {
    static final String ADVISORY =
            """
            {
              "document": {
                "category": "csaf_security_advisory",
                "csaf_version": "2.0",
                "publisher": {"category": "vendor", "name": "Example Medical", "namespace": "https://example.com"},
                "title": "Weak keys in Example pumps",
                "notes": [{"category": "summary", "text": "Keys can be guessed.", "title": "Summary"}],
                "tracking": {
                  "id": "EX-2024-1", "status": "final", "version": "1",
                  "initial_release_date": "2024-05-06T10:00:00.000Z",
                  "current_release_date": "2024-05-06T10:00:00.000Z",
                  "revision_history": [{"date": "2024-05-06T10:00:00.000Z", "number": "1", "summary": "First."}]
                }
              },
              "product_tree": {
                "branches": [{
                  "branches": [
                    {"branches": [
                      {"category": "product_version_range", "name": "< 8.2",
                       "product": {"name": "Pump A < 8.2", "product_id": "P-1"}},
                      {"category": "product_version", "name": "8.2",
                       "product": {"name": "Pump A 8.2", "product_id": "P-2",
                         "product_identification_helper": {"cpe": "cpe:2.3:o:example:pump_a:8.2:*:*:*:*:*:*:*",
                           "purl": "pkg:generic/example/pump-a@8.2", "model_numbers": ["A-*"], "skus": ["77"]}}}],
                     "category": "product_name", "name": "Pump A"}],
                  "category": "vendor", "name": "Example Medical"
                }],
                "full_product_names": [{"name": "Gateway", "product_id": "P-3"}],
                "relationships": [{"category": "installed_on", "product_reference": "P-3",
                  "relates_to_product_reference": "P-2",
                  "full_product_name": {"name": "Gateway on Pump A 8.2", "product_id": "P-4"}}],
                "product_groups": [{"group_id": "G-1", "product_ids": ["P-1", "P-4"]}]
              },
              "vulnerabilities": [{
                "cve": "CVE-2024-12345",
                "cwe": {"id": "CWE-326", "name": "Inadequate Encryption Strength"},
                "notes": [{"category": "other", "text": "Other."}, {"category": "summary", "text": "Guess keys."}],
                "product_status": {"known_affected": ["P-1", "P-4"], "fixed": ["P-2"], "recommended": ["P-2"]},
                "scores": [{"products": ["P-1"], "cvss_v3": {"version": "3.1", "baseScore": 9.8, "baseSeverity": "CRITICAL",
                  "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}}],
                "remediations": [
                  {"category": "vendor_fix", "details": "Install 8.2.", "group_ids": ["G-1"], "url": "https://example.com/8.2",
                   "restart_required": {"category": "machine"}},
                  {"category": "none_available", "details": "None.", "product_ids": ["P-1"]}],
                "threats": [{"category": "exploit_status", "details": "None seen.", "product_ids": ["P-1"]}]
              }]
            }
            """;

    private Fixture() {}

    static ReadOutcome<CsafDocument> read(String json) {
        return new CsafReader().parse(Source.of("a.json", json), Limits.standard());
    }

    static ReadOutcome<CsafDocument> readLenient(String json) {
        return new CsafReader().parseLenient(Source.of("a.json", json), Limits.standard());
    }
}
