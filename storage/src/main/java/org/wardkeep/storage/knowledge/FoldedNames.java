package org.wardkeep.storage.knowledge;

import org.wardkeep.vulnerability.knowledge.Subject;
import org.wardkeep.vulnerability.knowledge.SubjectNames;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Subjects by the names that people write, folded: [SubjectNames].
final class FoldedNames {
    private static final Comparator<Named> ORDER =
            Comparator.comparing((Named one) -> one.name, Arrays::compareUnsigned)
                    .thenComparing(
                            Comparator.comparingInt((Named one) -> one.statements).reversed())
                    .thenComparing(one -> one.subject, Arrays::compareUnsigned);

    private final List<Named> all = new ArrayList<>();

    /// A subject by its key, and one of its names, folded, in UTF-8.
    private static final class Named {
        private final byte[] name;
        private final byte[] subject;
        private final int statements;

        Named(byte[] name, byte[] subject, int statements) {
            this.name = name;
            this.subject = subject;
            this.statements = statements;
        }
    }

    /// @param key of the subject
    /// @param statements how many there are on it
    void add(Subject subject, byte[] key, int statements) {
        for (var name : SubjectNames.of(subject)) {
            all.add(new Named(name.getBytes(StandardCharsets.UTF_8), key, statements));
        }
    }

    void write(KeyedSectionWriter to) throws IOException {
        all.sort(ORDER);
        int from = 0;
        for (int i = 1; i <= all.size(); i++) {
            if (i == all.size() || !Arrays.equals(all.get(i).name, all.get(from).name)) {
                var value = new Packer();
                value.list(all.subList(from, i), (_, one) -> value.block(one.subject));
                to.add(all.get(from).name, value.toBytes());
                from = i;
            }
        }
    }

    static List<Subject> subjects(byte[] value) {
        return new Unpacker(value).list(each -> SubjectKey.subject(each.block()));
    }
}
