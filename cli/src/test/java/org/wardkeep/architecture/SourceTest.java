package org.wardkeep.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the compiled class no longer shows: descriptions, length, links.
class SourceTest {
    private static final int MOST_LINES = 400;

    /// Tables of data written in Java, each with its reason. None so far.
    private static final Set<String> DATA_TABLES = Set.of();

    private static final List<Pattern> FIVE_ANSWERS =
            List.of(
                    Pattern.compile("^/// [A-Z].*"),
                    Pattern.compile("^/// - In: .*\\bOut: .*"),
                    Pattern.compile("^/// - Never: .*"),
                    Pattern.compile("^/// - Add .*: .*"),
                    Pattern.compile("^/// - Proof: .*"));

    private static final Pattern PUBLIC_TYPE =
            Pattern.compile(
                    "\\s*public (?:(?:static|final|abstract|sealed|non-sealed) )*"
                            + "(?:class|interface|record|enum|@interface) (\\w+).*");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    @Test
    void everyPackageIsNullMarkedAndAnswersFiveQuestions() {
        var faults = new ArrayList<String>();
        for (var file : descriptions()) {
            if (!file.toFile().isFile()) {
                faults.add(shown(file) + " is missing");
                continue;
            }
            var lines = Sources.lines(file);
            if (!lines.contains("@NullMarked")) {
                faults.add(shown(file) + " is not @NullMarked");
            }
            var text = sentences(lines);
            for (var answer : FIVE_ANSWERS) {
                if (text.stream().noneMatch(answer.asMatchPredicate())) {
                    faults.add(shown(file) + " has no line like " + answer);
                }
            }
        }
        assertNone(faults);
    }

    /// Where the description of each package with sources belongs.
    private static Set<Path> descriptions() {
        var files =
                Sources.java(Sources::isMain).stream()
                        .map(file -> file.resolveSibling("package-info.java"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(files.isEmpty(), "no sources below " + Sources.ROOT);
        return files;
    }

    /// The comment with its wrapped lines joined.
    private static List<String> sentences(List<String> lines) {
        var sentences = new ArrayList<String>();
        for (var line : lines) {
            if (line.startsWith("///   ")) {
                sentences.add(sentences.removeLast() + line.substring("///  ".length()));
            } else if (line.startsWith("///")) {
                sentences.add(line);
            }
        }
        return sentences;
    }

    @Test
    void everyPublicTypeSaysWhatItIs() {
        var faults = new ArrayList<String>();
        for (var file : Sources.java(Sources::isMain)) {
            var lines = Sources.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                var type = PUBLIC_TYPE.matcher(lines.get(i));
                if (type.matches() && !isDocumented(lines, i)) {
                    faults.add("%s:%d: %s".formatted(shown(file), i + 1, type.group(1)));
                }
            }
        }
        assertNone(faults);
    }

    /// Annotations, also of several lines, may stand between a type and its description.
    private static boolean isDocumented(List<String> lines, int type) {
        int above = type - 1;
        while (above >= 0 && !lines.get(above).isBlank() && !isDescription(lines.get(above))) {
            above--;
        }
        boolean onlyAnnotations = above + 1 == type || lines.get(above + 1).strip().startsWith("@");
        return above >= 0 && isDescription(lines.get(above)) && onlyAnnotations;
    }

    private static boolean isDescription(String line) {
        return line.strip().startsWith("///");
    }

    @Test
    void noFileIsLongerThanAPersonReads() {
        var faults = new ArrayList<String>();
        for (var file : Sources.java(_ -> true)) {
            int length = Sources.lines(file).size();
            if (length > MOST_LINES && !DATA_TABLES.contains(shown(file))) {
                faults.add("%s: %d lines; at most %d".formatted(shown(file), length, MOST_LINES));
            }
        }
        assertNone(faults);
    }

    @Test
    void everyLinkOfTheDocumentsLeadsSomewhere() {
        var faults = new ArrayList<String>();
        for (var file : Sources.files(".md")) {
            for (var line : Sources.lines(file)) {
                LINK.matcher(line)
                        .results()
                        .map(found -> found.group(1))
                        .filter(target -> !target.contains(":"))
                        .filter(target -> !file.resolveSibling(target).toFile().exists())
                        .forEach(target -> faults.add(shown(file) + " links to " + target));
            }
        }
        assertNone(faults);
    }

    private static String shown(Path file) {
        return Sources.ROOT.relativize(file).toString();
    }

    private static void assertNone(List<String> faults) {
        assertEquals("", String.join("\n", faults));
    }
}
