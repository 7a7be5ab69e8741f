package org.wardkeep.storage.knowledge;

import org.wardkeep.vocabulary.Cpe;
import org.wardkeep.vocabulary.version.VersionKey;
import org.wardkeep.vulnerability.knowledge.KeySpan;
import org.wardkeep.vulnerability.knowledge.ProductStatement.Status;
import org.wardkeep.vulnerability.knowledge.Statement;
import org.wardkeep.vulnerability.knowledge.Statement.Reach;
import org.wardkeep.vulnerability.knowledge.VersionBound.Edge;

import java.util.List;
import java.util.Optional;

/// A statement as bytes, without the number of its record.
///
/// ```
/// number  part
/// byte    bits 0-1 otherwise · bit 2 reach · bit 3 has criteria · bit 4 has unread
///         bit 5 has unaffected
/// word    scheme
/// word    criteria, if there are any
/// number  unread, if there are any
/// spans   affected
/// spans   unaffected, if there are any
///
/// spans:  number of spans, then for each
/// byte    bits 0-1 edge at the start · bits 2-3 edge at the end · bit 4 a key at the start
///         bit 5 a key at the end · bit 6 both are the same
/// key     at the start, if there is one
/// key     at the end, if there is another
/// ```
///
/// How a word and a key are written is the business of [Words].
final class StatementCodec {
    private static final Coded<Status> STATUSES = new Coded<>(Status.class);
    private static final Coded<Edge> EDGES = new Coded<>(Edge.class);
    private static final int WITH_OTHERS = 1 << 2;
    private static final int CRITERIA = 1 << 3;
    private static final int UNREAD = 1 << 4;
    private static final int UNAFFECTED = 1 << 5;
    private static final int FROM = 1 << 4;
    private static final int TO = 1 << 5;
    private static final int SAME = 1 << 6;

    private StatementCodec() {}

    /// Writes words and keys: whole, or as places in a list.
    interface Words {
        void word(Packer to, String word);

        void key(Packer to, VersionKey key);
    }

    /// Reads what [Words] wrote.
    interface Reading {
        String word(Unpacker from);

        Cpe name(Unpacker from);

        VersionKey key(Unpacker from);
    }

    /// @param criteria as [#criteria] shortens them
    static void write(Packer to, Statement one, String criteria, Words words) {
        to.number(one.part());
        to.u8(
                STATUSES.code(one.otherwise())
                        | (one.reach() == Reach.WITH_OTHERS ? WITH_OTHERS : 0)
                        | (one.criteria().isPresent() ? CRITERIA : 0)
                        | (one.unread() != 0 ? UNREAD : 0)
                        | (one.unaffected().isEmpty() ? 0 : UNAFFECTED));
        words.word(to, one.scheme());
        if (one.criteria().isPresent()) {
            words.word(to, criteria);
        }
        if (one.unread() != 0) {
            to.number(one.unread());
        }
        writeSpans(to, one.affected(), words);
        if (!one.unaffected().isEmpty()) {
            writeSpans(to, one.unaffected(), words);
        }
    }

    static Statement read(Unpacker from, int record, Reading words) {
        int part = from.index();
        int flags = from.u8();
        var scheme = words.word(from);
        var criteria =
                (flags & CRITERIA) == 0 ? Optional.<Cpe>empty() : Optional.of(words.name(from));
        int unread = (flags & UNREAD) == 0 ? 0 : from.index();
        var affected = readSpans(from, words);
        var unaffected = (flags & UNAFFECTED) == 0 ? List.<KeySpan>of() : readSpans(from, words);
        return new Statement(
                record,
                part,
                scheme,
                affected,
                unaffected,
                STATUSES.constant(flags & 3),
                unread,
                criteria,
                (flags & WITH_OTHERS) == 0 ? Reach.ALONE : Reach.WITH_OTHERS);
    }

    private static void writeSpans(Packer to, List<KeySpan> spans, Words words) {
        to.number(spans.size());
        for (var span : spans) {
            boolean same = span.from().isPresent() && span.from().equals(span.to());
            to.u8(
                    EDGES.code(span.fromEdge())
                            | EDGES.code(span.toEdge()) << 2
                            | (span.from().isPresent() ? FROM : 0)
                            | (span.to().isPresent() ? TO : 0)
                            | (same ? SAME : 0));
            span.from().ifPresent(key -> words.key(to, key));
            if (!same) {
                span.to().ifPresent(key -> words.key(to, key));
            }
        }
    }

    private static List<KeySpan> readSpans(Unpacker from, Reading words) {
        return from.list(each -> {
            int flags = each.u8();
            var first =
                    (flags & FROM) == 0
                            ? Optional.<VersionKey>empty()
                            : Optional.of(words.key(each));
            var last =
                    (flags & SAME) != 0
                            ? first
                            : (flags & TO) == 0
                                    ? Optional.<VersionKey>empty()
                                    : Optional.of(words.key(each));
            return new KeySpan(
                    first, EDGES.constant(flags & 3), last, EDGES.constant(flags >> 2 & 3));
        });
    }

    /// The criteria of a statement in few bytes: without what the subject says already. A text that
    /// is empty or begins with a colon goes on behind the subject's own names.
    static String criteria(Statement one, String namePrefix) {
        if (one.criteria().isEmpty()) {
            return "";
        }
        var text = CpeText.shorten(one.criteria().get().formatted());
        boolean continues =
                !namePrefix.isEmpty()
                        && text.startsWith(namePrefix)
                        && (text.length() == namePrefix.length()
                                || text.charAt(namePrefix.length()) == ':');
        return continues ? text.substring(namePrefix.length()) : text;
    }

    static Cpe name(String criteria, String namePrefix) {
        boolean continues = criteria.isEmpty() || criteria.charAt(0) == ':';
        return CpeText.name(continues ? namePrefix + criteria : criteria);
    }
}
