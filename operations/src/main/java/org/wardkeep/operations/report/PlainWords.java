package org.wardkeep.operations.report;

import org.wardkeep.inventory.Discrepancy;
import org.wardkeep.inventory.UnitStatus;
import org.wardkeep.operations.assess.ComparedWith;
import org.wardkeep.operations.assess.SoftwareSeen;
import org.wardkeep.operations.folder.FileRead;
import org.wardkeep.risk.Priority;
import org.wardkeep.vulnerability.Certainty;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What the outputs call things, so that the screen, the report and the work orders say the same.
final class PlainWords {
    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm zzz", Locale.ENGLISH);

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final int SOURCES_NAMED = 4;

    private PlainWords() {}

    static String of(Priority priority) {
        return switch (priority) {
            case NOW -> "Today";
            case SOON -> "This week";
            case PLANNED -> "At the next maintenance";
            case WATCH -> "Keep in view";
        };
    }

    static String of(Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> "certain";
            case LIKELY -> "likely";
            case UNDECIDED -> "undecided";
            case NO -> "not meant";
        };
    }

    static String of(UnitStatus status) {
        return switch (status) {
            case IN_SERVICE -> "in service";
            case OUT_OF_SERVICE -> "out of service";
            case RETIRED -> "retired";
            case UNKNOWN -> "status not given";
        };
    }

    static String of(FileRead.Outcome outcome) {
        return switch (outcome) {
            case READ -> "read";
            case PARTLY_READ -> "read, with problems in places";
            case REFUSED -> "not used";
            case NOT_DATA -> "not data";
            case SUPERSEDED -> "older edition, not used";
        };
    }

    /// What is wrong with the inventory.
    static String of(Discrepancy.Kind kind) {
        return switch (kind) {
            case SAME_TAG_TWICE -> "One asset tag on two rows";
            case SAME_SERIAL_TWICE -> "One serial number on two rows";
            case SAME_ADDRESS_TWICE -> "One network address (MAC) on two units";
            case MODEL_OF_ANOTHER_MAKER -> "Model and maker do not go together";
            case RETIRED_BUT_IN_USE -> "Retired, but still on the network";
            case MAKER_NOT_KNOWN -> "Maker's name not recognised";
            case UDI_INVALID -> "Device identifier (UDI) with a mistake in it";
            case WIRE_SHOWS_OTHERWISE -> "The network shows something else than the list";
            case UDI_OF_ANOTHER_MODEL -> "Device identifier (UDI) of another model";
            case NAMED_BY_UDI_ONLY -> "Maker or model is known only by the device identifier (UDI)";
        };
    }

    /// What to do about it.
    static String nextFor(Discrepancy.Kind kind) {
        return switch (kind) {
            case SAME_TAG_TWICE -> "Look at both units and give one of them its own tag.";
            case SAME_SERIAL_TWICE -> "Read the label of both units, or remove the second row.";
            case SAME_ADDRESS_TWICE -> "Look up the address at the network team and correct a row.";
            case MODEL_OF_ANOTHER_MAKER -> "Correct the maker or the model.";
            case RETIRED_BUT_IN_USE -> "Find out whether the unit still runs.";
            case MAKER_NOT_KNOWN -> "Check the spelling; warnings may be missed for these units.";
            case UDI_INVALID -> "Scan the label again.";
            case WIRE_SHOWS_OTHERWISE -> "Look at the device, then correct the list.";
            case UDI_OF_ANOTHER_MODEL -> "Read the label; correct the model or the identifier.";
            case NAMED_BY_UDI_ONLY -> "It was taken from there. Write it into the list.";
        };
    }

    /// `1 unit`, `1,250 units`.
    static String count(long number, String one, String many) {
        return number == 1 ? "1 " + one : String.format(Locale.ENGLISH, "%,d %s", number, many);
    }

    /// `10 software lists with 186 parts and 13 operating systems of 48 units`.
    static String software(SoftwareSeen software) {
        var lists =
                software.lists() == 0
                        ? ""
                        : "%s with %s"
                                .formatted(
                                        count(software.lists(), "software list", "software lists"),
                                        count(software.listed(), "part", "parts"));
        var systems =
                software.systems() == 0
                        ? ""
                        : "%s of %s"
                                .formatted(
                                        count(
                                                software.systems(),
                                                "operating system",
                                                "operating systems"),
                                        units(software.unitsWithSystem()));
        return lists.isEmpty() || systems.isEmpty() ? lists + systems : lists + " and " + systems;
    }

    /// `only the 27 records (NVD, OSV) that this folder brings in knowledge`.
    static String records(ComparedWith.Records with) {
        int more = with.sources().size() - SOURCES_NAMED;
        var named = with.sources().stream().limit(SOURCES_NAMED).toList();
        var records =
                "%s (%s%s)"
                        .formatted(
                                count(with.records(), "record", "records"),
                                String.join(", ", named),
                                more > 0
                                        ? " and " + count(more, "more source", "more sources")
                                        : "");
        return switch (with.extent()) {
            case KNOWLEDGE_FILE ->
                    "%s in %s, made %s"
                            .formatted(
                                    records,
                                    with.place(),
                                    DATE.format(with.made().atOffset(ZoneOffset.UTC)));
            case RECORDS_OF_FOLDER ->
                    "only the %s that this folder brings in %s".formatted(records, with.place());
        };
    }

    static String units(long number) {
        return count(number, "unit", "units");
    }

    static String at(ZonedDateTime time) {
        return DATE_AND_TIME.format(time);
    }
}
