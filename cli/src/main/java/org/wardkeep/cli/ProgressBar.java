package org.wardkeep.cli;

import org.wardkeep.operations.Progress;

import java.io.PrintStream;

/// A bar on one line that is overwritten, and gone when the step is done.
final class ProgressBar implements Progress {
    private static final int WIDTH = 30;

    private final PrintStream err;
    private String shown = "";

    ProgressBar(PrintStream err) {
        this.err = err;
    }

    @Override
    public void at(String step, long done, long total) {
        if (total <= 0 || done >= total) {
            err.print("\r\u001b[K");
            err.flush();
            return;
        }
        int filled = (int) (WIDTH * done / total);
        var line =
                "%-9s [%s%s] %,d of %,d"
                        .formatted(
                                step, "=".repeat(filled), " ".repeat(WIDTH - filled), done, total);
        if (!line.equals(shown)) {
            err.print("\r\u001b[K" + line);
            err.flush();
            shown = line;
        }
    }
}
