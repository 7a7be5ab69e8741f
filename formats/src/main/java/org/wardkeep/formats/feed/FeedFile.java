package org.wardkeep.formats.feed;

import org.wardkeep.formats.reading.BoundedInputStream;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.ByteSize;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/// The documents in a file as feeds are published: the file itself, or what gzip (RFC 1952), zip or
/// tar packed in it, told by content. They are streamed; nothing is written to disk.
///
/// What is unpacked is counted over all documents together. A packed document that is packed again
/// is left out. A file that is cut off or damaged anywhere is broken as a whole, since nobody can
/// say what is missing.
public final class FeedFile {
    /// Below this much text a high expansion is no danger.
    private static final long EXPANSION_FLOOR = 1 << 20;

    private static final int BUFFER = 1 << 16;
    private static final int SAMPLE = 1 << 16;

    private static final Set<String> NAMED_AS_FEEDS =
            Set.of("json", "jsonl", "csv", "gz", "tgz", "tar", "zip");

    /// No file system has longer paths.
    private static final int MOST_OF_A_NAME = 4_096;

    private FeedFile() {}

    /// Where a document stands.
    public enum Place {
        /// It is all there is in the file: when it is cut off, so is the feed.
        ALONE,
        /// It is one of several that an archive holds whole: a bad one costs itself.
        AMONG_OTHERS
    }

    /// Takes the documents.
    @FunctionalInterface
    public interface Visitor {
        /// @param document can be opened once, while the call lasts
        /// @return why nothing of the file may be used; empty to go on
        Optional<Problem> visit(Source document, Place place);
    }

    /// Shows every document in the file, in its order.
    ///
    /// @param log told of documents that are left out
    /// @return why nothing of the file may be used
    public static Optional<Problem> each(
            Source source, Limits limits, FeedLog<?> log, Visitor visitor) {
        try (var in = new BufferedInputStream(source.open(), BUFFER)) {
            var packing = Packing.of(in);
            return switch (packing) {
                case NONE -> visitor.visit(new Once(source, source.name(), in), Place.ALONE);
                case ZIP -> archive(source, zip(source, limits, in), limits, log, visitor);
                case TAR -> archive(source, new TarArchive(in), limits, log, visitor);
                case GZIP -> {
                    var unpacked = gunzip(source, limits, in);
                    yield switch (Packing.of(unpacked)) {
                        case TAR -> archive(source, new TarArchive(unpacked), limits, log, visitor);
                        case NONE -> alone(source, unpacked, visitor);
                        case GZIP, ZIP -> Optional.of(packedTwice(source.name()));
                    };
                }
            };
        } catch (IOException e) {
            return Optional.of(unreadable(source, e));
        }
    }

    /// The start of the first document, to tell its format by; empty when there is none or it
    /// cannot be unpacked.
    public static Optional<Sample> first(Source source, Limits limits) {
        try (var in = new BufferedInputStream(source.open(), BUFFER)) {
            var unpacked = Packing.of(in) == Packing.GZIP ? gunzip(source, limits, in) : in;
            return switch (Packing.of(unpacked)) {
                case NONE -> Optional.of(new Sample(source.name(), start(unpacked)));
                case TAR -> first(new TarArchive(unpacked));
                case ZIP -> first(zip(source, limits, unpacked));
                case GZIP -> Optional.empty();
            };
        } catch (IOException _) {
            // Whoever reads it is told; here it only means that its format is not known.
            return Optional.empty();
        }
    }

    /// Whether a file that no reader recognises is plainly something else, such as a list, a note
    /// or a checksum, and no feed that is damaged: it is named like no feed, has content, and that
    /// is neither packed nor JSON.
    public static boolean isPlainlyNone(Source source) {
        try (var in = new BufferedInputStream(source.open(), BUFFER)) {
            if (Packing.of(in) != Packing.NONE) {
                return false;
            }
            var sample = new Sample(source.name(), start(in));
            return !sample.text().isBlank()
                    && !sample.looksLikeJsonObject()
                    && !sample.text().stripLeading().startsWith("[")
                    && !NAMED_AS_FEEDS.contains(sample.extension());
        } catch (IOException _) {
            return false;
        }
    }

    /// As much of the start as can be unpacked: what is cut off early is still told by it, and then
    /// refused by its reader with the reason.
    private static byte[] start(InputStream in) {
        var bytes = new byte[SAMPLE];
        int size = 0;
        try {
            // One by one: a read of several that fails does not say how many came before.
            for (int b = in.read(); b >= 0; b = size < SAMPLE ? in.read() : -1) {
                bytes[size++] = (byte) b;
            }
        } catch (IOException _) {
            // The end of what there is.
        }
        return Arrays.copyOf(bytes, size);
    }

    private static Optional<Sample> first(Archive archive) throws IOException {
        var member = archive.next();
        return member.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sample(member.get(), start(archive.content())));
    }

    private static Optional<Problem> alone(Source source, InputStream in, Visitor visitor)
            throws IOException {
        var broken = visitor.visit(new Once(source, source.name(), in), Place.ALONE);
        if (broken.isEmpty()) {
            // The checksum stands at the end.
            in.transferTo(OutputStream.nullOutputStream());
        }
        return broken;
    }

    private static Optional<Problem> archive(
            Source source, Archive archive, Limits limits, FeedLog<?> log, Visitor visitor)
            throws IOException {
        int count = 0;
        for (var member = archive.next(); member.isPresent(); member = archive.next()) {
            if (++count > limits.maxItems()) {
                return Optional.of(
                        Problem.ofFile(
                                Code.LIMIT_REACHED,
                                source.name(),
                                "holds more than %d files; split it".formatted(limits.maxItems())));
            }
            var content = new BufferedInputStream(archive.content(), BUFFER);
            var name = source.name() + "/" + shown(member.get());
            if (Packing.of(content) != Packing.NONE) {
                log.refuse(packedTwice(name));
                continue;
            }
            var broken = visitor.visit(new Once(source, name, content), Place.AMONG_OTHERS);
            if (broken.isPresent()) {
                return broken;
            }
            content.transferTo(OutputStream.nullOutputStream());
        }
        return Optional.empty();
    }

    private static InputStream gunzip(Source source, Limits limits, InputStream in)
            throws IOException {
        return new BufferedInputStream(
                new BoundedInputStream(new GZIPInputStream(in, BUFFER), bound(source, limits)),
                BUFFER);
    }

    private static Archive zip(Source source, Limits limits, InputStream in) throws IOException {
        return new ZipArchive(in, bound(source, limits));
    }

    private static ByteSize bound(Source source, Limits limits) throws IOException {
        long most = limits.maxSize().bytes();
        long size = source.sizeBytes();
        long expansion = limits.maxExpansion();
        long expanded =
                size > most / expansion ? most : Math.max(EXPANSION_FLOOR, size * expansion);
        return new ByteSize(Math.min(most, expanded));
    }

    /// Names in archives are anybody's: they are shown, and used for nothing else.
    private static String shown(String name) {
        var shown = new StringBuilder();
        for (int i = 0; i < Math.min(name.length(), MOST_OF_A_NAME); i++) {
            char c = name.charAt(i);
            shown.append(Character.isISOControl(c) ? '?' : c);
        }
        return shown.toString();
    }

    private static Problem packedTwice(String name) {
        return Problem.ofFile(
                Code.INVALID,
                name,
                "is packed inside of a packed file and was left out. Unpack it once.");
    }

    private static Problem unreadable(Source source, IOException e) {
        return Problem.ofFile(
                e instanceof BoundedInputStream.SizeLimitException
                        ? Code.LIMIT_REACHED
                        : Code.UNREADABLE,
                source.name(),
                "is cut off or damaged: %s. Fetch it again."
                        .formatted(e.getMessage() == null ? "no reason given" : e.getMessage()));
    }

    /// A document that is streamed: opening it gives the stream, closing it leaves the file open.
    private record Once(Source file, String name, InputStream content) implements Source {
        @Override
        public long sizeBytes() throws IOException {
            return file.sizeBytes();
        }

        @Override
        public InputStream open() {
            return new FilterInputStream(content) {
                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    return in.read(target, offset, length);
                }

                @Override
                public void close() {}
            };
        }
    }
}
