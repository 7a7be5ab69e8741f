package org.wardkeep.formats.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.wardkeep.formats.reading.Source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Workbooks written part by part, as Excel writes them or as an attacker would.
public final class WorkbookFile {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relationships = new StringBuilder();
    private String properties = "";
    private int count;

    /// A sheet with the content of its `sheetData` element.
    public WorkbookFile sheet(String name, String rows) {
        return sheetPart(
                name,
                "",
                DECLARATION
                        + "<worksheet xmlns=\"%s\"><dimension ref=\"A1\"/><sheetData>%s</sheetData>"
                                .formatted(MAIN, rows)
                        + "<autoFilter ref=\"A1:B2\"/></worksheet>");
    }

    WorkbookFile sheetPart(String name, String attributes, String xml) {
        count++;
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\" %s/>"
                        .formatted(name, count, count, attributes));
        relationships.append(
                "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                        .formatted(count, OFFICE, count));
        return part("xl/worksheets/sheet" + count + ".xml", xml);
    }

    WorkbookFile hiddenSheet(String name, String rows) {
        return sheetPart(
                name,
                "state=\"hidden\"",
                "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>"
                        .formatted(MAIN, rows));
    }

    /// Texts, each as the content of its `si` element.
    public WorkbookFile texts(String... items) {
        relationships.append(
                "<Relationship Id=\"t\" Type=\"%s/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
                        .formatted(OFFICE));
        return part(
                "xl/sharedStrings.xml",
                DECLARATION
                        + "<sst xmlns=\"%s\"><si>%s</si></sst>"
                                .formatted(MAIN, String.join("</si>\n <si>", items)));
    }

    /// Styles 1, 2, 3 … with these number formats; style 0 is General.
    public WorkbookFile formats(String... codes) {
        relationships.append(
                "<Relationship Id=\"s\" Type=\"%s/styles\" Target=\"styles.xml\"/>"
                        .formatted(OFFICE));
        var formats = new StringBuilder();
        var styles = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < codes.length; i++) {
            boolean builtIn = codes[i].startsWith("#");
            var id = builtIn ? codes[i].substring(1) : String.valueOf(164 + i);
            if (!builtIn) {
                formats.append(
                        "<numFmt numFmtId=\"%s\" formatCode=\"%s\"/>"
                                .formatted(id, codes[i].replace("\"", "&quot;")));
            }
            styles.append("<xf numFmtId=\"%s\"/>".formatted(id));
        }
        return part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
                                .formatted(MAIN, formats)
                        + "</cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>".formatted(styles));
    }

    WorkbookFile properties(String xml) {
        properties = xml;
        return this;
    }

    WorkbookFile part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    public byte[] bytes() {
        return zip(allParts());
    }

    private Map<String, String> allParts() {
        var all = new LinkedHashMap<String, String>();
        all.put(
                "[Content_Types].xml",
                DECLARATION
                        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        all.put(
                "_rels/.rels",
                "<Relationships xmlns=\"%s\"><Relationship Id=\"r\" Type=\"%s/officeDocument\" "
                                .formatted(PACKAGE, OFFICE)
                        + "Target=\"xl/workbook.xml\"/></Relationships>");
        all.put(
                "xl/workbook.xml",
                DECLARATION
                        + "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                                .formatted(MAIN, OFFICE, properties, sheets));
        all.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(PACKAGE, relationships));
        all.putAll(parts);
        return all;
    }

    /// The workbook with one part replaced by these bytes.
    byte[] bytesWith(String name, byte[] content) {
        parts.put(name, new String(content, ISO_8859_1));
        return zip(allParts(), ISO_8859_1);
    }

    static byte[] zip(Map<String, String> parts) {
        return zip(parts, UTF_8);
    }

    private static byte[] zip(Map<String, String> parts, Charset charset) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(charset));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public Source source(String name) {
        return Source.of(name, bytes());
    }
}
