import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.packageurl.PackageURL;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Map;
import org.owasp.dependencycheck.Engine;
import org.owasp.dependencycheck.dependency.Confidence;
import org.owasp.dependencycheck.dependency.Dependency;
import org.owasp.dependencycheck.dependency.EvidenceType;
import org.owasp.dependencycheck.dependency.naming.CpeIdentifier;
import org.owasp.dependencycheck.dependency.naming.PurlIdentifier;
import org.owasp.dependencycheck.utils.Downloader;
import org.owasp.dependencycheck.utils.Settings;
import us.springett.parsers.cpe.CpeParser;

/// Asks dependency-check about the components of CycloneDX files, which it does not read itself.
///
/// `load FEED_URL DATA` builds its H2 database; `match DATA FOLDER` writes `FOLDER/dependency-check.tsv`.
/// A component's CPE is given as an identifier; without one, its own analyser searches by evidence.
/// Analysers that read files or the network, and those that fold dependencies, are off.
final class DependencyCheckPairs {
    private static final String[] OFF = {
        "analyzer.ossindex.enabled", "analyzer.central.enabled", "analyzer.knownexploited.enabled",
        "analyzer.retirejs.enabled", "analyzer.node.audit.enabled", "analyzer.yarn.audit.enabled",
        "analyzer.pnpm.audit.enabled", "analyzer.dependencybundling.enabled",
        "analyzer.dependencymerging.enabled", "analyzer.assembly.enabled", "analyzer.filename.enabled",
        "hosted.suppressions.enabled",
    };

    public static void main(String[] arguments) throws Exception {
        var settings = new Settings();
        for (var key : OFF) {
            settings.setBoolean(key, false);
        }
        settings.setString(Settings.KEYS.DATA_DIRECTORY, arguments[arguments[0].equals("load") ? 2 : 1]);
        if (arguments[0].equals("load")) {
            settings.setString(Settings.KEYS.NVD_API_DATAFEED_URL, arguments[1]);
            settings.setInt(Settings.KEYS.NVD_API_DATAFEED_START_YEAR, 1999);
            Downloader.getInstance().configure(settings);
            try (var engine = new Engine(settings)) {
                engine.doUpdates();
            }
        } else {
            settings.setBoolean(Settings.KEYS.AUTO_UPDATE, false);
            match(settings, Path.of(arguments[2]));
        }
        settings.cleanup(true);
    }

    private static void match(Settings settings, Path folder) throws Exception {
        try (var engine = new Engine(settings);
                var out = new PrintWriter(folder.resolve("dependency-check.tsv").toFile())) {
            Map<Dependency, String> references = new IdentityHashMap<>();
            try (var files = Files.newDirectoryStream(folder, "*.cdx.json")) {
                for (var file : files) {
                    for (var component : new ObjectMapper().readTree(file.toFile()).path("components")) {
                        var dependency = dependency(component);
                        dependency.setActualFilePath(file.toString());
                        references.put(dependency, component.path("bom-ref").asText());
                        engine.addDependency(dependency);
                    }
                }
            }
            engine.analyzeDependencies();
            for (var dependency : engine.getDependencies()) {
                for (var found : dependency.getVulnerabilities()) {
                    out.println(references.get(dependency) + "\t" + found.getName());
                }
            }
        }
    }

    private static Dependency dependency(JsonNode component) throws Exception {
        var name = component.path("name").asText();
        var version = component.path("version").asText();
        var dependency = new Dependency(true);
        dependency.setFileName(component.path("bom-ref").asText());
        dependency.setName(name);
        dependency.setVersion(version);
        dependency.addEvidence(EvidenceType.PRODUCT, "sbom", "name", name, Confidence.HIGHEST);
        dependency.addEvidence(EvidenceType.VENDOR, "sbom", "name", name, Confidence.HIGH);
        dependency.addEvidence(EvidenceType.VERSION, "sbom", "version", version, Confidence.HIGHEST);
        var supplier = component.path("supplier").path("name").asText("");
        if (!supplier.isEmpty()) {
            dependency.addEvidence(EvidenceType.VENDOR, "sbom", "supplier", supplier, Confidence.HIGHEST);
        }
        if (component.hasNonNull("purl")) {
            var purl = new PackageURL(component.path("purl").asText());
            dependency.addSoftwareIdentifier(new PurlIdentifier(purl, Confidence.HIGHEST));
            dependency.setEcosystem(ecosystem(purl.getType()));
            if (purl.getNamespace() != null) {
                dependency.addEvidence(
                        EvidenceType.VENDOR, "sbom", "namespace", purl.getNamespace(), Confidence.HIGHEST);
            }
        }
        if (component.hasNonNull("cpe")) {
            dependency.addVulnerableSoftwareIdentifier(
                    new CpeIdentifier(CpeParser.parse(component.path("cpe").asText()), Confidence.HIGHEST));
        }
        return dependency;
    }

    private static String ecosystem(String type) {
        return switch (type) {
            case "maven" -> "java";
            case "pypi" -> "python";
            case "golang" -> "golang";
            case "composer" -> "php";
            case "cargo" -> "rust";
            default -> null;
        };
    }
}
