package org.wardkeep.cli;

import org.wardkeep.operations.advisory.By;
import org.wardkeep.operations.advisory.MatchResult.Counts;
import org.wardkeep.operations.advisory.PairGroup;
import org.wardkeep.operations.report.Shown;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.PrintStream;
import java.io.StringWriter;
import java.util.Locale;

/// Writes groups of pairs: as an outline to read, or as one JSON object a group.
final class GroupLines {
    private final PrintStream out;
    private final Format format;
    private final By by;
    private final JsonFactory json = new JsonFactory();

    GroupLines(PrintStream out, Format format, By by) {
        this.out = out;
        this.format = format;
        this.by = by;
    }

    void write(PairGroup group) {
        out.println(
                switch (format) {
                    case TEXT -> text(group);
                    case JSON -> json(group);
                });
    }

    private String text(PairGroup group) {
        var text = new StringBuilder(Shown.line(group.name()) + ": " + counts(group.counts()));
        for (var part : group.parts()) {
            text.append("\n  %-9s  %s".formatted(word(part), Shown.line(part.name())));
            if (by != By.UNIT) {
                text.append("  " + Shown.line(String.join(", ", part.units())));
            }
            text.append("\n             " + Shown.line(part.reason()));
        }
        return text.toString();
    }

    private static String counts(Counts counts) {
        var told =
                "%,d certain, %,d likely, %,d undecided"
                        .formatted(counts.certain(), counts.likely(), counts.undecided());
        return counts.no() == 0 ? told : told + ", %,d no".formatted(counts.no());
    }

    private String json(PairGroup group) {
        var line = new StringWriter();
        try (var generator = json.createGenerator(ObjectWriteContext.empty(), line)) {
            generator.writeStartObject();
            generator.writeStringProperty(by.name().toLowerCase(Locale.ROOT), group.name());
            generator.writeNumberProperty("certain", group.counts().certain());
            generator.writeNumberProperty("likely", group.counts().likely());
            generator.writeNumberProperty("undecided", group.counts().undecided());
            generator.writeArrayPropertyStart("matches");
            group.parts().forEach(part -> write(generator, part));
            generator.writeEndArray();
            generator.writeEndObject();
        }
        return line.toString();
    }

    private void write(JsonGenerator generator, PairGroup.Part part) {
        generator.writeStartObject();
        generator.writeStringProperty(by == By.ADVISORY ? "model" : "advisory", part.name());
        generator.writeStringProperty("certainty", word(part));
        generator.writeArrayPropertyStart("units");
        part.units().forEach(generator::writeString);
        generator.writeEndArray();
        generator.writeArrayPropertyStart("vulnerabilities");
        part.vulnerabilities().forEach(generator::writeString);
        generator.writeEndArray();
        generator.writeStringProperty("reason", part.reason());
        generator.writeEndObject();
    }

    private static String word(PairGroup.Part part) {
        return part.certainty().name().toLowerCase(Locale.ROOT);
    }
}
