package org.wardkeep.formats.settings;

import org.wardkeep.formats.inventory.ColumnMapping;
import org.wardkeep.formats.inventory.InventoryField;
import org.wardkeep.formats.reading.FormatReader;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.settings.YamlWalker.Text;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;

/// Reads `wardkeep.yaml`.
///
/// ```yaml
/// hospital: Riverside General Hospital
/// knowledge: knowledge
/// inventory:
///   - file: inventory/radiology.xlsx
///     columns:
///       version: "Rel."
/// ```
public final class FolderSettingsReader implements FormatReader<FolderSettings> {
    public static final String FILE_NAME = "wardkeep.yaml";

    private static final List<String> KEYS = List.of("hospital", "inventory", "knowledge");
    private static final List<String> INVENTORY_KEYS = List.of("file", "columns");
    private static final List<String> COLUMN_KEYS =
            Arrays.stream(InventoryField.values()).map(InventoryField::key).toList();

    /// A key further away than this from every known one is not a slip of the keyboard.
    private static final int MOST_SLIPS = 3;

    @Override
    public String name() {
        return "settings of a folder (" + FILE_NAME + ")";
    }

    /// By the name, because YAML has no other mark.
    @Override
    public boolean recognises(Sample sample) {
        var name = sample.name().toLowerCase(Locale.ROOT);
        var file = name.substring(name.lastIndexOf('/') + 1);
        return file.equals(FILE_NAME) || file.equals("wardkeep.yml");
    }

    @Override
    public ReadOutcome<FolderSettings> parse(Source source, Limits limits) {
        return read(source, limits);
    }

    /// The same as [#parse]: a setting that is not understood is never guessed.
    @Override
    public ReadOutcome<FolderSettings> parseLenient(Source source, Limits limits) {
        return read(source, limits);
    }

    private static ReadOutcome<FolderSettings> read(Source source, Limits limits) {
        var hospital = new StringBuilder();
        var inventories = new ArrayList<InventorySettings>();
        var knowledge = new StringBuilder();
        var scan =
                YamlWalker.walk(
                        source,
                        limits,
                        yaml ->
                                yaml.mapping(key -> {
                                    switch (key.value()) {
                                        case "hospital" ->
                                                hospital.append(
                                                        yaml.text("the hospital's name")
                                                                .value()
                                                                .strip());
                                        case "inventory" ->
                                                yaml.list(() -> inventory(yaml, inventories));
                                        case "knowledge" -> knowledge(yaml, knowledge);
                                        default -> unknown(yaml, key, KEYS);
                                    }
                                }));
        return scan.broken().isPresent()
                ? new ReadOutcome.Refused<>(scan.broken().get())
                : ReadOutcome.of(
                        new FolderSettings(hospital.toString(), inventories, knowledge.toString()),
                        scan.problems());
    }

    private static void knowledge(YamlWalker yaml, StringBuilder knowledge) {
        var folder = yaml.text("the name of a folder");
        var name = folder.value().strip().replace('\\', '/');
        if (name.isEmpty() || isOutside(name)) {
            yaml.report(
                    Code.INVALID,
                    folder,
                    "%s is no folder inside this one; give its name from this folder on"
                            .formatted(Problem.quote(name)));
        } else {
            knowledge.append(name);
        }
    }

    private static boolean isOutside(String name) {
        return name.startsWith("/") || name.contains(":") || ("/" + name + "/").contains("/../");
    }

    private static void inventory(YamlWalker yaml, List<InventorySettings> inventories) {
        var file = new ArrayList<Text>();
        var headers = new EnumMap<InventoryField, String>(InventoryField.class);
        var start = yaml.place("");
        yaml.mapping(key -> {
            switch (key.value()) {
                case "file" -> file.add(yaml.text("the name of a file"));
                case "columns" -> yaml.mapping(field -> column(yaml, field, headers));
                default -> unknown(yaml, key, INVENTORY_KEYS);
            }
        });
        if (file.isEmpty() || file.getFirst().value().isBlank()) {
            yaml.report(Code.MISSING, start, "this entry has no \"file:\"; name the file it is of");
            return;
        }
        var name = file.getFirst().value().strip().replace('\\', '/');
        if (isOutside(name)) {
            yaml.report(
                    Code.INVALID,
                    file.getFirst(),
                    "the file %s lies outside of this folder; give its name from this folder on"
                            .formatted(Problem.quote(name)));
        } else if (inventories.stream().anyMatch(known -> known.file().equals(name))) {
            yaml.report(
                    Code.CONTRADICTION,
                    file.getFirst(),
                    "the file %s has two entries; the first one counts"
                            .formatted(Problem.quote(name)));
        } else {
            inventories.add(new InventorySettings(name, new ColumnMapping(headers)));
        }
    }

    private static void column(YamlWalker yaml, Text key, EnumMap<InventoryField, String> headers) {
        var field = InventoryField.ofKey(key.value());
        if (field.isEmpty()) {
            unknown(yaml, key, COLUMN_KEYS);
            return;
        }
        var header = yaml.text("the header of a column");
        if (header.value().isBlank()) {
            yaml.report(
                    Code.MISSING, header, "no header is given for \"%s\"".formatted(key.value()));
        } else {
            headers.put(field.get(), header.value());
        }
    }

    private static void unknown(YamlWalker yaml, Text key, List<String> known) {
        var nearest =
                known.stream()
                        .min(Comparator.comparingInt(name -> slips(key.value(), name)))
                        .filter(name -> slips(key.value(), name) <= MOST_SLIPS);
        yaml.report(
                Code.INVALID,
                key,
                "the key %s is not known here; %s"
                        .formatted(
                                Problem.quote(key.value()),
                                nearest.map("did you mean \"%s\"?"::formatted)
                                        .orElse("known are " + String.join(", ", known))));
    }

    /// How many letters must be changed, added or left out to come from one to the other: the
    /// distance of Levenshtein. Hyphens and blanks count as underscores.
    private static int slips(String typed, String known) {
        if (typed.length() > known.length() + MOST_SLIPS) {
            return Integer.MAX_VALUE;
        }
        var from = typed.toLowerCase(Locale.ROOT).replaceAll("[- ]", "_");
        int[] previous = new int[known.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[known.length() + 1];
            current[0] = i;
            for (int j = 1; j <= known.length(); j++) {
                int change = from.charAt(i - 1) == known.charAt(j - 1) ? 0 : 1;
                current[j] =
                        Math.min(
                                previous[j - 1] + change,
                                Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[known.length()];
    }
}
