package org.wardkeep.formats.osv;

import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.osv.OsvAffected.Event;
import org.wardkeep.formats.osv.OsvAffected.EventType;
import org.wardkeep.formats.osv.OsvAffected.Range;
import org.wardkeep.formats.osv.OsvAffected.RangeType;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// What the data bases of Go and Rust say of an affected package beside its versions: what it runs
/// on, and versions that their own order cannot hold.
///
/// @see <a href="https://go.dev/doc/security/vuln/database">Go, `ecosystem_specific.imports` and
///   `custom_ranges`</a>
/// @see <a href="https://github.com/rustsec/advisory-db">RustSec, `affected.os` and `affected.arch`
///   in OSV as `ecosystem_specific.affects`</a>
final class OsvSpecifics {
    private static final String BEGINNING = "0";

    /// Pseudo-versions of commits that no release stands before.
    private static final Range COMMITS =
            new Range(
                    RangeType.SEMVER,
                    "",
                    List.of(
                            new Event(EventType.INTRODUCED, "0.0.0-0"),
                            new Event(EventType.FIXED, "0.0.0")));

    private final JsonScanner json;
    private final Supplier<Range> range;
    private final Set<String> systems = new LinkedHashSet<>();
    private final Set<String> processors = new LinkedHashSet<>();
    private final List<Range> customRanges = new ArrayList<>();
    private boolean everySystem;
    private boolean everyProcessor;

    /// @param range reads a range at the place of the scanner
    OsvSpecifics(JsonScanner json, Supplier<Range> range) {
        this.json = json;
        this.range = range;
    }

    void read() {
        if (!json.isObject()) {
            json.skip();
            return;
        }
        json.object(field -> {
            switch (field) {
                case "imports" -> json.array(() -> readLimits("goos", "goarch"));
                case "affects" -> readLimits("os", "arch");
                case "custom_ranges" -> json.array(() -> customRanges.add(range.get()));
                default -> json.skip();
            }
        });
    }

    /// One import without a limit is enough for every system.
    private void readLimits(String system, String processor) {
        if (!json.isObject()) {
            json.skip();
            return;
        }
        boolean[] named = new boolean[2];
        json.object(field -> {
            if (field.equals(system)) {
                json.array(() -> named[0] |= add(systems));
            } else if (field.equals(processor)) {
                json.array(() -> named[1] |= add(processors));
            } else {
                json.skip();
            }
        });
        everySystem |= !named[0];
        everyProcessor |= !named[1];
    }

    private boolean add(Set<String> to) {
        var word = json.textOrEmpty().strip();
        if (!word.isEmpty()) {
            to.add(word);
        }
        return !word.isEmpty();
    }

    List<String> systems() {
        return everySystem ? List.of() : List.copyOf(systems);
    }

    List<String> processors() {
        return everyProcessor ? List.of() : List.copyOf(processors);
    }

    /// Modules whose releases carry no versions that Go can order are affected "from 0" there, and
    /// the custom ranges say which releases are meant. They say nothing of a commit without a
    /// release (`v0.0.0-20240101…`): that stays affected.
    List<Range> insteadOf(List<Range> ranges) {
        boolean saysNothing =
                ranges.stream()
                        .flatMap(one -> one.events().stream())
                        .allMatch(event ->
                                event.type() == EventType.INTRODUCED
                                        && event.version().equals(BEGINNING));
        if (!saysNothing || customRanges.isEmpty()) {
            return ranges;
        }
        var instead = new ArrayList<>(customRanges);
        instead.add(COMMITS);
        return instead;
    }
}
