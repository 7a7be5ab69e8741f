package org.wardkeep.formats.table;

import org.jspecify.annotations.Nullable;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem.Code;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The texts that the cells of a workbook share (ECMA-376 part 1, 18.4), read as far as they are
/// asked for.
final class SharedStrings implements AutoCloseable {
    /// A row of an inventory has a few texts of its own: tag, serial, addresses.
    private static final int TEXTS_PER_ROW = 8;

    /// Characters of all texts together; the largest real inventories have a tenth of it.
    private static final long MAX_CHARACTERS = 256L << 20;

    private final @Nullable XmlPart part;
    private final Limits limits;
    private final List<String> texts = new ArrayList<>();
    private long characters;
    private boolean ended;

    SharedStrings(@Nullable XmlPart part, Limits limits) {
        this.part = part;
        this.limits = limits;
        this.ended = part == null;
    }

    /// The text of an index; null when there are not so many.
    @Nullable String get(int index) throws IOException {
        while (index >= texts.size() && !ended) {
            readOne();
        }
        return index < texts.size() ? texts.get(index) : null;
    }

    private void readOne() throws IOException {
        if (part == null || !part.next()) {
            ended = true;
        } else if (part.starts("si")) {
            var text = part.richText();
            characters += text.length();
            texts.add(text);
            if (characters > MAX_CHARACTERS
                    || texts.size() > (long) limits.maxItems() * TEXTS_PER_ROW) {
                throw new RefusedWorkbookException(
                        Code.LIMIT_REACHED,
                        "the workbook has too many different texts; split it, or save it as CSV");
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (part != null) {
            part.close();
        }
    }
}
