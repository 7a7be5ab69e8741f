package org.wardkeep.operations.report;

import org.wardkeep.operations.assess.Assessment;
import org.wardkeep.remediation.MakerQuestions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/// Writes everything an assessment is good for into a folder.
public final class Outputs {
    private Outputs() {}

    /// @param files in the order in which to look at them
    public record Written(List<Path> files) {
        public Written {
            files = List.copyOf(files);
        }
    }

    /// Existing files of these names are replaced; when one cannot be written the old ones stay.
    ///
    /// @param zone whose clock the reader's wall shows
    /// @throws IOException when the folder is a link, or the disk refuses
    public static Written write(Assessment assessment, Path folder, ZoneId zone)
            throws IOException {
        try (var safe = new SafeFolder(folder)) {
            safe.write("report.html", out -> ReportHtml.write(assessment, zone, out));
            safe.write("work-orders.csv", out -> WorkOrderTables.writeCsv(assessment, out));
            safe.write("work-orders.xlsx", out -> WorkOrderTables.writeXlsx(assessment, out));
            safe.write(
                    "questions-to-makers.md",
                    out ->
                            out.write(
                                    MakerQuestions.document(assessment.letters())
                                            .getBytes(StandardCharsets.UTF_8)));
            safe.write("findings.json", out -> FindingsJson.write(assessment, out));
            return new Written(safe.publish());
        }
    }
}
