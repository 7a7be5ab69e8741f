package org.wardkeep.formats.table;

import org.wardkeep.vocabulary.Problem.Code;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The number formats of a workbook, by the style index that cells carry (ECMA-376 part 1, 18.8.10
/// and 18.8.31).
record CellFormats(List<CellFormat> styles) {
    /// "Excel specifications and limits": unique cell formats of a workbook.
    private static final int MAX_STYLES = 65_490;

    private static final CellFormat GENERAL = new CellFormat.General();

    CellFormats {
        styles = List.copyOf(styles);
    }

    CellFormat get(String styleIndex) {
        try {
            int index = styleIndex.isEmpty() ? 0 : Integer.parseInt(styleIndex);
            return index >= 0 && index < styles.size() ? styles.get(index) : GENERAL;
        } catch (NumberFormatException _) {
            return GENERAL;
        }
    }

    static CellFormats read(XmlPart part) throws IOException {
        var codes = new HashMap<String, String>();
        CellFormat.BUILT_IN.forEach((id, code) -> codes.put(String.valueOf(id), code));
        var formats = new HashMap<String, CellFormat>();
        var styles = new ArrayList<CellFormat>();
        boolean inCellStyles = false;
        while (part.next()) {
            if (part.starts("numFmt")) {
                codes.put(part.attribute("numFmtId"), part.attribute("formatCode"));
            } else if (part.starts("cellXfs") || part.ends("cellXfs")) {
                inCellStyles = part.starts("cellXfs");
            } else if (inCellStyles && part.starts("xf")) {
                styles.add(
                        formats.computeIfAbsent(
                                part.attribute("numFmtId"), id -> formatOf(id, codes)));
            }
            if (styles.size() > MAX_STYLES || codes.size() > MAX_STYLES) {
                throw new RefusedWorkbookException(
                        Code.LIMIT_REACHED,
                        "the workbook has more than %d cell formats".formatted(MAX_STYLES));
            }
        }
        return new CellFormats(styles);
    }

    private static CellFormat formatOf(String id, Map<String, String> codes) {
        var code = codes.get(id);
        if (code != null) {
            return CellFormat.of(code);
        }
        boolean eastAsianDate = id.matches("2[7-9]|3[0-6]|5[0-8]");
        return eastAsianDate ? new CellFormat.Moment(true, false) : GENERAL;
    }
}
