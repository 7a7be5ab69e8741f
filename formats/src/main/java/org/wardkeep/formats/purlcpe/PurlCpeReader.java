package org.wardkeep.formats.purlcpe;

import org.wardkeep.formats.feed.FeedFile;
import org.wardkeep.formats.feed.FeedFile.Place;
import org.wardkeep.formats.feed.FeedLog;
import org.wardkeep.formats.feed.FeedReader;
import org.wardkeep.formats.feed.FeedSummary;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Cpe;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.Purl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Reads the archive of purl2cpe: for each product a folder with `cpes.yml` and `purls.yml`, which
/// stand next to each other.
///
/// The files are a title and a list, one name in a line; of YAML nothing else is read.
///
/// @see <a href="https://github.com/scanoss/purl2cpe">purl2cpe</a>
public final class PurlCpeReader implements FeedReader<PurlCpes> {
    private static final String CPES = "cpes.yml";
    private static final String PURLS = "purls.yml";

    @Override
    public String name() {
        return "purl2cpe";
    }

    /// Such archives start with files about themselves.
    @Override
    public boolean recognises(Sample sample) {
        var text = sample.text().stripLeading();
        return text.startsWith("cpes:")
                || text.startsWith("purls:")
                || text.toLowerCase(Locale.ROOT).contains("purl2cpe");
    }

    @Override
    public FeedSummary read(Source source, Limits limits, Consumer<PurlCpes> each) {
        var log = new FeedLog<>(source, each);
        var pairs = new Pairs(log, limits);
        var broken = FeedFile.each(source, limits, log, pairs::read);
        pairs.finish();
        return log.summary(broken.or(() -> pairs.nothing(source)));
    }

    /// The product at hand.
    private static final class Pairs {
        private final FeedLog<PurlCpes> log;
        private final Limits limits;
        private String folder = "";
        private final Set<Cpe> cpes = new LinkedHashSet<>();
        private final Set<Purl> purls = new LinkedHashSet<>();
        private boolean started;

        Pairs(FeedLog<PurlCpes> log, Limits limits) {
            this.log = log;
            this.limits = limits;
        }

        Optional<Problem> read(Source document, Place place) {
            var name = document.name();
            int slash = name.lastIndexOf('/');
            var file = name.substring(slash + 1);
            if (place == Place.ALONE || !(file.equals(CPES) || file.equals(PURLS))) {
                return Optional.empty();
            }
            var in = name.substring(0, Math.max(0, slash));
            if (started && !in.equals(folder)) {
                finish();
            }
            folder = in;
            started = true;
            try (var lines =
                    new BufferedReader(
                            new InputStreamReader(document.open(), StandardCharsets.UTF_8))) {
                readList(document, file, lines);
                return Optional.empty();
            } catch (IOException e) {
                return Optional.of(
                        Problem.ofFile(
                                Code.UNREADABLE,
                                name,
                                "could not be read to its end: %s".formatted(e.getMessage())));
            }
        }

        private void readList(Source document, String file, BufferedReader lines)
                throws IOException {
            long number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                var item = line.strip();
                if (item.startsWith("-")) {
                    var name = unquoted(item.substring(1).strip());
                    if (name.length() > limits.maxTextLength() || !take(file, name)) {
                        log.note(
                                new Problem(
                                        Code.INVALID,
                                        document.name(),
                                        number,
                                        0,
                                        "%s is no name of its kind and was left out"
                                                .formatted(Problem.quote(name))));
                    }
                }
            }
        }

        private boolean take(String file, String name) {
            if (file.equals(PURLS)) {
                return Purl.parseLenient(name).map(purls::add).isPresent();
            }
            return Cpe.parseLenient(name).map(cpe -> cpes.add(cpe.productOnly())).isPresent();
        }

        private static String unquoted(String text) {
            boolean quoted =
                    text.length() > 1
                            && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                            && text.charAt(text.length() - 1) == text.charAt(0);
            return quoted ? text.substring(1, text.length() - 1).replace("\\t", "").strip() : text;
        }

        void finish() {
            if (!started) {
                return;
            }
            if (purls.isEmpty() || cpes.isEmpty()) {
                log.refuse(
                        Problem.ofFile(
                                Code.MISSING,
                                folder,
                                "has no %s, so that nothing is mapped"
                                        .formatted(purls.isEmpty() ? PURLS : CPES)));
            } else {
                log.keep(new PurlCpes(folder, List.copyOf(purls), List.copyOf(cpes)));
            }
            purls.clear();
            cpes.clear();
            started = false;
        }

        Optional<Problem> nothing(Source source) {
            return log.seen() > 0
                    ? Optional.empty()
                    : Optional.of(
                            Problem.ofFile(
                                    Code.MISSING,
                                    source.name(),
                                    "has no files %s and %s. Fetch it again."
                                            .formatted(CPES, PURLS)));
        }
    }
}
