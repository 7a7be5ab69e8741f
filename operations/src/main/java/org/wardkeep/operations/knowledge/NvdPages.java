package org.wardkeep.operations.knowledge;

import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.operations.Progress;
import org.wardkeep.operations.download.Download;
import org.wardkeep.operations.download.Fetched;
import org.wardkeep.operations.download.Pause;
import org.wardkeep.vocabulary.Limits;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Fetches from the API of NVD what changed since the last time, or everything, page by page at the
/// pace that NVD asks for. A run that breaks off goes on where it was.
///
/// @see <a href="https://nvd.nist.gov/developers/start-here">NVD, rate limits and best
///   practices</a>
/// @see <a href="https://nvd.nist.gov/developers/vulnerabilities">NVD CVE API 2.0</a>
final class NvdPages {
    /// The most that a page can have, and what NVD recommends.
    private static final int PAGE = 2_000;

    /// Five requests in thirty seconds without a key, fifty with one.
    private static final Duration PACE = Duration.ofSeconds(6);

    private static final Duration PACE_WITH_KEY = Duration.ofMillis(600);

    /// Longer stretches are refused by the API.
    private static final Duration LONGEST = Duration.ofDays(120);

    /// NVD's clock and ours may differ; what is fetched twice is the same record.
    private static final Duration OVERLAP = Duration.ofHours(2);

    /// NVD has about 150 pages; more than this is no NVD.
    private static final int MAX_PAGES = 5_000;

    private final Path folder;
    private final Download download;
    private final Pause pause;
    private final Optional<String> key;

    NvdPages(Path folder, Download download, Pause pause, Optional<String> key) {
        this.folder = folder;
        this.download = download;
        this.pause = pause;
        this.key = key;
    }

    /// What is there now.
    ///
    /// @param pages in their order; those that are there when one is missing are not to be used yet
    /// @param failure why pages are missing; empty when none are
    record Pages(List<Path> pages, Optional<String> failure) {}

    Pages fetch(URI api, Instant now, Progress progress) throws IOException, InterruptedException {
        var run = run(now);
        var pages = new ArrayList<Path>();
        long total = 1;
        for (int page = 0; (long) page * PAGE < total; page++) {
            var file = folder.resolve("%07d.json".formatted(page * PAGE));
            if (!Files.exists(file)) {
                if (page > 0) {
                    pause.pause(key.isPresent() ? PACE_WITH_KEY : PACE);
                }
                var fetched = download.fetch(address(api, run, page * PAGE), file, headers());
                if (fetched instanceof Fetched.Failed(var reason)) {
                    return new Pages(pages, Optional.of(reason));
                }
            }
            var stated = total(file);
            if (stated.isEmpty() || page >= MAX_PAGES) {
                Files.delete(file);
                download.forget(file);
                return new Pages(
                        pages,
                        Optional.of(
                                "page %d of %s does not say how many records there are"
                                        .formatted(page, api)));
            }
            total = stated.getAsLong();
            pages.add(file);
            progress.at("Fetching NVD", page, total / PAGE + 1);
        }
        return new Pages(pages, Optional.empty());
    }

    private Map<String, String> headers() {
        return key.map(secret -> Map.of("apiKey", secret)).orElse(Map.of());
    }

    /// A stretch of changes.
    ///
    /// @param since empty for everything
    private record Run(Optional<Instant> since, Instant until) {}

    /// The run that broke off, or a new one.
    private Run run(Instant now) throws IOException {
        Files.createDirectories(folder);
        var begun = lines(folder.resolve("run"));
        if (begun.size() == 2) {
            var since = time(begun.get(0));
            var until = time(begun.get(1));
            if (until.isPresent() && Duration.between(until.get(), now).compareTo(LONGEST) < 0) {
                return new Run(since, until.get());
            }
        }
        clear();
        var last = lines(folder.resolve("until")).stream().findFirst().flatMap(NvdPages::time);
        var since =
                last.map(time -> time.minus(OVERLAP))
                        .filter(time -> Duration.between(time, now).compareTo(LONGEST) < 0);
        var run = new Run(since, now);
        Files.write(
                folder.resolve("run"),
                List.of(since.map(Instant::toString).orElse("everything"), now.toString()));
        return run;
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static URI address(URI api, Run run, int start) {
        var changes =
                run.since()
                        .map(since ->
                                "&lastModStartDate=%s&lastModEndDate=%s"
                                        .formatted(since, run.until()))
                        .orElse("");
        return URI.create(
                "%s?resultsPerPage=%d&startIndex=%d%s".formatted(api, PAGE, start, changes));
    }

    /// How many records there are in all.
    private static OptionalLong total(Path page) {
        var found = new ArrayList<Long>();
        var scan =
                JsonScanner.scan(
                        Source.of(page.toString(), page),
                        Limits.feeds(),
                        json ->
                                json.object(field -> {
                                    if (field.equals("totalResults")) {
                                        var number = json.number();
                                        if (number != null) {
                                            found.add(number.longValue());
                                        }
                                    }
                                }));
        return scan.broken().isPresent() || found.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(found.getFirst());
    }

    /// The pages are in force: the next run begins where this one ended.
    void taken() throws IOException {
        var run = lines(folder.resolve("run"));
        if (run.size() == 2) {
            Files.writeString(folder.resolve("until"), run.get(1));
        }
        clear();
    }

    private void clear() throws IOException {
        try (var files = Files.newDirectoryStream(folder, "{run,*.json,*.json.*}")) {
            for (var file : files) {
                Files.delete(file);
            }
        }
    }
}
