package org.wardkeep.formats.sbom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wardkeep.formats.SharedData;
import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Purl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The test suite of the package-url specification, whole. Tests that build a purl from parts are
/// left out: [Purl] is only ever read.
class PurlSpecTest {
    private static final String TYPE_RULE =
            "a rule of one type that leaves no doubt which package is meant: read as written";
    private static final String KEY_CASE = "keys in upper case are read: they are only spelling";
    private static final String CASE_KEPT =
            "types of models, which no medical device's SBOM has been seen to hold: case is kept";
    private static final String LENIENT_ONLY = "a bare @ before a scope is read by parseLenient";

    /// Inputs that are read in another way than the suite asks, with the reason.
    private static final Map<String, String> DEVIATIONS =
            Map.ofEntries(
                    Map.entry("pkg:chrome-extension/44444algnefjeiefhmpklpfiohadpglk", TYPE_RULE),
                    Map.entry(
                            "pkg:chrome-extension/dlpngalgnefjeiefhmpklpfiohadpglk@1.2.3-beta",
                            TYPE_RULE),
                    Map.entry(
                            "pkg:chrome-extension/dlpngalgnefjeiefhmpklpfiohadpglk@1.2.3.4.5",
                            TYPE_RULE),
                    Map.entry("pkg:chrome-extension/dogs", TYPE_RULE),
                    Map.entry("pkg:cpan/GDT/URI::PackageURL", TYPE_RULE),
                    Map.entry("pkg:cpan/LWP::UserAgent@6.7.6", TYPE_RULE),
                    Map.entry("pkg:cpan/URI::PackageURL", TYPE_RULE),
                    Map.entry("pkg:julia/Dates", TYPE_RULE),
                    Map.entry("pkg:otp/namespace/hex@2.1.1", TYPE_RULE),
                    Map.entry("pkg:swift/Alamofire@5.4.3", TYPE_RULE),
                    Map.entry("pkg:vcpkg/boost/asio@1.84.0", TYPE_RULE),
                    Map.entry("pkg:vscode-extension/java@1.46.2025091308", TYPE_RULE),
                    Map.entry(
                            "pkg:Rpm/fedora/curl@7.50.3-1.fc25?Arch=i386&Distro=fedora-25",
                            KEY_CASE),
                    Map.entry("pkg:gem/jruby-launcher@1.1.2?Platform=java", KEY_CASE),
                    Map.entry(
                            "pkg:huggingface/EleutherAI/gpt-neo-1.3B@797174552AE47F449AB7"
                                    + "0B684CABCB6603E5E85E",
                            CASE_KEPT),
                    Map.entry(
                            "pkg:mlflow/CreditFraud@3?repository_url=https://adb-52459525"
                                    + "64735461.0.azuredatabricks.net/api/2.0/mlflow",
                            CASE_KEPT),
                    Map.entry("pkg:npm/@babel/core#/googleapis/api/annotations/", LENIENT_ONLY));

    private record Case(
            String file, String input, @Nullable String canonical, boolean expectedFailure) {}

    @Test
    void theWholeSuiteIsReadAsItAsks() {
        var cases = new ArrayList<Case>();
        SharedData.files("conformance/purl-spec/tests", ".json").forEach(f -> read(f, cases));
        assertTrue(cases.size() > 300, "cases: " + cases.size());
        var deviating = new TreeMap<String, String>();
        for (var test : cases) {
            var read = Purl.parse(test.input()).map(Purl::canonical);
            if (test.expectedFailure() ? read.isPresent() : !agrees(test, read.orElse(null))) {
                deviating.put(test.input(), test.file() + " " + test.canonical() + " got " + read);
            }
        }
        assertEquals(
                DEVIATIONS.keySet(),
                deviating.keySet(),
                deviating.toString().replace(", pkg", "\n pkg"));
    }

    private static boolean agrees(Case test, @Nullable String read) {
        return read != null && (test.canonical() == null || read.equals(test.canonical()));
    }

    private static void read(Path file, List<Case> cases) {
        var name = String.valueOf(file.getFileName());
        var scan =
                JsonScanner.scan(
                        Source.of(name, file),
                        Limits.standard(),
                        json ->
                                json.object(field -> {
                                    if (field.equals("tests")) {
                                        json.array(() -> readCase(json, name, cases));
                                    }
                                }));
        assertEquals(List.of(), scan.all());
    }

    private static void readCase(JsonScanner json, String file, List<Case> cases) {
        var texts = new TreeMap<String, @Nullable String>();
        json.object(field -> {
            if (List.of("input", "expected_output", "expected_failure").contains(field)
                    && !json.isObject()) {
                texts.put(field, json.scalar());
            }
        });
        var input = texts.get("input");
        if (input != null) {
            cases.add(
                    new Case(
                            file,
                            input,
                            texts.get("expected_output"),
                            "true".equals(texts.get("expected_failure"))));
        }
    }
}
