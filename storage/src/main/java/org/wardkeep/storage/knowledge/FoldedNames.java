package org.wardkeep.storage.knowledge;

import org.wardkeep.vocabulary.CpeAttribute;
import org.wardkeep.vocabulary.Wording;
import org.wardkeep.vulnerability.knowledge.Subject;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Subjects by the names that people write, folded.
///
/// A package is found by its whole name and by the part of it behind the last `/` or `:`, which is
/// what people call it: `log4j-core` for `org.apache.logging.log4j:log4j-core`.
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
        for (var name : names(subject)) {
            all.add(new Named(name.getBytes(StandardCharsets.UTF_8), key, statements));
        }
    }

    private static Set<String> names(Subject subject) {
        var names = new TreeSet<String>();
        switch (subject) {
            case Subject.OfPackage(var _, var name) -> {
                int cut = Math.max(name.lastIndexOf('/'), name.lastIndexOf(':'));
                names.add(fold(name));
                names.add(fold(name.substring(cut + 1)));
            }
            case Subject.OfPlatform(var _, var _, var product) ->
                    names.add(fold(CpeAttribute.of(product).plain()));
            case Subject.OfProduct(var _, var product) -> names.add(product);
        }
        names.remove("");
        return names;
    }

    private static String fold(String name) {
        return Wording.of(name).folded();
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
