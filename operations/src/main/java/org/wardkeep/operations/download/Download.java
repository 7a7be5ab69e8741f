package org.wardkeep.operations.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Fetches files: only what is new, from where it broke off, as often as it takes.
///
/// A file grows under the name with `.part` and gets its own name when its length and checksum are
/// what the server says. Beside it `.http` remembers what to ask with the next time.
public final class Download {
    private static final int ATTEMPTS = 6;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);

    /// Longer than any service asks for; more would look as if nothing went on.
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final Duration CONNECT = Duration.ofSeconds(30);

    /// The server must begin to answer within this; how long the body takes is its own affair.
    private static final Duration ANSWER = Duration.ofMinutes(2);

    /// The largest feed, all of OSV, has about 2 GB.
    private static final long MAX_BYTES = 8L << 30;

    private static final int BUFFER = 1 << 16;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_MODIFIED = 304;
    private static final int RANGE_WRONG = 416;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private final Pause pause;

    public Download(Pause pause) {
        this.pause = pause;
    }

    /// How one attempt ended.
    private sealed interface Attempt {
        record Done(Fetched result) implements Attempt {}

        /// @param asked how long the server asks to wait; empty when it does not say
        record Again(String reason, Optional<Duration> asked) implements Attempt {}
    }

    /// @param headers sent along; their values never stand in a message
    public Fetched fetch(URI address, Path file, Map<String, String> headers) {
        if (!isAllowed(address)) {
            return new Fetched.Failed(
                    "%s is not fetched: only https is".formatted(withoutQuery(address)));
        }
        var reason = "";
        var wait = FIRST_WAIT;
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                switch (attempt(address, file, headers)) {
                    case Attempt.Done(var result) -> {
                        return result;
                    }
                    case Attempt.Again(var why, var asked) -> {
                        reason = why;
                        if (attempt < ATTEMPTS) {
                            pause.pause(shorter(asked.orElse(wait), LONGEST_WAIT));
                            wait = wait.multipliedBy(2);
                        }
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reason = "it was stopped";
        } catch (IOException e) {
            reason = "the disk: " + e.getMessage();
        }
        return new Fetched.Failed(
                "%s could not be fetched: %s. What came is kept; run it again to go on."
                        .formatted(withoutQuery(address), reason));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static boolean isAllowed(URI address) {
        if ("https".equals(address.getScheme())) {
            return true;
        }
        try {
            return "http".equals(address.getScheme())
                    && address.getHost() != null
                    && InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (IOException _) {
            // A name that leads nowhere is not this machine.
            return false;
        }
    }

    private static String withoutQuery(URI address) {
        var text = address.toString();
        int query = text.indexOf('?');
        return query < 0 ? text : text.substring(0, query);
    }

    private Attempt attempt(URI address, Path file, Map<String, String> headers)
            throws IOException, InterruptedException {
        var part = beside(file, ".part");
        var begun =
                Files.exists(part)
                        ? Remembered.read(beside(file, ".part.http"))
                        : Remembered.NOTHING;
        long have = begun.validator().isEmpty() ? 0 : Files.size(part);
        var request = request(address, file, headers);
        if (have > 0) {
            request.header("Range", "bytes=%d-".formatted(have));
            request.header("If-Range", begun.validator());
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                return switch (response.statusCode()) {
                    case NOT_MODIFIED -> new Attempt.Done(new Fetched.Unchanged(file));
                    case OK -> take(response, body, file, 0);
                    case PARTIAL -> resume(response, body, file, have);
                    case RANGE_WRONG -> {
                        Files.deleteIfExists(part);
                        yield again("what was begun fits no more");
                    }
                    default -> refused(response);
                };
            }
        } catch (IOException e) {
            // The line broke, or the server hung up; what came is on the disk.
            return again(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private static HttpRequest.Builder request(URI address, Path file, Map<String, String> headers)
            throws IOException {
        var request = HttpRequest.newBuilder(address).timeout(ANSWER);
        headers.forEach(request::header);
        request.header("User-Agent", "wardkeep");
        if (Files.exists(file)) {
            var known = Remembered.read(beside(file, ".http"));
            if (!known.tag().isEmpty()) {
                request.header("If-None-Match", known.tag());
            } else if (!known.modified().isEmpty()) {
                request.header("If-Modified-Since", known.modified());
            }
        }
        return request;
    }

    private static Attempt again(String reason) {
        return new Attempt.Again(reason, Optional.empty());
    }

    private static Attempt refused(HttpResponse<InputStream> response) {
        int status = response.statusCode();
        var reason = "the server answered " + status;
        return status == TOO_MANY || status >= SERVER
                ? new Attempt.Again(reason, wait(response))
                : new Attempt.Done(
                        new Fetched.Failed(
                                "%s could not be fetched: %s"
                                        .formatted(withoutQuery(response.uri()), reason)));
    }

    /// What `Retry-After` asks for, when it is in seconds (RFC 9110 section 10.2.3).
    private static Optional<Duration> wait(HttpResponse<?> response) {
        try {
            return response.headers()
                    .firstValue("Retry-After")
                    .map(text -> Duration.ofSeconds(Math.max(0, Long.parseLong(text.strip()))));
        } catch (NumberFormatException | DateTimeException | ArithmeticException _) {
            // A date: then our own waiting will do.
            return Optional.empty();
        }
    }

    private static Attempt resume(
            HttpResponse<InputStream> response, InputStream body, Path file, long have)
            throws IOException {
        var range = response.headers().firstValue("Content-Range").orElse("");
        if (have == 0 || !range.startsWith("bytes %d-".formatted(have))) {
            Files.deleteIfExists(beside(file, ".part"));
            return again("the server went on at another place: " + range);
        }
        return take(response, body, file, have);
    }

    private static Attempt take(
            HttpResponse<InputStream> response, InputStream body, Path file, long have)
            throws IOException {
        var part = beside(file, ".part");
        var said = Remembered.of(response.headers());
        said.write(beside(file, ".part.http"));
        long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        long total = have;
        var how =
                have > 0
                        ? new OpenOption[] {StandardOpenOption.APPEND}
                        : new OpenOption[] {
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE
                        };
        try (var out = Files.newOutputStream(part, how)) {
            var buffer = new byte[BUFFER];
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                total += n;
                if (total > MAX_BYTES) {
                    return new Attempt.Done(
                            new Fetched.Failed(
                                    "%s is larger than %d bytes and was not fetched"
                                            .formatted(withoutQuery(response.uri()), MAX_BYTES)));
                }
                out.write(buffer, 0, n);
            }
        }
        if (length >= 0 && total != have + length) {
            return again("it broke off after %,d bytes".formatted(total));
        }
        if (!StatedHash.agrees(response.headers(), part)) {
            Files.delete(part);
            return again("its checksum is not the one that the server states");
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        said.write(beside(file, ".http"));
        Files.deleteIfExists(beside(file, ".part.http"));
        return new Attempt.Done(new Fetched.New(file));
    }

    /// Forgets what the server said of a file, so that it is fetched again whatever it says.
    public void forget(Path file) throws IOException {
        Files.deleteIfExists(beside(file, ".http"));
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
