package org.wardkeep.operations.report;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;

import org.wardkeep.operations.assess.Assessment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;

/// Writes `report.html`: one file that needs nothing else, neither network nor scripts. The
/// templates in `src/main/jte` escape every value for the place it stands in.
final class ReportHtml {
    private ReportHtml() {}

    static void write(Assessment assessment, ZoneId zone, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        JtereportGenerated.render(
                new OwaspHtmlTemplateOutput(new WriterOutput(writer)),
                new Unheard(),
                ReportPages.of(assessment, zone));
        writer.flush();
    }

    /// Templates can tell somebody which tags they write; nobody asks.
    private static final class Unheard implements HtmlInterceptor {
        @Override
        public void onHtmlTagOpened(
                String name, Map<String, Object> attributes, TemplateOutput output) {}

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput output) {}
    }
}
