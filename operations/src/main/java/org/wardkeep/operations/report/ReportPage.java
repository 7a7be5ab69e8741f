package org.wardkeep.operations.report;

import org.wardkeep.operations.assess.Assessment;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;

record ReportPage(String hospital) {
    static void write(Assessment assessment, ZoneId zone, OutputStream out) throws IOException {}
}
