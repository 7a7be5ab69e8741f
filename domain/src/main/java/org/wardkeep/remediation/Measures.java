package org.wardkeep.remediation;

import org.wardkeep.vocabulary.Wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What protects a unit until it is repaired: the makers' measures, each once, what is special to
/// the unit before what is said of every device.
///
/// @param all in the order in which they are to be done
/// @param cutOff measures that take the unit off the network, which need the ward's word
record Measures(List<Measure> all, List<Measure> cutOff) {
    /// @param details the maker's words
    /// @param statement where they stand
    record Measure(String details, String statement) {}

    private enum Kind {
        SPECIAL,
        /// Said of every device, or for the day it leaves the house.
        GENERAL,
        /// Tells something, and asks for nothing.
        REMARK
    }

    private static final Pattern CUTS_OFF =
            anyOf(
                    "\\b(?:take|taken|taking|remov\\w+|disconnect\\w*) (?:(?!port|cable)[\\w-]+ ){0,5}"
                            + "(?:off|from) (?:the |its |their )?(?:hospital )?networks?\\b",
                    "\\bdisconnect",
                    "\\bunplug",
                    "\\bstand(?:ing)?[ -]?alone\\b",
                    "\\b(?:switch|turn)(?:ing)? off .{0,30}\\bwi(?:reless|-?fi)\\b",
                    "\\b(?:disable|disabling) .{0,30}\\bwi(?:reless|-?fi)\\b");

    private static final Pattern GENERAL =
            anyOf(
                    "\\bminimi[sz]\\w+ network exposure\\b",
                    "\\bVPNs?\\b|\\bvirtual private network",
                    "\\bbehind firewalls\\b",
                    "\\bdefen[cs]ive measures\\b|\\bdefen[cs]e[ -]in[ -]depth\\b",
                    "\\bunsolicited\\b|\\bphishing\\b|\\bsocial engineering\\b|\\be-?mail scam",
                    "\\brecommended practices\\b|\\bbest practices\\b",
                    "\\bleaves the house\\b|\\bdispos(?:al|ing|e)\\b|\\bdecommission");

    /// A maker or a product as the subject, doing something itself.
    private static final Pattern REMARK =
            anyOf(
                    "^(?:additionally, |the |as part of .{0,40}, )?(?:[\\w.&'’/-]++ ){1,5}?"
                            + "(?:has|have|had|is|are|was|were|will|reports|states|notes|continues)\\b",
                    "^(?:high|low) skill\\b",
                    "^note\\b");

    private static final Pattern ASKS =
            anyOf(
                    "\\brecommend|\\badvis|\\bshould\\b|\\bmust\\b|\\bensur|\\bplease\\b"
                            + "|\\busers? (?:can|may|to)\\b|\\bneed(?:s|ed)? to\\b");

    private static final Pattern INTERIM =
            anyOf("\\b(?:until then|in the meantime|meanwhile),? (?<measure>.++)$");

    static final int LENGTH = 130;

    Measures {
        all = List.copyOf(all);
        cutOff = List.copyOf(cutOff);
    }

    static Measures of(List<StatedRemedies> stated) {
        var all = new ArrayList<Measure>();
        var cutOff = new ArrayList<Measure>();
        var remarks = new ArrayList<Measure>();
        var said = new HashSet<String>();
        for (var remedies : stated) {
            for (var remedy : remedies.remedies()) {
                var kept = new ArrayList<String>();
                for (var part : parts(unsaid(text(remedy), said))) {
                    if (CUTS_OFF.matcher(part).find()) {
                        cutOff.add(new Measure(part, remedies.statement()));
                    } else {
                        kept.add(part);
                    }
                }
                var text = String.join(" ", kept);
                if (!text.isEmpty()) {
                    (kind(text) == Kind.REMARK ? remarks : all)
                            .add(new Measure(text, remedies.statement()));
                }
            }
        }
        all.sort(Comparator.comparing(measure -> kind(measure.details())));
        all.addAll(remarks);
        return new Measures(all, cutOff);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /// The first measures as actions; the last says where the others stand.
    ///
    /// @param most at least 1
    List<NextAction> actions(int most) {
        var actions = new ArrayList<NextAction>();
        int shown = all.size() <= most ? all.size() : Math.max(1, most - 1);
        for (var measure : all.subList(0, shown)) {
            actions.add(new NextAction.ApplyMitigation(Excerpt.of(measure.details(), LENGTH)));
        }
        var rest = all.subList(shown, all.size());
        if (!rest.isEmpty()) {
            actions.add(
                    new NextAction.ReadOn(
                            "Read on: %d more in %s."
                                    .formatted(rest.size(), String.join(", ", statements(rest)))));
        }
        return actions;
    }

    private static Set<String> statements(List<Measure> measures) {
        var statements = new LinkedHashSet<String>();
        measures.forEach(measure -> statements.add(measure.statement()));
        return statements;
    }

    private static String text(Remedy remedy) {
        return switch (remedy) {
            case Remedy.Mitigation(var source) -> source.text().strip();
            case Remedy.FixPlanned(var source) -> interim(source.text());
            case Remedy.NoFix(var source) -> interim(source.text());
            case Remedy.NoFixYet(var source) -> interim(source.text());
            case Remedy.FixReleased _,
                    Remedy.NothingForUser _,
                    Remedy.Pointer _,
                    Remedy.ReplaceAdvised _,
                    Remedy.Unclear _ ->
                    "";
        };
    }

    private static String interim(String text) {
        var interim = INTERIM.matcher(text.strip());
        return interim.find() ? "until the fix comes, " + interim.group("measure").strip() : "";
    }

    /// The sentences that no other measure holds.
    private static List<String> unsaid(String text, Set<String> said) {
        var kept = new ArrayList<String>();
        for (var sentence : Excerpt.sentences(text)) {
            if (said.add(Wording.of(sentence).folded())) {
                kept.add(sentence);
            }
        }
        return kept;
    }

    /// The sentences, and the last clause of each apart where that alone cuts the unit off: "a
    /// segment of their own; take them off the network where that serves no purpose".
    private static List<String> parts(List<String> sentences) {
        var parts = new ArrayList<String>();
        for (var sentence : sentences) {
            int clause = sentence.lastIndexOf("; ");
            boolean onlyLast =
                    clause > 0
                            && CUTS_OFF.matcher(sentence.substring(clause)).find()
                            && !CUTS_OFF.matcher(sentence.substring(0, clause)).find();
            if (onlyLast) {
                parts.add(sentence.substring(0, clause) + ".");
                parts.add(sentence.substring(clause + 2));
            } else {
                parts.add(sentence);
            }
        }
        return parts;
    }

    private static Kind kind(String text) {
        if (REMARK.matcher(text).find() && !ASKS.matcher(text).find()) {
            return Kind.REMARK;
        }
        return GENERAL.matcher(text).find() ? Kind.GENERAL : Kind.SPECIAL;
    }

    private static Pattern anyOf(String... alternatives) {
        return Pattern.compile(
                String.join("|", alternatives), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
