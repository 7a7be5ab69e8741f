package org.wardkeep.storage.knowledge;

import org.wardkeep.vocabulary.Purl;
import org.wardkeep.vulnerability.knowledge.DamagedKnowledgeException;
import org.wardkeep.vulnerability.knowledge.Exploitation;
import org.wardkeep.vulnerability.knowledge.Knowledge;
import org.wardkeep.vulnerability.knowledge.KnowledgeState;
import org.wardkeep.vulnerability.knowledge.RecordBrief;
import org.wardkeep.vulnerability.knowledge.Statement;
import org.wardkeep.vulnerability.knowledge.Subject;
import org.wardkeep.vulnerability.knowledge.Vulnerability;
import org.wardkeep.vulnerability.knowledge.VulnerabilityRecord;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Knowledge in a file that is mapped into memory. See `docs/knowledge-file.md` for its layout.
///
/// Safe for several threads. Opening checks the header; what is damaged behind it shows when it is
/// asked for, as a [DamagedKnowledgeException], or by [#damages].
public final class KnowledgeFile implements Knowledge {
    private final MappedFile file;
    private final KeyedSection subjects;
    private final KeyedSection names;
    private final NumberedSection vulnerabilities;
    private final KeyedSection folded;
    private final KeyedSection purls;
    private final KeyedSection exploitation;
    private final NumberedSection heads;
    private final NumberedSection about;
    private final RecordBlocks records;

    private KnowledgeFile(MappedFile file) {
        this.file = file;
        subjects = new KeyedSection(file, Section.SUBJECT_SLOTS, Section.SUBJECTS);
        names = new KeyedSection(file, Section.NAME_SLOTS, Section.NAMES);
        vulnerabilities =
                new NumberedSection(file, Section.VULNERABILITY_PLACES, Section.VULNERABILITIES);
        folded = new KeyedSection(file, Section.FOLDED_SLOTS, Section.FOLDED);
        purls = new KeyedSection(file, Section.PURL_SLOTS, Section.PURLS);
        exploitation = new KeyedSection(file, Section.EXPLOITATION_SLOTS, Section.EXPLOITATION);
        heads = new NumberedSection(file, Section.HEAD_PLACES, Section.HEADS);
        about = new NumberedSection(file, Section.ABOUT_PLACES, Section.ABOUT);
        records = new RecordBlocks(file);
    }

    /// @throws DamagedKnowledgeException when the file is no whole knowledge file of this layout
    /// @throws IOException when it cannot be read
    public static KnowledgeFile open(Path path) throws IOException {
        var mapped = MappedFile.open(path);
        try {
            return new KnowledgeFile(mapped);
        } catch (DamagedKnowledgeException e) {
            mapped.close();
            throw e;
        }
    }

    @Override
    public List<Statement> on(Subject subject) {
        return subjects.find(SubjectKey.of(subject))
                .<List<Statement>>map(block -> new Postings(subject, block))
                .orElse(List.of());
    }

    @Override
    public List<Subject> named(String foldedName) {
        return folded.find(foldedName.getBytes(StandardCharsets.UTF_8))
                .map(FoldedNames::subjects)
                .orElse(List.of());
    }

    @Override
    public List<Subject.OfPlatform> platformsOf(Purl purl) {
        return purls.find(PlatformMaps.key(purl)).map(PlatformMaps::read).orElse(List.of());
    }

    @Override
    public VulnerabilityRecord record(int number) {
        return records.record(number);
    }

    @Override
    public RecordBrief brief(int number) {
        return records.brief(number);
    }

    @Override
    public List<Vulnerability> about(int record) {
        return about.item(record).list(each -> vulnerability(each.index()));
    }

    @Override
    public Optional<Vulnerability> vulnerability(String name) {
        return names.find(Grouping.key(name).getBytes(StandardCharsets.UTF_8))
                .map(number -> vulnerability(new Unpacker(number).index()));
    }

    private Vulnerability vulnerability(int number) {
        try {
            return VulnerabilityCodec.read(vulnerabilities.item(number));
        } catch (IndexOutOfBoundsException e) {
            throw new DamagedKnowledgeException(
                    "The knowledge file asks for a vulnerability that is not in it: the file is"
                            + " damaged. Import it again.",
                    e);
        }
    }

    @Override
    public Exploitation exploitation(String cve) {
        return exploitation
                .find(Grouping.key(cve).getBytes(StandardCharsets.UTF_8))
                .map(value -> ExploitationCodec.read(new Unpacker(value)))
                .orElse(Exploitation.UNKNOWN);
    }

    @Override
    public KnowledgeState state() {
        return fileState().shown();
    }

    /// The parts of the file that are not as they were written, by their names; reads all of it.
    public List<String> damages() {
        return file.damaged().stream().map(Section::name).toList();
    }

    /// Size in bytes.
    public long length() {
        return file.length();
    }

    FileState fileState() {
        var section = file.section(Section.STATE);
        return FileState.read(new Unpacker(section.bytes(0, section.length())));
    }

    int statementsVersion() {
        return file.header().statements();
    }

    KeyedSection subjects() {
        return subjects;
    }

    KeyedSection purls() {
        return purls;
    }

    KeyedSection exploitation() {
        return exploitation;
    }

    RecordBlocks records() {
        return records;
    }

    int recordCount() {
        return heads.count();
    }

    /// @throws IndexOutOfBoundsException when there is no such record
    RecordHead head(int record) {
        return RecordHead.read(heads.item(record));
    }

    @Override
    public void close() {
        file.close();
    }
}
