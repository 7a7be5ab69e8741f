package org.wardkeep.formats.csaf;

import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.ArrayList;
import java.util.List;

/// Texts of a document, empty where there are none; the lenient reader's repairs of them.
final class Texts {
    private final JsonScanner json;
    private final Strictness strictness;

    Texts(JsonScanner json, Strictness strictness) {
        this.json = json;
        this.strictness = strictness;
    }

    boolean isLenient() {
        return strictness == Strictness.LENIENT;
    }

    String text() {
        if (isLenient()
                && !json.isText()
                && !json.isNull()
                && !json.isObject()
                && !json.isArray()) {
            repaired("was taken as text");
            var spelt = json.scalar();
            return spelt == null ? "" : spelt;
        }
        var text = json.text();
        return text == null ? "" : text;
    }

    /// An id of a product or a group, to be compared with others.
    String id() {
        var text = text();
        var stripped = text.strip();
        if (!isLenient() || stripped.equals(text)) {
            return text;
        }
        repaired("was read without the spaces around %s".formatted(Problem.quote(stripped)));
        return stripped;
    }

    List<String> ids() {
        var ids = new ArrayList<String>();
        if (isLenient() && json.isText()) {
            repaired("was taken as a list of one");
            ids.add(id());
        } else {
            json.array(() -> ids.add(id()));
        }
        return ids;
    }

    List<String> list() {
        var list = new ArrayList<String>();
        json.array(() -> list.add(text()));
        return list;
    }

    CsafDate date() {
        return CsafDate.parse(text());
    }

    void repaired(String what) {
        json.report(Code.REPAIRED, "%s %s".formatted(json.pointer(), what));
    }
}
