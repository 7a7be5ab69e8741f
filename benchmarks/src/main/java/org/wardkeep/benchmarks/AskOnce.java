package org.wardkeep.benchmarks;

import org.wardkeep.storage.knowledge.KnowledgeFile;
import org.wardkeep.vocabulary.Cpe;
import org.wardkeep.vocabulary.Cpe.Attribute;
import org.wardkeep.vulnerability.knowledge.Configuration;
import org.wardkeep.vulnerability.knowledge.Statement;
import org.wardkeep.vulnerability.knowledge.Subject;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/// Asks a knowledge file once, in a process that just started, as a match of one SBOM does; prints
/// times and resident memory.
///
/// `draw FILE COUNT` prints the first platform of each of so many records, evenly spread; `ask
/// FILE` reads such a list from standard input.
final class AskOnce {
    private static final double NANOS_PER_MILLI = 1e6;

    private AskOnce() {}

    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "draw" -> draw(file, Integer.parseInt(arguments[2]));
            case "ask" -> ask(file);
            default -> throw new IllegalArgumentException("draw or ask, got " + arguments[0]);
        }
    }

    private static void draw(Path path, int count) throws IOException {
        try (var file = KnowledgeFile.open(path)) {
            long records = file.state().sources().stream().mapToLong(one -> one.records()).sum();
            var drawn = new LinkedHashSet<String>();
            for (int i = 0; i < count; i++) {
                var names = new ArrayList<Cpe>();
                for (var one : file.record((int) (i * records / count)).configurations()) {
                    names(one, names);
                }
                if (!names.isEmpty()) {
                    var name = names.getFirst();
                    drawn.add(
                            "%s\t%s\t%s"
                                    .formatted(
                                            name.part(),
                                            name.escaped(Attribute.VENDOR),
                                            name.escaped(Attribute.PRODUCT)));
                }
            }
            drawn.forEach(System.out::println);
        }
    }

    private static void names(Configuration one, List<Cpe> to) {
        switch (one) {
            case Configuration.All(var parts) -> parts.forEach(part -> names(part, to));
            case Configuration.Any(var parts) -> parts.forEach(part -> names(part, to));
            case Configuration.Not(var part) -> names(part, to);
            case Configuration.Platform(var name, var _, var _) -> to.add(name);
        }
    }

    private static void ask(Path path) throws IOException {
        var subjects = new ArrayList<Subject>();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var cells = line.split("\t", -1);
            subjects.add(new Subject.OfPlatform(Cpe.Part.valueOf(cells[0]), cells[1], cells[2]));
        }
        long start = System.nanoTime();
        try (var file = KnowledgeFile.open(path)) {
            tell("opened", start);
            start = System.nanoTime();
            var firsts = new ArrayList<Statement>();
            long statements = 0;
            for (var subject : subjects) {
                var on = file.on(subject);
                for (var statement : on) {
                    statements++;
                    if (firsts.isEmpty() || firsts.getLast().record() != statement.record()) {
                        firsts.add(statement);
                    }
                }
            }
            tell("%d subjects, %d statements".formatted(subjects.size(), statements), start);
            start = System.nanoTime();
            var asked = firsts.subList(0, Math.min(firsts.size(), subjects.size()));
            for (var statement : asked) {
                file.record(statement.record());
                file.about(statement.record());
            }
            tell("%d records".formatted(asked.size()), start);
        }
    }

    private static void tell(String what, long start) throws IOException {
        double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        System.out.printf(Locale.ROOT, "%-40s %8.1f ms  %s%n", what, millis, resident());
    }

    /// What Linux says of this process; nothing on other systems.
    private static String resident() throws IOException {
        var status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("Rss") || line.startsWith("VmHWM"))
                        .map(line -> line.replaceAll("\\s+", " "))
                        .toList()
                        .toString()
                : "";
    }
}
