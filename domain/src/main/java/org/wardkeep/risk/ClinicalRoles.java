package org.wardkeep.risk;

import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.table.KnowledgeTable;
import org.wardkeep.formats.table.TableRow;
import org.wardkeep.risk.RolePhrase.PhraseKind;
import org.wardkeep.risk.UnitWords.Field;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.ReadOutcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells from an inventory's words what a unit does to a patient, by the table
/// `clinical-roles.csv`.
///
/// The words of a phrase may stand in any order and apart, because inventories write "VENTILATOR,
/// INTENSIVE CARE" as well as "ICU ventilator". Asked in this order, and the first that answers
/// decides:
///
/// 1. a part or tester that heads the description ("VENTILATOR CART"), unless a device's longer
///    name holds such a word itself ("ECG CART", the network module "Battery Pack SP with Wi-Fi");
/// 2. a device in the description, then in the model's name;
/// 3. a weak word ("PUMP") in the description, then in the model's name;
/// 4. the department.
///
/// Of several phrases the one with more words wins, then the one with more at stake, so that a
/// doubt never makes a unit less important.
public final class ClinicalRoles {
    private static final List<String> HEADER = List.of("phrase", "role", "kind", "source", "note");

    /// A stem shorter than this would match half the dictionary.
    private static final int SHORTEST_STEM = 4;

    private static final Comparator<Hit> MOST_SPECIFIC =
            Comparator.<Hit>comparingInt(hit -> hit.phrase().words().size())
                    .thenComparingInt(hit -> hit.phrase().role().stakes())
                    .thenComparingInt(hit -> hit.phrase().text().length())
                    .thenComparing(hit -> hit.phrase().text(), Comparator.reverseOrder());

    private final Map<String, List<RolePhrase>> byKey = new HashMap<>();

    private ClinicalRoles(List<RolePhrase> phrases) {
        for (var phrase : phrases) {
            byKey.computeIfAbsent(key(phrase.words().getFirst()), _ -> new ArrayList<>())
                    .add(phrase);
        }
    }

    /// The table that Wardkeep ships.
    ///
    /// @throws IllegalStateException when a line of it is bad, naming the lines
    public static ClinicalRoles standard() {
        var outcome = read(KnowledgeTable.resource(DataTable.class, "clinical-roles.csv"));
        if (!outcome.problems().isEmpty()) {
            throw new IllegalStateException("Bad lines: " + outcome.problems());
        }
        return outcome.result().orElseThrow();
    }

    /// A table in the form of `clinical-roles.csv`; each bad line is a problem and left out.
    public static ReadOutcome<ClinicalRoles> read(Source source) {
        var table = DataTable.read(source, HEADER);
        var problems = new ArrayList<Problem>(table.problems());
        var phrases = new ArrayList<RolePhrase>();
        var seen = new HashSet<Object>();
        for (var row : table.rows()) {
            var fault = fault(row);
            if (fault.isPresent()) {
                problems.add(DataTable.bad(source, row, fault.get()));
                continue;
            }
            var phrase =
                    RolePhrase.of(
                            row.cell(0),
                            ClinicalRole.valueOf(row.cell(1)),
                            PhraseKind.valueOf(row.cell(2)),
                            row.cell(3));
            var sorted = phrase.words().stream().sorted().toList();
            if (seen.add(List.of(phrase.kind(), sorted))) {
                phrases.add(phrase);
            } else {
                problems.add(
                        DataTable.bad(source, row, quoted(row) + " is there twice; delete one"));
            }
        }
        return ReadOutcome.of(new ClinicalRoles(phrases), problems);
    }

    /// What the unit does to a patient, with the phrase that decided.
    public RoleFinding find(UnitWords unit) {
        var description = Words.of(unit.description());
        var model = Words.of(unit.model());
        var inDescription = hits(description);
        var inModel = hits(model);
        return heading(description, inDescription)
                .filter(_ -> !namedAfterPart(inModel))
                .or(() -> best(inDescription, PhraseKind.DEVICE, Field.DESCRIPTION))
                .or(() -> best(inModel, PhraseKind.DEVICE, Field.MODEL))
                .or(() -> best(inDescription, PhraseKind.GENERIC, Field.DESCRIPTION))
                .or(() -> best(inModel, PhraseKind.GENERIC, Field.MODEL))
                .or(() ->
                        best(
                                hits(Words.of(unit.department())),
                                PhraseKind.DEPARTMENT,
                                Field.DEPARTMENT))
                .orElseGet(() -> new RoleFinding.NotKnown(unit));
    }

    private static Optional<String> fault(TableRow row) {
        if (row.cell(0).isBlank() || row.cell(3).isBlank()) {
            return Optional.of("phrase and source must not be empty");
        }
        if (Arrays.stream(ClinicalRole.values()).noneMatch(r -> r.name().equals(row.cell(1)))) {
            return Optional.of(
                    "%s is no role, expected one of %s"
                            .formatted(
                                    Problem.quote(row.cell(1)),
                                    Arrays.toString(ClinicalRole.values())));
        }
        if (Arrays.stream(PhraseKind.values()).noneMatch(k -> k.name().equals(row.cell(2)))) {
            return Optional.of(
                    "%s is no kind, expected one of %s"
                            .formatted(
                                    Problem.quote(row.cell(2)),
                                    Arrays.toString(PhraseKind.values())));
        }
        for (var word : row.cell(0).split(" ", -1)) {
            if (!word.matches("[a-z0-9]+\\*?")
                    || word.matches(".{0,%d}\\*".formatted(SHORTEST_STEM - 1))) {
                return Optional.of(
                        "%s must be words of a-z and 0-9; a stem before * has at least %d letters"
                                .formatted(quoted(row), SHORTEST_STEM));
            }
        }
        return Optional.empty();
    }

    private static String quoted(TableRow row) {
        return "phrase " + Problem.quote(row.cell(0));
    }

    /// One phrase found, the positions of the words it covers, and those words.
    private record Hit(RolePhrase phrase, BitSet covers, String found) {
        boolean holds(Hit other) {
            var rest = (BitSet) other.covers.clone();
            rest.andNot(covers);
            return rest.isEmpty() && covers.cardinality() > other.covers.cardinality();
        }
    }

    private List<Hit> hits(Words words) {
        var hits = new ArrayList<Hit>();
        var keys = new HashSet<String>();
        for (var token : words.all()) {
            if (keys.add(key(token))) {
                for (var phrase : byKey.getOrDefault(key(token), List.of())) {
                    covers(phrase, words)
                            .ifPresent(covers ->
                                    hits.add(new Hit(phrase, covers, found(covers, words))));
                }
            }
        }
        return hits;
    }

    private static String found(BitSet covers, Words words) {
        return covers.stream().mapToObj(words.all()::get).collect(Collectors.joining(" "));
    }

    private static Optional<BitSet> covers(RolePhrase phrase, Words words) {
        var covers = new BitSet();
        for (var word : phrase.words()) {
            int at = 0;
            while (at < words.all().size()
                    && !(RolePhrase.matches(word, words.all().get(at)) && !covers.get(at))) {
                at++;
            }
            if (at == words.all().size()) {
                return Optional.empty();
            }
            covers.set(at);
        }
        return Optional.of(covers);
    }

    /// A part that heads the description: none of its words stands in what is only added ("MONITOR,
    /// BEDSIDE with 19 inch display").
    private static Optional<RoleFinding> heading(Words words, List<Hit> hits) {
        var parts =
                parts(hits)
                        .filter(hit -> hit.covers().stream().anyMatch(words::isHead))
                        .filter(hit -> hit.covers().length() <= words.headEnd())
                        .filter(part -> !heldByDevice(part, hits))
                        .toList();
        return best(parts, PhraseKind.PART, Field.DESCRIPTION);
    }

    private static boolean namedAfterPart(List<Hit> hits) {
        return parts(hits).anyMatch(part -> heldByDevice(part, hits));
    }

    private static Stream<Hit> parts(List<Hit> hits) {
        return hits.stream().filter(hit -> hit.phrase().kind() == PhraseKind.PART);
    }

    private static boolean heldByDevice(Hit part, List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.phrase().kind() == PhraseKind.DEVICE)
                .anyMatch(device -> device.holds(part));
    }

    private static Optional<RoleFinding> best(List<Hit> hits, PhraseKind kind, Field field) {
        return hits.stream()
                .filter(hit -> hit.phrase().kind() == kind)
                .max(MOST_SPECIFIC)
                .map(hit ->
                        new RoleFinding.Known(
                                hit.phrase().role(),
                                hit.phrase().text(),
                                hit.found(),
                                field,
                                hit.phrase().source()));
    }

    private static String key(String word) {
        return word.substring(0, Math.min(SHORTEST_STEM, word.length())).replace("*", "");
    }
}
