package org.wardkeep.remediation;

import org.wardkeep.risk.MakerStatement;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads what a maker's remedy says.
///
/// The category cannot be believed. In CISA's medical advisories "has not developed a product fix",
/// telephone numbers and "for more information" stand under `vendor_fix`, and released versions
/// under `mitigation`. So the text decides between these two, and the category only where the text
/// is a bare list entry. The categories that say that there is no fix, or not yet, are believed: no
/// maker writes these by mistake. A doubt becomes [Remedy.Unclear] or a quotation, never a fix.
public final class RemedyReader {
    private static final Pattern NO_FIX =
            anyOf(
                    "\\b(?:has|have) not (?:developed|released|responded|provided|planned)\\b",
                    "\\b(?:will|does|do|is|are) not (?:be |plan(?:ning)? (?:to|on) )?"
                            + "(?:issu|provid|releas|develop|offer)\\w*"
                            + " (?:an? |any )?(?:product|software|security|firmware|fix|updat|patch)",
                    "\\bno longer (?:sold|updated|supported)\\b(?! by the operating)",
                    "\\bno (?:plans? (?:to|for)|patch|fix|product update|remediation)\\b",
                    "\\boffers? no mitigations?\\b",
                    "\\bnot capable of accepting\\b",
                    "\\bupdates? (?:is|are) not available\\b");

    private static final Pattern REPLACE =
            anyOf(
                    "\\brecommends? (?:a |the |users )?(?:consider )?replac(?:ing|ement)\\b",
                    "\\bconsider replacing\\b",
                    "\\breplacement (?:programmer|product|device)\\b",
                    "\\bno longer use\\b");

    private static final Pattern NOTHING_FOR_USER =
            anyOf(
                    "\\bdon ?['’]?t need to take any action\\b",
                    "\\bno (?:additional )?user action\\b");

    private static final Pattern PLANNED =
            anyOf(
                    "\\bplans? (?:to (?:release|make|provide|remediat)|a |an |for )",
                    "\\b(?:is|are|currently) planning\\b",
                    "\\b(?:will|with) (?:also )?(?:be )?"
                            + "(?:releas|provid|availab|address|updat|remediat|mitigated|automatic)",
                    "\\b(?:scheduled|expected|estimated|targeted) (?:to|for|in|release)\\b",
                    "\\bupcoming\\b|\\bhas scheduled\\b|\\bin process\\b|\\bin the process of\\b",
                    "\\bis (?:working|producing|piloting|adding)\\b",
                    "\\b(?:as soon as|when) .{0,40}(?:is|are|becomes?) available\\b",
                    "\\bonce the (?:update|fix|patch) is (?:released|available)\\b",
                    "\\bwhen \\w+ releases\\b|\\bavailable (?:Q[1-4]|fall|during)\\b",
                    "\\b(?:was|were|is|are|been) announced\\b");

    private static final Pattern HAS_RELEASED =
            anyOf(
                    "\\b(?:has|have) (?:also )?"
                            + "(?:released|produced|created|developed|deployed|remediated|provided)\\b"
                            + ".{0,80}\\b(?:fix(?:es)?|updates?|patch(?:es)?|versions?|hotfix"
                            + "|firmware|vulnerabilit(?:y|ies))\\b",
                    "\\breleased (?:an? |the )?(?:and deployed )?(?:updated? |security |new )?"
                            + "(?:fix(?:es)?|updates?|patch|versions?|remediation)\\b",
                    "\\bupdate was made available\\b|\\bpatch for\\b.{0,60}\\bobtained\\b");

    private static final Pattern ADVISES_UPDATE =
            anyOf(
                    "\\b(?:recommend\\w*|advis\\w*|encourag\\w*|should|must)\\b(?! not)[^.]{0,100}?"
                            + "\\b(?:updat(?:e|ing)|upgrad(?:e|ing))\\b[^.]{0,120}?\\bto\\b",
                    "(?:^|[.:;] )(?:update|upgrade)\\b[^.]{0,80}\\bto\\b",
                    "\\bupdate to [^.;]{3,60}?\\d[^;]{0,20} is (?:now )?available\\b",
                    "\\bsupplied patch\\b|\\bversion \\S+ - remediates\\b",
                    "\\b(?:update|patch(?:es)?|fix) (?:is|are) (?:now |currently )?available\\b",
                    "\\b(?:has|have) been (?:mitigated|remediated|fixed|addressed) in\\b",
                    "\\bwas released\\b.{0,40}\\bto (?:remediate|fix|address|mitigate)\\b");

    private static final Pattern ONLY_POINTS =
            anyOf(
                    "^\\W{0,5}(?:https?://|www\\.|tel\\b|e-?mail\\b|online\\b)",
                    "^\\S{1,80}@\\S{1,80}$",
                    "^\\W{0,5}(?:for|please see) .{0,30}(?:information|assistance|details)\\b",
                    "^\\W{0,5}(?:users|patients?).{0,30} with questions\\b",
                    "^\\W{0,5}refer to .{0,60}(?:advisory|bulletin)",
                    "^\\W{0,5}ask the (?:maker|manufacturer|vendor)\\b[^;]{0,80}$",
                    "; ask the (?:maker|manufacturer|vendor) of the (?:device|product)\\W*$");

    /// Asked only where no fix is told: makers announce fixes and bulletins in one breath.
    private static final Pattern POINTS_ON =
            anyOf(
                    "\\breleased .{0,30}(?:bulletin|notice|focused information)\\b",
                    "\\b(?:information|document) is available\\b",
                    "\\bsecurity (?:bulletin|notice)\\b",
                    "\\bavailable at the following (?:url|location)\\b",
                    ":\\W{0,3}$");

    /// A name with a version, as in a list of fixed products.
    private static final Pattern LIST_ENTRY =
            anyOf(
                    "^[^.;]{0,120}\\b(?:versions? |v)[A-Z]{0,2}\\.?\\d[\\w.]*+(?: and [\\w.]++)?\\W{0,3}$",
                    "^" + Releases.NAME + Releases.LIST + "\\W{0,3}$",
                    "^(?:release|version) " + Releases.NUMBER + "\\b[^.;]{0,100}\\W{0,3}$",
                    ", software \\d{3}[A-Z]\\d{5,6}\\b");

    /// A release that the sentence calls the one with the fix.
    private static final Pattern RELEASE_WITH_FIX =
            anyOf(
                    "^" + Releases.NAME + Releases.LIST + " (?:closes|fixes|resolves) ",
                    "\\bnames? (?:[\\w-]+ ){0,4}?"
                            + Releases.NUMBER
                            + "[^;]{0,20} as (?:the )?"
                            + "releases? with (?:the )?fix",
                    "\\bnames? (?:[\\w-]+ ){0,2}release (?:[A-Z]{1,5} )?"
                            + Releases.NUMBER
                            + " or later",
                    "\\b(?:was|were) removed (?:from|in|as of) (?:[\\w-]+ ){0,3}"
                            + Releases.NUMBER
                            + " on\\b",
                    "^a corrected [^.;]{1,60} is named by the maker\\b");

    /// Shorter texts are leftovers of a list: a number, half an address.
    private static final int SHORTEST_SENTENCE = 12;

    private RemedyReader() {}

    public static Remedy read(MakerRemedy remedy) {
        var text = remedy.text().strip();
        boolean planned = says(PLANNED, text);
        boolean released = says(HAS_RELEASED, text);
        switch (remedy.category()) {
            case "none_available" -> {
                return new Remedy.NoFixYet(remedy);
            }
            case "no_fix_planned" -> {
                return new Remedy.NoFix(remedy);
            }
            case "fix_planned" -> {
                return new Remedy.FixPlanned(remedy);
            }
            default -> {}
        }
        if (says(NOTHING_FOR_USER, text) && !planned) {
            return new Remedy.NothingForUser(remedy);
        }
        if (says(REPLACE, text)) {
            return new Remedy.ReplaceAdvised(remedy);
        }
        if (says(NO_FIX, text)) {
            return released ? new Remedy.Unclear(remedy) : new Remedy.NoFix(remedy);
        }
        if (planned) {
            return released ? new Remedy.Unclear(remedy) : new Remedy.FixPlanned(remedy);
        }
        return released ? fix(remedy) : fixOrMeasure(remedy, text);
    }

    private static Remedy fixOrMeasure(MakerRemedy remedy, String text) {
        if (says(ONLY_POINTS, text) || text.length() < SHORTEST_SENTENCE) {
            return new Remedy.Pointer(remedy);
        }
        boolean listed =
                remedy.category().equals("vendor_fix")
                        && (says(LIST_ENTRY, text) || says(RELEASE_WITH_FIX, text));
        if (listed || says(ADVISES_UPDATE, text) || FixVersion.find(text).isPresent()) {
            return fix(remedy);
        }
        return says(POINTS_ON, text) ? new Remedy.Pointer(remedy) : new Remedy.Mitigation(remedy);
    }

    private static Remedy fix(MakerRemedy remedy) {
        return new Remedy.FixReleased(remedy, FixVersion.find(remedy.text().strip()));
    }

    /// What all remedies of one advisory for one vulnerability and product come to. A fix and a
    /// refusal in one breath are no statement: somebody has to ask. Where the refusal is a remedy
    /// of its own category, it is for those who cannot take the fix.
    public static MakerStatement statement(Collection<Remedy> remedies) {
        var said =
                remedies.stream()
                        .flatMap(remedy -> statement(remedy).stream())
                        .collect(Collectors.toSet());
        boolean fix = said.contains(MakerStatement.FIX_AVAILABLE);
        boolean none = said.contains(MakerStatement.NO_FIX);
        boolean refusedInText =
                remedies.stream()
                        .anyMatch(r ->
                                statement(r).equals(Optional.of(MakerStatement.NO_FIX))
                                        && !isRefusalByCategory(r.source()));
        if (said.contains(MakerStatement.NOT_STATED) || (fix && refusedInText)) {
            return MakerStatement.NOT_STATED;
        }
        if (fix) {
            return MakerStatement.FIX_AVAILABLE;
        }
        if (said.contains(MakerStatement.FIX_PLANNED)) {
            return MakerStatement.FIX_PLANNED;
        }
        if (none) {
            return MakerStatement.NO_FIX;
        }
        if (said.contains(MakerStatement.MITIGATION_ONLY)) {
            return MakerStatement.MITIGATION_ONLY;
        }
        return said.contains(MakerStatement.NO_FIX_YET)
                ? MakerStatement.NO_FIX_YET
                : MakerStatement.NOT_STATED;
    }

    private static Optional<MakerStatement> statement(Remedy remedy) {
        return switch (remedy) {
            case Remedy.FixReleased _, Remedy.NothingForUser _ ->
                    Optional.of(MakerStatement.FIX_AVAILABLE);
            case Remedy.FixPlanned _ -> Optional.of(MakerStatement.FIX_PLANNED);
            case Remedy.NoFix _, Remedy.ReplaceAdvised _ -> Optional.of(MakerStatement.NO_FIX);
            case Remedy.NoFixYet _ -> Optional.of(MakerStatement.NO_FIX_YET);
            case Remedy.Mitigation _ -> Optional.of(MakerStatement.MITIGATION_ONLY);
            case Remedy.Unclear _ -> Optional.of(MakerStatement.NOT_STATED);
            case Remedy.Pointer _ -> Optional.empty();
        };
    }

    private static boolean isRefusalByCategory(MakerRemedy remedy) {
        return remedy.category().equals("no_fix_planned");
    }

    private static boolean says(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }

    private static Pattern anyOf(String... alternatives) {
        return Pattern.compile(
                String.join("|", alternatives), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
