package org.wardkeep.operations.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A server on this machine that plays what servers of feeds do: entity tags, ranges, a broken
/// line, too many requests.
public final class FeedServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, byte[]> files = Collections.synchronizedMap(new HashMap<>());
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    public FeedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /// Something that goes wrong once.
    public sealed interface Trouble {
        /// This one goes well.
        record None() implements Trouble {}

        /// The line breaks after so many bytes of the body.
        record CutOff(int bytes) implements Trouble {}

        /// Another status, with a header or two.
        record Status(int status, Map<String, String> headers) implements Trouble {}

        /// A checksum that the body does not have.
        record WrongHash() implements Trouble {}

        /// A resumed file begins at the start again, with the status of a part.
        record WrongRange() implements Trouble {}
    }

    public void put(String path, byte[] content) {
        files.put(path, content.clone());
    }

    /// The next request meets this.
    public void next(Trouble trouble) {
        synchronized (troubles) {
            troubles.add(trouble);
        }
    }

    public URI address(String path) {
        return URI.create(
                "http://%s:%d%s"
                        .formatted(
                                server.getAddress().getAddress().getHostAddress(),
                                server.getAddress().getPort(),
                                path));
    }

    /// Path with query, and the range and tag that were asked for.
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            var asked = exchange.getRequestHeaders();
            var range = Objects.requireNonNullElse(asked.getFirst("Range"), "");
            requests.add((exchange.getRequestURI() + " " + range).strip());
            Trouble trouble;
            synchronized (troubles) {
                trouble = troubles.poll();
            }
            if (trouble instanceof Trouble.Status(int status, var headers)) {
                headers.forEach(exchange.getResponseHeaders()::add);
                exchange.sendResponseHeaders(status, -1);
                return;
            }
            var uri = exchange.getRequestURI();
            var content = files.get(uri.toString());
            if (content == null) {
                content = files.get(uri.getPath());
            }
            if (content == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            send(exchange, content, range, trouble);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(
            HttpExchange exchange, byte[] content, String range, @Nullable Trouble trouble)
            throws IOException {
        var tag = "\"%08x\"".formatted(Arrays.hashCode(content));
        var asked = exchange.getRequestHeaders();
        exchange.getResponseHeaders().add("ETag", tag);
        if (tag.equals(asked.getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        int from = 0;
        int status = 200;
        if (!range.isEmpty() && tag.equals(asked.getFirst("If-Range"))) {
            from = Integer.parseInt(range.replaceAll("\\D", ""));
            status = 206;
            int said = trouble instanceof Trouble.WrongRange ? 0 : from;
            exchange.getResponseHeaders()
                    .add(
                            "Content-Range",
                            "bytes %d-%d/%d".formatted(said, content.length - 1, content.length));
        }
        if (trouble instanceof Trouble.WrongHash) {
            exchange.getResponseHeaders().add("x-goog-hash", "crc32c=AAAAAA==,md5=AAAA");
        }
        exchange.sendResponseHeaders(status, content.length - from);
        int to = trouble instanceof Trouble.CutOff(int bytes) ? from + bytes : content.length;
        exchange.getResponseBody().write(content, from, to - from);
        if (to == content.length) {
            exchange.getResponseBody().close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
