package org.wardkeep.formats.mds2;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import org.wardkeep.formats.reading.FormatReader;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.table.TableRow;
import org.wardkeep.formats.table.Tables;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.util.ArrayList;

/// MDS2 forms as xlsx or CSV: ANSI/NEMA HN 1-2019, section 5, and HIMSS/NEMA HN 1-2013.
///
/// Makers rename, merge and move cells; rows are known by their question id, everything else by its
/// place beside it or by a title. A mistyped id is repaired by the lenient reader only where one
/// question alone can be meant.
public final class Mds2Reader implements FormatReader<Mds2Form> {
    /// The published form's first question stands in row 10, with a logo and a contact block lower.
    private static final int HEAD_ROWS = 80;

    /// So many known ids are no accident; ids of 2013 look like many other things.
    private static final int TELLING_2019 = 3;

    private static final int TELLING_2013 = 12;

    @Override
    public String name() {
        return "MDS2 (HN 1-2019 and HN 1-2013) as xlsx or CSV";
    }

    @Override
    public boolean recognises(Sample sample) {
        return Tables.recognises(sample)
                && recognises(Tables.head(sample.source(), Limits.standard(), HEAD_ROWS));
    }

    private static boolean recognises(Tables.Head head) {
        var columns = new Mds2Columns();
        var known =
                head.rows().stream()
                        .flatMap(row -> columns.place(row).stream())
                        .map(Mds2Columns.Place::id)
                        .filter(Mds2QuestionId::isKnown)
                        .collect(groupingBy(Mds2QuestionId::edition, counting()));
        return known.getOrDefault(Mds2Edition.HN1_2019, 0L) >= TELLING_2019
                || known.getOrDefault(Mds2Edition.HN1_2013, 0L) >= TELLING_2013;
    }

    @Override
    public ReadOutcome<Mds2Form> parse(Source source, Limits limits) {
        return read(source, limits, Strictness.STRICT);
    }

    @Override
    public ReadOutcome<Mds2Form> parseLenient(Source source, Limits limits) {
        return read(source, limits, Strictness.LENIENT);
    }

    private static ReadOutcome<Mds2Form> read(Source source, Limits limits, Strictness strictness) {
        var pass = new Pass(source.name(), strictness);
        var scan = Tables.read(source, limits, strictness, pass::row);
        if (!pass.hasQuestions) {
            return new ReadOutcome.Refused<>(
                    scan.broken()
                            .orElseGet(() ->
                                    Problem.ofFile(
                                            Code.MISSING,
                                            source.name(),
                                            "holds no question id of an MDS2 such as ALOF-1"
                                                    + " (2019) or 1-1 (2013)")));
        }
        var problems = new ArrayList<>(scan.all());
        var form = pass.answers.form(pass.head, problems);
        return ReadOutcome.of(form, problems);
    }

    /// One pass over the sheets.
    private static final class Pass {
        private final Mds2HeaderBlock head;
        private final Mds2Answers answers;
        private Mds2Columns columns = new Mds2Columns();
        private String sheet = "";
        private boolean hasQuestions;

        Pass(String source, Strictness strictness) {
            this.head = new Mds2HeaderBlock(source);
            this.answers = new Mds2Answers(source, strictness);
        }

        void row(TableRow row) {
            if (!row.sheet().equals(sheet)) {
                columns = new Mds2Columns();
                sheet = row.sheet();
            }
            var cells = columns.place(row).map(place -> columns.cells(row, place));
            if (cells.isPresent()
                    && cells.get().isQuestion()
                    && (hasQuestions || cells.get().id().isKnown())) {
                hasQuestions = true;
                answers.add(cells.get());
                return;
            }
            columns.header(row);
            if (!hasQuestions) {
                head.row(row);
            } else {
                answers.note(row);
            }
        }
    }
}
