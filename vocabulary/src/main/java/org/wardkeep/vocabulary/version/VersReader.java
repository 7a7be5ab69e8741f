package org.wardkeep.vocabulary.version;

import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;
import org.wardkeep.vocabulary.version.VersConstraint.Comparator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the text of a [VersRange].
final class VersReader {
    private static final String START = "vers:";

    /// Longer ranges are not read; the longest of the test suites has 400 characters.
    private static final int MAX_LENGTH = 65_536;

    /// The longer signs first, because the shorter ones start them.
    private static final List<Comparator> SIGNS =
            List.of(
                    Comparator.NOT_EQUAL,
                    Comparator.LESS_OR_EQUAL,
                    Comparator.GREATER_OR_EQUAL,
                    Comparator.EQUAL,
                    Comparator.LESS,
                    Comparator.GREATER);

    private final String text;
    private final List<Problem> repairs = new ArrayList<>();

    private VersReader(String text) {
        this.text = text;
    }

    static ReadOutcome<VersRange> parse(String text) {
        var outcome = parseLenient(text);
        return switch (outcome) {
            case ReadOutcome.Complete<VersRange> complete -> complete;
            case ReadOutcome.Refused<VersRange> refused -> refused;
            case ReadOutcome.Partial<VersRange>(var _, var problems) -> {
                var first = problems.getFirst();
                yield new ReadOutcome.Refused<>(
                        new Problem(
                                Code.INVALID,
                                first.source(),
                                first.line(),
                                first.column(),
                                "non-canonical VERS: " + first.message()));
            }
        };
    }

    static ReadOutcome<VersRange> parseLenient(String text) {
        return new VersReader(text).read();
    }

    private ReadOutcome<VersRange> read() {
        if (text.length() > MAX_LENGTH) {
            return refused(
                    MAX_LENGTH,
                    Code.LIMIT_REACHED,
                    "a range has at most %d characters, got %d"
                            .formatted(MAX_LENGTH, text.length()));
        }
        int slash = text.indexOf('/');
        if (!text.regionMatches(true, 0, START, 0, START.length()) || slash < 0) {
            return refused(0, Code.MALFORMED, "a range must look like vers:npm/>=1.0.0|<2.0.0");
        }
        var named = text.substring(START.length(), slash);
        var scheme = VersionText.lower(named.strip());
        if (scheme.isEmpty() || !scheme.chars().allMatch(VersReader::isOfName)) {
            return refused(
                    START.length(),
                    Code.MALFORMED,
                    "a scheme is letters, digits, dots and hyphens, got " + Problem.quote(named));
        }
        if (!text.startsWith(START) || !named.equals(scheme)) {
            repaired(0, "the scheme must be in small letters");
        }
        return constraints(scheme, slash + 1);
    }

    private static boolean isOfName(int c) {
        return VersionText.isLetter((char) c)
                || VersionText.isDigit((char) c)
                || ".-".indexOf(c) >= 0;
    }

    private ReadOutcome<VersRange> constraints(String scheme, int start) {
        var found = new ArrayList<VersConstraint>();
        int from = start;
        while (from <= text.length()) {
            int pipe = text.indexOf('|', from);
            int to = pipe < 0 ? text.length() : pipe;
            var constraint = constraint(scheme, from, to);
            if (constraint.isPresent()) {
                if (constraint.get().version().isEmpty()
                        && constraint.get().comparator() != Comparator.ANY) {
                    return refused(from, Code.MALFORMED, "a version is missing behind its sign");
                }
                found.add(constraint.get());
            } else if (start < text.length()) {
                repaired(from, emptyPlace(from, to, start));
            }
            from = to + 1;
        }
        boolean any = found.stream().anyMatch(c -> c.comparator() == Comparator.ANY);
        if (any && found.size() > 1) {
            return refused(start, Code.MALFORMED, "\"*\" stands alone");
        }
        return ReadOutcome.of(new VersRange(scheme, sorted(scheme, found, start)), repairs);
    }

    private String emptyPlace(int from, int to, int start) {
        if (from == start) {
            return "leading pipe is not permitted";
        }
        return to == text.length()
                ? "trailing pipe is not permitted"
                : "consecutive pipes are not permitted";
    }

    private List<VersConstraint> sorted(String scheme, List<VersConstraint> found, int start) {
        var order = VersionSchemes.named(scheme);
        if (order.isEmpty() || found.size() < 2) {
            return found;
        }
        var sorted = VersOrder.sorted(order.get(), found);
        if (sorted.isEmpty()) {
            repaired(start, "a version is not readable, so the versions cannot be sorted");
            return found;
        }
        if (!sorted.get().equals(found)) {
            repaired(start, "constraints are not sorted by version");
        }
        return sorted.get();
    }

    private Optional<VersConstraint> constraint(String scheme, int start, int end) {
        var raw = text.substring(start, end);
        var bare = raw.replaceAll("\\s", "");
        if (bare.length() < raw.length()) {
            repaired(start, "whitespace is not permitted");
        }
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        if (bare.equals(Comparator.ANY.sign())) {
            return Optional.of(new VersConstraint(Comparator.ANY, ""));
        }
        var comparator = Comparator.EQUAL;
        for (var sign : SIGNS) {
            if (bare.startsWith(sign.sign())) {
                if (sign == Comparator.EQUAL) {
                    repaired(start, "\"=\" is not permitted, as it goes without saying");
                }
                comparator = sign;
                bare = bare.substring(sign.sign().length());
                break;
            }
        }
        return Optional.of(new VersConstraint(comparator, version(scheme, bare, start)));
    }

    private String version(String scheme, String encoded, int start) {
        var decoded = VersText.decode(encoded);
        if (decoded.isEmpty()) {
            repaired(start, "invalid percent-encoding in version");
            return encoded;
        }
        var version = decoded.get();
        if (!VersText.hasCapitalHex(encoded)) {
            repaired(start, "percent-encoding in version is not canonical");
        } else if (scheme.equals("datetime") && encoded.contains("%3A")) {
            repaired(start, "datetime time colons must be unencoded");
        } else if (scheme.equals("datetime") && (version.contains("t") || version.contains("z"))) {
            repaired(start, "datetime must use uppercase T and Z");
        } else if (encoded.indexOf('%') >= 0 && !VersText.encode(version).equals(encoded)) {
            repaired(start, "percent-encoding in version is not canonical");
        }
        return version;
    }

    private void repaired(int at, String message) {
        repairs.add(new Problem(Code.REPAIRED, Problem.quote(text), 1, at + 1L, message));
    }

    private ReadOutcome<VersRange> refused(int at, Code code, String message) {
        return new ReadOutcome.Refused<>(
                new Problem(code, Problem.quote(text), 1, at + 1L, message));
    }
}
