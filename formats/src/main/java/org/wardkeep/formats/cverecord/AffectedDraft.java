package org.wardkeep.formats.cverecord;

import org.wardkeep.formats.cverecord.CveAffected.Change;
import org.wardkeep.formats.cverecord.CveAffected.Version;
import org.wardkeep.formats.json.JsonScanner;

import java.util.ArrayList;
import java.util.List;

/// One affected product while it is read.
final class AffectedDraft {
    private final JsonScanner json;
    private String vendor = "";
    private String product = "";
    private String collection = "";
    private String packageName = "";
    private final List<String> cpes = new ArrayList<>();
    private final List<String> platforms = new ArrayList<>();
    private String defaultStatus = "";
    private final List<Version> versions = new ArrayList<>();

    AffectedDraft(JsonScanner json) {
        this.json = json;
    }

    CveAffected read() {
        json.object(field -> {
            switch (field) {
                case "vendor" -> vendor = json.textOrEmpty().strip();
                case "product" -> product = json.textOrEmpty().strip();
                case "collectionURL" -> collection = json.textOrEmpty().strip();
                case "packageName" -> packageName = json.textOrEmpty().strip();
                case "cpes", "cpe" -> json.array(() -> cpes.add(json.textOrEmpty()));
                case "platforms" -> json.array(() -> platforms.add(json.textOrEmpty()));
                case "defaultStatus" -> defaultStatus = json.textOrEmpty();
                case "versions" -> json.array(() -> versions.add(new VersionDraft().read()));
                default -> json.skip();
            }
        });
        return new CveAffected(
                vendor, product, collection, packageName, cpes, platforms, defaultStatus, versions);
    }

    private final class VersionDraft {
        private String version = "";
        private String lessThan = "";
        private String lessThanOrEqual = "";
        private String type = "";
        private String status = "";
        private final List<Change> changes = new ArrayList<>();
        private boolean whole = json.isObject();

        Version read() {
            json.object(field -> {
                switch (field) {
                    case "version" -> version = text();
                    case "lessThan" -> lessThan = text();
                    case "lessThanOrEqual" -> lessThanOrEqual = text();
                    case "versionType" -> type = json.textOrEmpty();
                    case "status" -> status = json.textOrEmpty();
                    case "changes" -> json.array(this::readChange);
                    default -> json.skip();
                }
            });
            return new Version(version, lessThan, lessThanOrEqual, type, status, changes, whole);
        }

        /// A bound that is no text must not become "no bound".
        private String text() {
            var text = json.scalar();
            whole &= text != null || json.isNull();
            return text == null ? "" : text.strip();
        }

        private void readChange() {
            var change = new String[] {"", ""};
            json.object(field -> {
                switch (field) {
                    case "at" -> change[0] = text();
                    case "status" -> change[1] = json.textOrEmpty();
                    default -> json.skip();
                }
            });
            changes.add(new Change(change[0], change[1]));
        }
    }
}
