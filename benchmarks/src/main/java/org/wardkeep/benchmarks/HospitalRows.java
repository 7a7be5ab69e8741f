package org.wardkeep.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Rows of a device list as many hands fill it over twenty years: spellings, blanks, place holders,
/// dates in any form, a few doubles.
final class HospitalRows {
    static final List<String> HEADER =
            List.of(
                    "Asset Tag",
                    "Status",
                    "Manufacturer",
                    "Model Name",
                    "Model No.",
                    "Serial Number",
                    "Device Description",
                    "Department",
                    "Location",
                    "Software Version",
                    "OS",
                    "IP Address",
                    "MAC Address",
                    "In Service Date",
                    "Owner",
                    "Risk Class");

    private static final List<String> STATUSES =
            List.of("In Service", "IN SERVICE", "Active", "In Repair", "Retired", "Spare", "");
    private static final List<String> DEPARTMENTS =
            List.of(
                    "ICU",
                    "ED",
                    "4 WEST MED/SURG",
                    "OR",
                    "PACU",
                    "L&D",
                    "NICU",
                    "CVICU",
                    "5 EAST TELE",
                    "Radiology",
                    "LABORATORY",
                    "Oncology",
                    "Biomed Pool",
                    "GI LAB",
                    "Cath Lab",
                    "PHARMACY",
                    "Dialysis",
                    "Clinic 3",
                    "CENTRAL STERILE",
                    "");
    private static final List<String> OWNERS =
            List.of("Biomedical Engineering", "BIOMED", "Imaging", "Lab", "IT", "");
    private static final List<String> RISKS = List.of("MEDIUM", "HIGH", "LOW", "Life Support", "");
    private static final List<String> SYSTEMS =
            List.of("", "Windows 10", "Windows 7", "VxWorks", "WIN XP", "Linux", "Windows 7 SP1");
    private static final List<String> NO_VERSION =
            List.of("", "unknown", "N/A", "see label", "UNK", "none");
    private static final List<String> BEFORE_VERSION =
            List.of("", "v", "V ", "Rev ", "SW ", "Ver. ");

    private static final int LARGEST_BATCH = 16;

    private final List<DeviceModel> models;
    private final int[] upTo;
    private final SplittableRandom random;
    private Batch batch;
    private int left;
    private int number;
    private String lastSerial = "";
    private String lastAddress = "";

    /// @param seed decides every row
    HospitalRows(List<DeviceModel> models, long seed) {
        this.models = models;
        this.upTo = new int[models.size()];
        this.random = new SplittableRandom(seed);
        int sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += models.get(i).share();
            upTo[i] = sum;
        }
        this.batch = newBatch();
    }

    /// What like units that were bought together have in common, as one hand typed it.
    private record Batch(
            DeviceModel model,
            String maker,
            String name,
            String number,
            String kind,
            String system,
            String version) {}

    List<String> next() {
        number++;
        if (left-- == 0) {
            batch = newBatch();
            left = random.nextInt(LARGEST_BATCH);
        }
        var status = skewed(STATUSES);
        var department = DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()));
        boolean onNetwork = chance(55);
        return List.of(
                chance(1) ? "" : "RG-%07d".formatted(chance(1) ? number - 1 : number),
                status,
                batch.maker(),
                batch.name(),
                batch.number(),
                serial(),
                batch.kind(),
                department,
                department.isEmpty() ? "" : department + " " + (1 + random.nextInt(24)),
                chance(80) ? batch.version() : version(batch.model()),
                batch.system(),
                onNetwork ? ipAddress() : "",
                onNetwork ? macAddress() : "",
                date(),
                skewed(OWNERS),
                skewed(RISKS));
    }

    private Batch newBatch() {
        var model = model();
        return new Batch(
                model,
                maker(model),
                name(model),
                chance(60) ? model.number() : "",
                chance(15) ? "" : skewed(model.kinds()),
                chance(85) ? "" : skewed(SYSTEMS),
                version(model));
    }

    private String ipAddress() {
        return "10.%d.%d.%d"
                .formatted(random.nextInt(64), random.nextInt(256), random.nextInt(256));
    }

    private DeviceModel model() {
        int at = random.nextInt(upTo[upTo.length - 1]);
        int i = 0;
        while (upTo[i] <= at) {
            i++;
        }
        return models.get(i);
    }

    private String maker(DeviceModel model) {
        var maker = skewed(model.makers());
        return chance(1) ? slip(maker) : maker;
    }

    private String name(DeviceModel model) {
        var name = skewed(model.names());
        if (chance(20)) {
            name = name.toUpperCase(Locale.ROOT);
        }
        if (chance(1)) {
            name = slip(name);
        }
        return chance(4) && !model.number().isEmpty() ? name + " " + model.number() : name;
    }

    private String version(DeviceModel model) {
        var version = chance(40) ? "" : skewed(model.versions());
        if (version.isBlank()) {
            return skewed(NO_VERSION);
        }
        if (chance(10)) {
            version = version + "." + random.nextInt(9);
        }
        return skewed(BEFORE_VERSION) + version;
    }

    private String serial() {
        if (chance(4)) {
            return "";
        }
        // One in a thousand stands on two rows.
        boolean again = random.nextInt(1000) == 0;
        lastSerial =
                again ? lastSerial : "%s%08d".formatted(letters(), random.nextInt(100_000_000));
        return lastSerial;
    }

    private String letters() {
        return String.valueOf((char) ('A' + random.nextInt(26)))
                + (char) ('A' + random.nextInt(26));
    }

    private String macAddress() {
        if (random.nextInt(1000) == 0) {
            return lastAddress;
        }
        long bits = random.nextLong() & 0xFFFF_FFFF_FFFFL;
        var hex = "%012X".formatted(bits);
        lastAddress =
                switch (random.nextInt(4)) {
                    case 0 -> hex;
                    case 1 -> hex.replaceAll("(..)(?!$)", "$1-").toLowerCase(Locale.ROOT);
                    default -> hex.replaceAll("(..)(?!$)", "$1:");
                };
        return lastAddress;
    }

    private String date() {
        int year = 2004 + random.nextInt(21);
        int month = 1 + random.nextInt(12);
        int day = 1 + random.nextInt(28);
        return switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> "%04d-%02d-%02d".formatted(year, month, day);
            case 2 -> "%04d%02d%02d".formatted(year, month, day);
            default -> "%02d/%02d/%04d".formatted(month, day, year);
        };
    }

    /// One letter left out.
    private String slip(String text) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + text.substring(at + 1);
    }

    /// Of a list the first often, the last seldom.
    private String skewed(List<String> choices) {
        double place = random.nextDouble();
        return choices.get((int) (choices.size() * place * place));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
