package org.wardkeep.cli;

import org.wardkeep.operations.knowledge.Explanation;
import org.wardkeep.vulnerability.knowledge.Configuration;
import org.wardkeep.vulnerability.knowledge.Exploitation;
import org.wardkeep.vulnerability.knowledge.PackageStatement;
import org.wardkeep.vulnerability.knowledge.ProductStatement;
import org.wardkeep.vulnerability.knowledge.VersionSpan;
import org.wardkeep.vulnerability.knowledge.VulnerabilityRecord;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Explanations for a person. What is long is cut and counted; the JSON has all of it.
final class ExplanationText {
    private static final int SHOWN = 8;
    private static final int PERCENT = 100;

    private final PrintStream out;

    ExplanationText(PrintStream out) {
        this.out = out;
    }

    void show(List<Explanation> explanations) {
        explanations.forEach(this::show);
    }

    private void show(Explanation one) {
        var others = one.vulnerability().names().stream().skip(1).toList();
        line(0, one.vulnerability().id(), others.isEmpty() ? "" : "also " + joined(others));
        use(one.exploitation());
        if (one.records().isEmpty()) {
            line(2, "No source has a record of it; it is only named by others.", "");
        }
        one.records().forEach(this::show);
        for (var disagreement : one.disagreements()) {
            out.println();
            line(2, "Sources disagree on " + disagreement.topic() + ":", "");
            disagreement.says().forEach(says -> line(4, says, ""));
        }
        out.println();
    }

    private void use(Exploitation use) {
        use.listed()
                .ifPresent(day ->
                        line(
                                2,
                                "Known to be exploited, listed by CISA on " + day,
                                use.ransomware() ? "used in ransomware campaigns" : ""));
        use.history().stream()
                .findFirst()
                .ifPresent(scored ->
                        line(
                                2,
                                String.format(
                                        Locale.ROOT,
                                        "EPSS of %s: %.2f %% within 30 days",
                                        scored.day(),
                                        scored.probability().probability() * PERCENT),
                                ""));
    }

    private void show(VulnerabilityRecord record) {
        out.println();
        line(2, "%s %s".formatted(record.feed().label(), record.id()), record.origin());
        line(4, standing(record), record.revision().isEmpty() ? "" : "as of " + record.revision());
        line(4, record.summary(), "");
        for (var score : record.scores()) {
            var value = score.score() < 0 ? "" : " " + score.score();
            line(4, "CVSS " + score.version() + value + " " + score.vector(), score.source());
        }
        record.ssvc()
                .ifPresent(points ->
                        line(
                                4,
                                "SSVC: exploitation %s, automatable %s, technical impact %s"
                                        .formatted(
                                                points.exploitation(),
                                                points.automatable(),
                                                points.technicalImpact()),
                                ""));
        list("mends", record.upstream());
        list("weakness", record.weaknesses());
        list("package", record.packages().stream().map(ExplanationText::packageText).toList());
        list("platforms", record.configurations().stream().map(ExplanationText::text).toList());
        list("product", record.products().stream().map(ExplanationText::productText).toList());
    }

    private static String standing(VulnerabilityRecord record) {
        return switch (record.standing()) {
            case PUBLISHED -> "published";
            case RESERVED -> "number reserved, nothing published yet; it never matches";
            case REJECTED -> "rejected: found to be no vulnerability; it never matches";
            case WITHDRAWN -> "withdrawn by its database; it never matches";
            case DISPUTED -> "published, and disputed";
        };
    }

    private static String packageText(PackageStatement one) {
        var spans = one.spans().stream().map(VersionSpan::toString).toList();
        var versions =
                one.versions().isEmpty()
                        ? ""
                        : " (%d versions one by one)".formatted(one.versions().size());
        return "%s %s: %s%s".formatted(one.ecosystem(), one.name(), joined(spans), versions);
    }

    private static String text(Configuration one) {
        return switch (one) {
            case Configuration.All(var parts) -> several(parts, " and ");
            case Configuration.Any(var parts) -> several(parts, " or ");
            case Configuration.Not(var part) -> "not " + text(part);
            case Configuration.Platform(var name, var span, var role) ->
                    switch (role) {
                        case VULNERABLE -> name + versions(span);
                        case SURROUNDING -> "(with) " + name + versions(span);
                    };
        };
    }

    private static String versions(VersionSpan span) {
        return span.equals(VersionSpan.ALL) ? "" : " " + span;
    }

    private static String several(List<Configuration> parts, String join) {
        var texts = parts.stream().limit(SHOWN).map(ExplanationText::text).toList();
        var more = parts.size() > SHOWN ? join + (parts.size() - SHOWN) + " more" : "";
        return parts.size() == 1 ? texts.getFirst() : "(" + String.join(join, texts) + more + ")";
    }

    private static String productText(ProductStatement one) {
        var versions =
                one.versions().stream()
                        .map(each ->
                                "%s %s"
                                        .formatted(
                                                each.status().name().toLowerCase(Locale.ROOT),
                                                each.wording().isEmpty()
                                                        ? each.span().toString()
                                                        : each.wording()))
                        .toList();
        return "%s %s: %s; otherwise %s"
                .formatted(
                        one.vendor(),
                        one.product(),
                        joined(versions),
                        one.otherwise().name().toLowerCase(Locale.ROOT));
    }

    private static String joined(List<String> texts) {
        var shown = new ArrayList<>(texts.subList(0, Math.min(SHOWN, texts.size())));
        if (texts.size() > SHOWN) {
            shown.add(texts.size() - SHOWN + " more");
        }
        return shown.stream().collect(Collectors.joining(", "));
    }

    private void list(String what, List<String> texts) {
        texts.stream().limit(SHOWN).forEach(text -> line(4, what + " " + text, ""));
        if (texts.size() > SHOWN) {
            line(4, "and %d more of these".formatted(texts.size() - SHOWN), "");
        }
    }

    /// What sources say is shown without control characters, which could move the cursor.
    private void line(int indent, String text, String aside) {
        var whole = aside.isEmpty() ? text : "%s (%s)".formatted(text, aside);
        out.println(" ".repeat(indent) + whole.replaceAll("\\p{Cntrl}", " "));
    }
}
