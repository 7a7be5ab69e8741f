package org.wardkeep.formats;

import org.wardkeep.formats.csaf.CsafReader;
import org.wardkeep.formats.cyclonedx.CycloneDxReader;
import org.wardkeep.formats.epss.EpssReader;
import org.wardkeep.formats.inventory.ColumnMapping;
import org.wardkeep.formats.inventory.InventoryReader;
import org.wardkeep.formats.kev.KevReader;
import org.wardkeep.formats.mds2.Mds2Reader;
import org.wardkeep.formats.openvex.OpenVexReader;
import org.wardkeep.formats.reading.FormatReader;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.spdx.SpdxReader;
import org.wardkeep.formats.support.OpenEoxReader;
import org.wardkeep.formats.support.SupportTableReader;
import org.wardkeep.formats.udi.DeviceIdentifierTableReader;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.ReadOutcome;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Every reader of documents, in detection order: what can be told for certain first, tables last.
/// Add yours here.
public final class Readers {
    private final List<Registered<?>> all;

    private Readers(List<Registered<?>> all) {
        this.all = List.copyOf(all);
    }

    /// @param columns what the hospital says of the columns of the file at hand
    public static Readers all(ColumnMapping columns) {
        return new Readers(
                List.of(
                        new Registered<>(new CsafReader(), Document.OfCsaf::new),
                        new Registered<>(new CycloneDxReader(), Document.OfSbom::new),
                        new Registered<>(new SpdxReader(), Document.OfSbom::new),
                        new Registered<>(new OpenVexReader(), Document.OfVex::new),
                        new Registered<>(new OpenEoxReader(), Document.OfSupport::new),
                        new Registered<>(new KevReader(), Document.OfKev::new),
                        new Registered<>(new EpssReader(), Document.OfEpss::new),
                        new Registered<>(new Mds2Reader(), Document.OfMds2::new),
                        new Registered<>(new InventoryReader(columns), Document.OfInventory::new),
                        new Registered<>(new SupportTableReader(), Document.OfSupport::new),
                        new Registered<>(
                                new DeviceIdentifierTableReader(),
                                Document.OfDeviceIdentifiers::new)));
    }

    /// The readers themselves.
    public List<FormatReader<?>> readers() {
        return all.stream().<FormatReader<?>>map(Registered::reader).toList();
    }

    /// The first reader that recognises the content; empty when none does.
    public Optional<Registered<?>> recognise(Sample sample) {
        return all.stream()
                .filter(one -> one.reader().recognises(sample))
                .<Registered<?>>map(one -> one)
                .findFirst();
    }

    /// A reader with the kind of document that it reads.
    public record Registered<T>(FormatReader<T> reader, Function<T, Document> as) {
        /// Reads what can be read; each repair and each fault is a problem.
        public ReadOutcome<Document> read(Source source, Limits limits) {
            return reader.parseLenient(source, limits).map(as);
        }
    }
}
