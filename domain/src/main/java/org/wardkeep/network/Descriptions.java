package org.wardkeep.network;

import org.wardkeep.formats.table.KnowledgeTable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What can be read out of the words in which devices describe themselves: greetings, banners,
/// agents, SNMP's sysDescr. `descriptions.csv` has the forms, `description-keys.csv` the words
/// before a colon.
final class Descriptions {
    private static final Pattern GROUP = Pattern.compile("\\$(\\d)");

    /// `KEY: value`, up to the next key or the end of the list's entry. All parts are bounded, so
    /// that no text takes long.
    private static final Pattern KEYED =
            Pattern.compile(
                    "(?:^|[\\s,;(/])([A-Za-z][A-Za-z0-9/ ]{0,24}?) {0,2}[:=] {0,3}"
                            + "([^\\s,;()][^,;()\\r\\n]{0,79}?)"
                            + "(?=\\s+[A-Za-z][A-Za-z0-9/]{0,15} ?[:=]|[,;()\\r\\n]|$)");

    private static final Pattern WORD_VERSION = Pattern.compile("(?i)^version +");

    private final Map<String, List<Form>> forms = new HashMap<>();
    private final List<Key> keys = new ArrayList<>();

    private Descriptions() {}

    /// A line of `descriptions.csv`. In what it gives, `$1` to `$9` stand for parts of the text.
    ///
    /// @param pattern found anywhere in the text
    private record Form(
            Pattern pattern,
            String maker,
            String model,
            String serial,
            String software,
            String version,
            Optional<DeviceRole> role,
            String source) {}

    /// A line of `description-keys.csv`.
    ///
    /// @param key in lower case; of several words the last ones count
    private record Key(String key, FactKind kind, String name, String source) {}

    /// @throws IllegalStateException for a line that cannot be read
    static Descriptions shipped() {
        var all = new Descriptions();
        for (var row :
                KnowledgeTable.read(
                        Descriptions.class,
                        "descriptions.csv",
                        "field",
                        "pattern",
                        "maker",
                        "model",
                        "serial",
                        "software",
                        "version",
                        "role",
                        "source",
                        "licence")) {
            all.forms
                    .computeIfAbsent(row.cell(0), _ -> new ArrayList<>())
                    .add(
                            new Form(
                                    Pattern.compile(row.cell(1), Pattern.CASE_INSENSITIVE),
                                    row.cell(2),
                                    row.cell(3),
                                    row.cell(4),
                                    row.cell(5),
                                    row.cell(6),
                                    Fingerprints.role(row.cell(7)),
                                    row.cell(8)));
        }
        for (var row :
                KnowledgeTable.read(
                        Descriptions.class,
                        "description-keys.csv",
                        "key",
                        "fact",
                        "software",
                        "source",
                        "licence")) {
            all.keys.add(
                    new Key(row.cell(0), FactKind.valueOf(row.cell(1)), row.cell(2), row.cell(3)));
        }
        return all;
    }

    /// Adds what every form that fits says. True when one fitted.
    boolean read(ClueList clues, String field, String text) {
        boolean fits = false;
        for (var form : forms.getOrDefault(field, List.of())) {
            var found = form.pattern.matcher(text);
            if (found.find()) {
                fits = true;
                add(clues, form, found, "%s (%s)".formatted(field, form.source));
            }
        }
        return fits;
    }

    private static void add(ClueList clues, Form form, Matcher found, String why) {
        clues.likely(FactKind.MANUFACTURER, filled(form.maker, found), why);
        clues.likely(FactKind.MODEL, filled(form.model, found), why);
        clues.likely(FactKind.SERIAL, filled(form.serial, found), why);
        clues.software(
                filled(form.software, found), filled(form.version, found), Confidence.LIKELY, why);
        form.role.ifPresent(role -> clues.role(role, Confidence.LIKELY, why));
    }

    private static String filled(String template, Matcher found) {
        return GROUP.matcher(template)
                .replaceAll(group -> {
                    var part = found.group(Integer.parseInt(group.group(1)));
                    return Matcher.quoteReplacement(part == null ? "" : part.strip());
                });
    }

    /// Adds what stands behind known words and a colon: `MODEL: AP9630 SERIAL: ZA14…`.
    void readKeys(ClueList clues, String field, String text) {
        var found = KEYED.matcher(text);
        while (found.find()) {
            var value = found.group(2).strip();
            key(found.group(1))
                    .ifPresent(key -> {
                        var why = "%s, \"%s:\" (%s)".formatted(field, found.group(1), key.source);
                        if (key.kind == FactKind.SOFTWARE) {
                            var version = WORD_VERSION.matcher(value).replaceFirst("");
                            clues.software(key.name, version, Confidence.LIKELY, why);
                        } else {
                            clues.likely(key.kind, value, why);
                        }
                    });
        }
    }

    /// `Management Card Serial Number` is a serial number: the longest known ending counts.
    private Optional<Key> key(String written) {
        var padded = " " + written.strip().toLowerCase(Locale.ROOT);
        return keys.stream()
                .filter(one -> padded.endsWith(" " + one.key))
                .max((a, b) -> Integer.compare(a.key.length(), b.key.length()));
    }
}
