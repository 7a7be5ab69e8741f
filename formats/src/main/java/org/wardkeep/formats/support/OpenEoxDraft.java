package org.wardkeep.formats.support;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.vocabulary.PartialDate;
import org.wardkeep.vocabulary.PartialDate.SlashOrder;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What one OpenEoX statement has said so far; its fields may come in any order.
final class OpenEoxDraft {
    private static final String TO_BE_ANNOUNCED = "tba";

    /// RFC 3339 as OpenEoX Core 1.0, "Date and Time", narrows it: upper case `T` and `Z`, no leap
    /// second.
    private static final Pattern DATE_TIME =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

    private final Problem place;
    private final Strictness strictness;
    private final Naming named = new Naming();
    private final Naming hardware = new Naming();
    private final Naming software = new Naming();
    private final List<String> productIds = new ArrayList<>();
    private final List<String> groupIds = new ArrayList<>();
    private final Map<Milestone, Stated> milestones = new LinkedHashMap<>();
    private @Nullable PartialDate updated;
    private boolean updatedStated;

    /// A milestone's date with what the chronology check needs.
    private record Stated(
            String field, MilestoneDate date, @Nullable OffsetDateTime instant, long line) {}

    /// @param place where the statement begins; its message is not used
    OpenEoxDraft(Problem place, Strictness strictness) {
        this.place = place;
        this.strictness = strictness;
    }

    Naming named() {
        return named;
    }

    Naming hardware() {
        return hardware;
    }

    Naming software() {
        return software;
    }

    List<String> productIds() {
        return productIds;
    }

    List<String> groupIds() {
        return groupIds;
    }

    boolean hasMilestones() {
        return !milestones.isEmpty();
    }

    void updated(JsonScanner json) {
        updatedStated = true;
        if (read(json, "last_updated").date() instanceof MilestoneDate.Known(var date, var _)) {
            updated = date;
        }
    }

    void date(Milestone milestone, JsonScanner json) {
        var pointer = json.pointer();
        milestones.put(milestone, read(json, pointer.substring(pointer.lastIndexOf('/') + 1)));
    }

    private Stated read(JsonScanner json, String field) {
        long line = json.line();
        var place = json.problem(Code.INVALID, "");
        var text = json.text();
        if (text == null) {
            return new Stated(field, new MilestoneDate.Unreadable(""), null, line);
        }
        if (text.equals(TO_BE_ANNOUNCED)) {
            return new Stated(field, new MilestoneDate.ToBeAnnounced(text), null, line);
        }
        var instant = instant(text);
        if (instant != null) {
            var date = PartialDate.of(instant.toLocalDate());
            return new Stated(field, new MilestoneDate.Known(date, text), instant, line);
        }
        return repaired(json, field, text, place, line);
    }

    private Stated repaired(JsonScanner json, String field, String text, Problem place, long line) {
        var expected =
                "%s is %s; OpenEoX wants a date-time like 2027-12-31T23:59:59Z, or \"tba\""
                        .formatted(field, Problem.quote(text));
        if (strictness == Strictness.LENIENT) {
            if (text.strip().toLowerCase(Locale.ROOT).equals(TO_BE_ANNOUNCED)) {
                json.report(at(place, Code.REPAIRED, expected + ". It was read as \"tba\""));
                return new Stated(field, new MilestoneDate.ToBeAnnounced(text), null, line);
            }
            var date = PartialDate.parse(text, SlashOrder.UNKNOWN);
            if (date.isPresent()) {
                json.report(
                        at(
                                place,
                                Code.REPAIRED,
                                "%s. It was read as %s".formatted(expected, date.get().first())));
                return new Stated(field, new MilestoneDate.Known(date.get(), text), null, line);
            }
        }
        json.report(at(place, Code.INVALID, expected));
        return new Stated(field, new MilestoneDate.Unreadable(text), null, line);
    }

    private static @Nullable OffsetDateTime instant(String text) {
        if (!DATE_TIME.matcher(text).matches()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /// Adds one statement for each product and milestone.
    void statements(CsafProductTree tree, List<Problem> problems, List<SupportStatement> into) {
        checkRequired(problems);
        checkChronology(problems);
        for (var product : products(tree, problems)) {
            milestones.forEach((milestone, stated) ->
                    into.add(
                            new SupportStatement(
                                    product,
                                    milestone,
                                    stated.field(),
                                    stated.date(),
                                    Optional.empty(),
                                    Optional.ofNullable(updated),
                                    stated.line())));
        }
    }

    private void checkRequired(List<Problem> problems) {
        var missing = new ArrayList<String>();
        if (!milestones.containsKey(Milestone.OPENEOX_END_OF_LIFE)) {
            missing.add("end_of_life");
        }
        if (!milestones.containsKey(Milestone.END_OF_SECURITY_SUPPORT)) {
            missing.add("end_of_security_support");
        }
        if (!updatedStated) {
            missing.add("last_updated");
        }
        if (!missing.isEmpty()) {
            problems.add(
                    at(
                            place,
                            Code.MISSING,
                            "the statement lacks %s, which OpenEoX requires; ask the maker for it"
                                    .formatted(String.join(" and ", missing))));
        }
    }

    /// OpenEoX Core 1.0, 7.1.1 and 7.1.3. `tba` and unreadable dates are left out.
    private void checkChronology(List<Problem> problems) {
        var end = milestones.get(Milestone.OPENEOX_END_OF_LIFE);
        var begin = milestones.get(Milestone.GENERAL_AVAILABILITY);
        milestones.forEach((milestone, other) -> {
            if (end != null && isLater(other, end)) {
                problems.add(contradiction(end, "before", other));
            }
            if (begin != null
                    && milestone != Milestone.OPENEOX_END_OF_LIFE
                    && isLater(begin, other)) {
                problems.add(contradiction(begin, "after", other));
            }
        });
    }

    private static boolean isLater(Stated a, Stated b) {
        var left = a.instant();
        var right = b.instant();
        return left != null && right != null && left.isAfter(right);
    }

    private Problem contradiction(Stated one, String order, Stated other) {
        return new Problem(
                Code.CONTRADICTION,
                place.source(),
                one.line(),
                0,
                "%s %s is %s %s %s; ask the maker which is meant"
                        .formatted(
                                one.field(),
                                one.date().text(),
                                order,
                                other.field(),
                                other.date().text()));
    }

    private List<SupportedProduct> products(CsafProductTree tree, List<Problem> problems) {
        if (!productIds.isEmpty() || !groupIds.isEmpty()) {
            var products = new ArrayList<SupportedProduct>();
            for (var id : tree.members(productIds, groupIds)) {
                products.add(tree.product(id, problems, place));
            }
            return products;
        }
        var product =
                new SupportedProduct(
                        first(named.vendor, hardware.vendor, software.vendor),
                        first(named.name, hardware.name, software.name),
                        first(named.version, software.version),
                        hardware.version());
        if (product.model().isEmpty()) {
            problems.add(
                    at(
                            place,
                            Code.MISSING,
                            "the statement names no product; OpenEoX Core alone never does. Wrap it"
                                    + " in a shell with vendor, product and version, or use the"
                                    + " CSV form"));
        }
        return List.of(product);
    }

    private static Optional<String> first(@Nullable String... values) {
        for (var value : values) {
            if (value != null && !value.isBlank()) {
                return Optional.of(value.strip());
            }
        }
        return Optional.empty();
    }

    private static Problem at(Problem place, Code code, String message) {
        return new Problem(code, place.source(), place.line(), place.column(), message);
    }

    /// Vendor, name and version of one product.
    static final class Naming {
        private @Nullable String vendor;
        private @Nullable String name;
        private @Nullable String version;

        void field(String field, JsonScanner json) {
            switch (field) {
                case "vendorName", "vendor_name", "supplierName", "supplier_name" ->
                        vendor = json.text();
                case "productName", "product_name" -> name = json.text();
                case "productVersion", "product_version" -> version = json.text();
                default -> json.skip();
            }
        }

        private Optional<String> version() {
            return first(version);
        }
    }
}
