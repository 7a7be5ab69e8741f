package org.wardkeep.formats.table;

import org.wardkeep.formats.reading.BoundedInputStream.SizeLimitException;
import org.wardkeep.formats.reading.ProblemLog;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads Excel workbooks (ECMA-376 part 1, clause 18), sheet by sheet and row by row.
///
/// Formulas give the value that Excel stored with them and are never computed. Hidden sheets, which
/// hold pick lists and last year's state, are only read when asked for by name.
final class Workbook {
    private static final int[] ZIP_MARK = {'P', 'K', 3, 4};
    private static final int[] EMPTY_ZIP_MARK = {'P', 'K', 5, 6};
    private static final int[] OLE2_MARK = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};

    /// The stream that holds an encrypted workbook ([MS-OFFCRYPTO] 2.3.1), as its directory spells
    /// it.
    private static final String ENCRYPTED_STREAM = "EncryptedPackage";

    private static final String DOCUMENT_RELATIONSHIP = "/officeDocument";

    private final Limits limits;
    private final ZipParts zip;
    private final List<String> notes = new ArrayList<>();
    private final ProblemLog problems;

    private Workbook(Limits limits, ZipParts zip, ProblemLog problems) {
        this.limits = limits;
        this.zip = zip;
        this.problems = problems;
    }

    /// One sheet, and where its cells are.
    private record Sheet(String name, String part, boolean hidden) {}

    static boolean looksLikeOne(Sample sample) {
        return sample.startsWith(ZIP_MARK)
                || sample.startsWith(EMPTY_ZIP_MARK)
                || sample.startsWith(OLE2_MARK);
    }

    /// A zip file with the parts of a workbook, or, by its name alone, a binary one.
    static boolean recognises(Sample sample) {
        return sample.startsWith(OLE2_MARK)
                ? sample.extension().startsWith("xls")
                : sample.startsWith(ZIP_MARK) && sample.text().contains("xl/");
    }

    static Tables.Scan read(Source source, Limits limits, Strictness strictness, RowSink sink)
            throws IOException {
        var problems = new ProblemLog(source.name());
        var notes = new ArrayList<String>();
        Optional<Problem> broken = Optional.empty();
        try {
            refuseBinary(source);
            var workbook = new Workbook(limits, ZipParts.open(source, limits), problems);
            workbook.readSheets(strictness, sink);
            workbook.notes.forEach(note -> notes.add(source.name() + ": " + note));
        } catch (RefusedWorkbookException e) {
            broken = Optional.of(Problem.ofFile(e.code(), source.name(), e.reason()));
        } catch (LimitReachedException e) {
            var message = e.getMessage() == null ? "a limit was reached" : e.getMessage();
            broken =
                    Optional.of(
                            new Problem(Code.LIMIT_REACHED, source.name(), e.line(), 0, message));
        } catch (SizeLimitException e) {
            var message = e.getMessage() == null ? "a limit was reached" : e.getMessage();
            broken = Optional.of(Problem.ofFile(Code.LIMIT_REACHED, source.name(), message));
        }
        return new Tables.Scan(broken, problems.all(), notes);
    }

    private static void refuseBinary(Source source) throws IOException {
        var sample = source.sample();
        if (!sample.startsWith(OLE2_MARK)) {
            return;
        }
        throw new RefusedWorkbookException(
                Code.INVALID,
                isEncrypted(sample)
                        ? "the workbook is protected by a password; remove the password in Excel"
                                + " (File, Info, Protect Workbook, Encrypt with Password) and save"
                                + " it again"
                        : "the workbook has the binary format of Excel 97 to 2003, which is not"
                                + " read; save it in Excel as .xlsx or CSV");
    }

    /// The directory of an OLE2 file may stand behind the sample; an .xlsx name with OLE2 content
    /// is as telling.
    private static boolean isEncrypted(Sample sample) {
        var text = new String(sample.bytes(), StandardCharsets.UTF_16LE);
        return text.contains(ENCRYPTED_STREAM) || !sample.extension().equals("xls");
    }

    private void readSheets(Strictness strictness, RowSink sink) throws IOException {
        var main = mainPart();
        var targets = relationships(main);
        var sheets = new ArrayList<Sheet>();
        boolean is1904 = false;
        try (var part = new XmlPart(zip.open(main), limits)) {
            while (part.next()) {
                if (part.starts("workbookPr")) {
                    is1904 = part.attribute("date1904").matches("1|true");
                } else if (part.starts("sheet")) {
                    sheets.add(sheet(part, main, targets));
                }
            }
        }
        var formats = formats(main, targets);
        try (var texts = texts(main, targets)) {
            var cells = new SheetRows.Cells(texts, formats, is1904);
            var rows = new SheetRows(limits, strictness, cells, problems);
            for (var sheet : sheets) {
                if (sink.wants(sheet.name(), sheet.hidden())) {
                    readSheet(sheet, rows, sink);
                } else if (sheet.hidden()) {
                    notes.add(
                            "the hidden sheet %s was not read"
                                    .formatted(Problem.quote(sheet.name())));
                }
            }
        }
    }

    private void readSheet(Sheet sheet, SheetRows rows, RowSink sink) throws IOException {
        try (var part = new XmlPart(zip.open(sheet.part()), limits)) {
            rows.read(part, sheet.name(), sink);
        }
    }

    private static Sheet sheet(XmlPart part, String main, Map<String, String> targets)
            throws IOException {
        var name = part.attribute("name");
        var target = targets.get(part.attribute("id"));
        if (target == null) {
            throw new RefusedWorkbookException(
                    Code.MISSING,
                    "the sheet %s has no content; open the workbook in Excel and save it again"
                            .formatted(Problem.quote(name)));
        }
        boolean hidden = part.attribute("state").toLowerCase(Locale.ROOT).contains("hid");
        return new Sheet(name, resolve(main, target), hidden);
    }

    private String mainPart() throws IOException {
        if (zip.has("_rels/.rels")) {
            try (var part = new XmlPart(zip.open("_rels/.rels"), limits)) {
                while (part.next()) {
                    if (part.starts("Relationship")
                            && part.attribute("Type").endsWith(DOCUMENT_RELATIONSHIP)) {
                        return requireWorkbook(resolve("", part.attribute("Target")));
                    }
                }
            }
        }
        return requireWorkbook("xl/workbook.xml");
    }

    private String requireWorkbook(String name) throws IOException {
        if (name.endsWith(".bin")) {
            throw new RefusedWorkbookException(
                    Code.INVALID,
                    "the workbook has the binary format .xlsb, which is not read; save it in Excel"
                            + " as .xlsx or CSV");
        }
        if (!zip.has(name) || name.startsWith("word/") || name.startsWith("ppt/")) {
            throw new RefusedWorkbookException(
                    Code.MALFORMED, "is a zip file but no Excel workbook; a table was expected");
        }
        return name;
    }

    /// Targets of the relationships of a part, by id and by the last word of their type (ECMA-376
    /// part 2, 6.5).
    private Map<String, String> relationships(String main) throws IOException {
        int slash = main.lastIndexOf('/') + 1;
        var name = main.substring(0, slash) + "_rels/" + main.substring(slash) + ".rels";
        var targets = new HashMap<String, String>();
        try (var part = new XmlPart(zip.open(name), limits)) {
            while (part.next()) {
                if (part.starts("Relationship")) {
                    var type = part.attribute("Type");
                    var target = part.attribute("Target");
                    targets.put(part.attribute("Id"), target);
                    targets.put(type.substring(type.lastIndexOf('/') + 1), target);
                }
            }
        }
        return targets;
    }

    private CellFormats formats(String main, Map<String, String> targets) throws IOException {
        var target = targets.get("styles");
        if (target == null || !zip.has(resolve(main, target))) {
            return new CellFormats(List.of());
        }
        try (var part = new XmlPart(zip.open(resolve(main, target)), limits)) {
            return CellFormats.read(part);
        }
    }

    private SharedStrings texts(String main, Map<String, String> targets) throws IOException {
        var target = targets.get("sharedStrings");
        if (target == null || !zip.has(resolve(main, target))) {
            return new SharedStrings(null, limits);
        }
        InputStream in = zip.open(resolve(main, target));
        return new SharedStrings(new XmlPart(in, limits), limits);
    }

    /// The part that a relationship of another part points to.
    private static String resolve(String from, String target) throws IOException {
        try {
            var resolved = URI.create("/" + from).resolve(target).normalize().getPath();
            return resolved == null || resolved.isEmpty() ? target : resolved.substring(1);
        } catch (IllegalArgumentException _) {
            throw new RefusedWorkbookException(
                    Code.MALFORMED,
                    "the workbook is damaged: it refers to a part %s"
                            .formatted(Problem.quote(target)));
        }
    }
}
