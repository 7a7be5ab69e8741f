package org.wardkeep.storage.knowledge;

import org.wardkeep.vulnerability.knowledge.Feed;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore.Begun;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore.Opened;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A process that changes every record of a knowledge file over and over until it is killed. Each
/// generation of the records has a revision of its own. A line of output is a step done.
final class ChangingProcess {
    static final int RECORDS = 300;

    private ChangingProcess() {}

    public static void main(String[] arguments) throws IOException {
        var place = new KnowledgePlace(Path.of(arguments[0]), Examples::index, 1);
        for (int generation = generation(place) + 1; ; generation++) {
            if (!(place.change() instanceof Begun.Ready(var change))) {
                throw new IOException("another process holds the lock of a killed one");
            }
            try (change) {
                step("begun");
                var revision = "%06d".formatted(generation);
                var source = change.source("part");
                for (int i = 0; i < RECORDS; i++) {
                    var name = "cpe:2.3:a:v:p%d:%s:*:*:*:*:*:*:*".formatted(i % 50, revision);
                    source.add(Examples.nvd(Feed.NVD, "CVE-2026-" + (1000 + i), revision, name));
                }
                source.keep("test", revision, Examples.NOON, 0, List.of());
                step("handed over");
                change.commit(Examples.NOON);
                step("committed");
            }
        }
    }

    private static int generation(KnowledgePlace place) {
        if (!(place.open() instanceof Opened.Ready(var knowledge))) {
            return 0;
        }
        try (knowledge) {
            return Integer.parseInt(knowledge.state().sources().getFirst().revision());
        }
    }

    private static void step(String what) {
        System.out.println(what);
        System.out.flush();
    }
}
