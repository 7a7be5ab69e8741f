package org.wardkeep.inventory;

import org.wardkeep.vocabulary.Spelling;
import org.wardkeep.vocabulary.Wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Makers by every name they go by: spellings, legal suffixes, brands, and companies they took
/// over.
///
/// The names are data (`makers.csv`), read by [MakerTable].
public final class Makers {
    private static final Set<String> LEGAL_WORDS =
            Set.of(
                    "inc",
                    "incorporated",
                    "corp",
                    "corporation",
                    "co",
                    "company",
                    "ltd",
                    "limited",
                    "gmbh",
                    "ag",
                    "kg",
                    "kgaa",
                    "sa",
                    "nv",
                    "bv",
                    "plc",
                    "llc",
                    "lp",
                    "oy",
                    "ab",
                    "srl",
                    "spa",
                    "se",
                    "group",
                    "holding",
                    "holdings",
                    "the",
                    "uab",
                    "deutschland",
                    "usa",
                    "us",
                    "na",
                    "emea",
                    "international",
                    "intl",
                    "global",
                    "america",
                    "of");

    private static final Pattern SEPARATORS =
            Pattern.compile("(?i),|/|;|\\||\\band\\b|&|\\+|\\(|\\)");

    /// Shorter names differ by one letter too easily to be taken for spelling mistakes.
    private static final int SHORTEST_MISSPELT_NAME = 6;

    private final Map<String, String> makerByAlias;
    private final Map<String, String> ownerByMaker;

    /// @param makerByAlias canonical maker name by folded alias
    /// @param ownerByMaker canonical name of the company that took a maker over
    public Makers(Map<String, String> makerByAlias, Map<String, String> ownerByMaker) {
        this.makerByAlias = Map.copyOf(makerByAlias);
        this.ownerByMaker = Map.copyOf(ownerByMaker);
    }

    /// Whether a word says what kind of company somebody is, or where, and not who.
    ///
    /// @param folded as [org.wardkeep.vocabulary.Wording] gives it
    public static boolean isLegalWord(String folded) {
        return LEGAL_WORDS.contains(folded);
    }

    /// Whom a name means, as people and documents write it.
    public MakerIdentity identify(String written) {
        var name = withoutLegalWords(Wording.of(written));
        if (name.isEmpty()) {
            return new MakerIdentity.Blank();
        }
        var exact = makerByAlias.get(name);
        if (exact != null) {
            return new MakerIdentity.Known(Set.of(exact), written.strip(), true);
        }
        var several = namedTogether(written);
        if (!several.isEmpty()) {
            return new MakerIdentity.Known(several, written.strip(), true);
        }
        return byBeginning(name)
                .or(() -> misspelt(name))
                .<MakerIdentity>map(
                        maker -> new MakerIdentity.Known(Set.of(maker), written.strip(), false))
                .orElseGet(() -> new MakerIdentity.Unlisted(name, written.strip()));
    }

    /// How the maker named in an inventory stands to the maker named in a statement.
    public MakerRelation relate(MakerIdentity unit, MakerIdentity statement) {
        return switch (unit) {
            case MakerIdentity.Blank() -> new MakerRelation.Unknown("the inventory names no maker");
            case MakerIdentity.Unlisted u -> relateUnlisted(u, statement);
            case MakerIdentity.Known u ->
                    switch (statement) {
                        case MakerIdentity.Known s -> relateKnown(u, s);
                        case MakerIdentity.Unlisted s ->
                                new MakerRelation.Different(
                                        "maker %s is not %s".formatted(u.written(), s.written()));
                        case MakerIdentity.Blank() ->
                                new MakerRelation.Unknown("the statement names no maker");
                    };
        };
    }

    /// A maker and all that took it over, nearest first: Welch Allyn, Hillrom, Baxter.
    public List<String> lineage(String maker) {
        var line = new ArrayList<String>();
        for (var next = maker;
                next != null && !line.contains(next);
                next = ownerByMaker.get(next)) {
            line.add(next);
        }
        return line;
    }

    /// Every folded alias, so that maker names can be told from model names.
    public Set<String> aliases() {
        return makerByAlias.keySet();
    }

    private MakerRelation relateUnlisted(MakerIdentity.Unlisted unit, MakerIdentity statement) {
        return switch (statement) {
            case MakerIdentity.Unlisted s when s.folded().equals(unit.folded()) ->
                    new MakerRelation.Same("maker %s".formatted(s.written()));
            case MakerIdentity.Unlisted s ->
                    new MakerRelation.Different(
                            "maker %s is not %s".formatted(unit.written(), s.written()));
            case MakerIdentity.Known _ ->
                    new MakerRelation.Unknown(
                            "maker \"%s\" is in no table".formatted(unit.written()));
            case MakerIdentity.Blank() -> new MakerRelation.Unknown("the statement names no maker");
        };
    }

    private MakerRelation relateKnown(MakerIdentity.Known unit, MakerIdentity.Known statement) {
        for (var u : unit.makers()) {
            if (statement.makers().contains(u)) {
                return new MakerRelation.Same(describe(u, unit, statement));
            }
        }
        for (var u : unit.makers()) {
            for (var s : statement.makers()) {
                if (lineage(u).contains(s)) {
                    return new MakerRelation.Successor(related(u, s));
                }
                if (lineage(s).contains(u)) {
                    return new MakerRelation.Successor(related(u, s));
                }
            }
        }
        return new MakerRelation.Different(
                "maker %s is not %s".formatted(unit.written(), statement.written()));
    }

    /// The companies have one history; a takeover or a spin-off is not told apart here.
    private static String related(String unit, String statement) {
        return "maker %s and %s are of one line of companies".formatted(unit, statement);
    }

    private static String describe(
            String maker, MakerIdentity.Known unit, MakerIdentity.Known statement) {
        if (unit.written().equalsIgnoreCase(maker)) {
            return statement.written().equalsIgnoreCase(maker)
                    ? "maker " + maker
                    : "maker %s = %s (alias)".formatted(maker, statement.written());
        }
        return "maker %s = %s (%s)"
                .formatted(
                        maker, unit.written(), unit.exact() ? "alias" : "read as a spelling of it");
    }

    private Set<String> namedTogether(String written) {
        var found = new LinkedHashSet<String>();
        for (var part : SEPARATORS.split(Wording.repairEncoding(written))) {
            var maker = makerByAlias.get(withoutLegalWords(Wording.of(part)));
            if (maker != null) {
                found.add(maker);
            }
        }
        return found;
    }

    /// The longest alias of whole words that the name begins with: `philips med sys dmc` is
    /// Philips.
    private Optional<String> byBeginning(String name) {
        for (int end = name.lastIndexOf(' '); end > 0; end = name.lastIndexOf(' ', end - 1)) {
            var maker = makerByAlias.get(name.substring(0, end));
            if (maker != null) {
                return Optional.of(maker);
            }
        }
        return Optional.empty();
    }

    private Optional<String> misspelt(String name) {
        if (name.length() < SHORTEST_MISSPELT_NAME) {
            return Optional.empty();
        }
        var candidates = new HashSet<String>();
        for (var alias : makerByAlias.entrySet()) {
            if (alias.getKey().length() >= SHORTEST_MISSPELT_NAME
                    && Spelling.isOneMistakeAway(name, alias.getKey())) {
                candidates.add(alias.getValue());
            }
        }
        return candidates.size() == 1
                ? Optional.of(candidates.iterator().next())
                : Optional.empty();
    }

    static String withoutLegalWords(Wording wording) {
        var kept = new ArrayList<String>();
        for (var word : wording.words()) {
            if (!isLegalWord(word)) {
                kept.add(word);
            }
        }
        return String.join(" ", kept);
    }

    /// Collects the rows of the table, refusing an alias that means two makers.
    static final class Builder {
        private final Map<String, String> makerByAlias = new HashMap<>();
        private final Map<String, String> ownerByMaker = new LinkedHashMap<>();

        /// The maker that already has this alias, if it is another one.
        Optional<String> add(String maker, String alias) {
            var previous = makerByAlias.putIfAbsent(withoutLegalWords(Wording.of(alias)), maker);
            return Optional.ofNullable(previous).filter(other -> !other.equals(maker));
        }

        void ownedBy(String maker, String owner) {
            ownerByMaker.put(maker, owner);
        }

        Makers build() {
            return new Makers(makerByAlias, ownerByMaker);
        }
    }
}
